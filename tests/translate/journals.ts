import type { Journal, JournalEntry, RawReply } from "../../src/translate/journal.ts";

export interface FakeJournal extends Journal {
  readonly entries: readonly JournalEntry[];
  /** By key; what a test puts here is found. */
  readonly replies: Map<string, RawReply>;
}

/** A journal in memory that outlives its senders. */
export function fakeJournal(): FakeJournal {
  const entries: JournalEntry[] = [];
  const replies = new Map<string, RawReply>();
  return {
    entries,
    replies,
    recall: (key) => replies.get(key) ?? null,
    keep: (entry) => {
      entries.push(entry);
      for (const { key, text, model, unknownWords } of entry.replies) replies.set(key, { text, model, unknownWords });
    },
  };
}
