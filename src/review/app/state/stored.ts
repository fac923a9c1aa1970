import { type Signal, signal } from "@preact/signals";

/** What was typed and is not in the file yet, and what it was typed over. */
export interface Stored {
  readonly stamp: string;
  /** Source and target as they were when the reviewer began; `""` for no target. */
  readonly source: string;
  readonly base: string;
  readonly text: string;
}

/** Where something was typed. */
export interface Typed {
  readonly story: string;
  readonly target: string;
  readonly segment: string;
}

const prefix = "visavis draft ";

/** All that is not saved yet, by place; the tab keeps it, also while the page is loaded again. */
export const stored: Signal<ReadonlyMap<string, Stored>> = signal(readAll());

/** What a draft is kept under. */
export function draftKey({ story, target, segment }: Typed): string {
  return [target, story, segment].join("\n");
}

/** Keeps a draft, or with null forgets it. */
export function store(place: Typed, draft: Stored | null): void {
  const key = draftKey(place);
  if (draft === null && !stored.peek().has(key)) return;
  const drafts = new Map(stored.peek());
  if (draft) drafts.set(key, draft);
  else drafts.delete(key);
  stored.value = drafts;
  writeSoon(key);
}

const waiting = new Set<string>();

/** Storage is written a little later, once: typing waits for nothing. */
function writeSoon(key: string): void {
  if (waiting.size === 0) setTimeout(writeNow, 100);
  waiting.add(key);
}

/** Writes what has not been written yet. */
export function writeNow(): void {
  for (const key of waiting) write(key, stored.peek().get(key));
  waiting.clear();
}

function write(key: string, draft: Stored | undefined): void {
  if (!draft) sessionStorage.removeItem(prefix + key);
  // A browser keeps some 5 million characters; what is longer lives as long as the page.
  else if (draft.text.length + draft.base.length + draft.source.length < 1_500_000)
    sessionStorage.setItem(prefix + key, JSON.stringify(draft));
}

function readAll(): ReadonlyMap<string, Stored> {
  const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
  return new Map(
    keys.map((key) => [key.slice(prefix.length), JSON.parse(sessionStorage.getItem(key) ?? "") as Stored]),
  );
}
