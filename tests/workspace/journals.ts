import { onTestFinished } from "vitest";
import { type JournalStore, openJournal } from "../../src/workspace/journal.ts";

/** Where the journal is in a workspace. */
export const file = ".visavis/journal.sqlite";
export const noUsage = { characters: 0, inputTokens: 0, outputTokens: 0 };
/** A journal that writes, on one day, without prices. */
export const options: JournalOptions = { write: true, today: () => "2026-11-20", costOf: () => null };
type JournalOptions = Parameters<typeof openJournal>[1];
export type Request = Parameters<JournalStore["keep"]>[0];
export type Reply = Request["replies"][number];

/** A journal that is closed after the test. */
export function open(root: string, more: Partial<JournalOptions> = {}): JournalStore {
  const journal = openJournal(root, { ...options, ...more });
  onTestFinished(() => journal.close());
  return journal;
}

export function reply(key: string, more: Partial<Reply> = {}): Reply {
  return { key, job: `es ${key}`, text: `Texto ${key}`, model: null, unknownWords: [], ...more };
}

export function request(...replies: readonly Reply[]): Request {
  return { engine: "deepl", target: "es", usage: { ...noUsage, characters: 10 }, replies };
}
