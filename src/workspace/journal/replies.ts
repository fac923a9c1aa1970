import type { Statements } from "../sqlite.ts";

/** A reply as it came. */
export interface KeptReply {
  readonly text: string;
  /** The model that answered, where the service says so. */
  readonly model: string | null;
  /** Words that the engine did not know. */
  readonly unknownWords: readonly string[];
}

/** A reply under the key of everything that shaped it. */
export interface ReplyToKeep extends KeptReply {
  readonly key: string;
  /** The job that it answers; when that has its translation in a file, the reply may be forgotten. */
  readonly job: string;
}

/** The kept reply under a key, or null. */
export function findReply(statement: Statements, key: string): KeptReply | null {
  const row = statement("SELECT text, model, unknown_words FROM replies WHERE key = ?").get(key);
  if (!row) return null;
  const { text, model, unknown_words: words } = row;
  return { text: String(text), model: model === null ? null : String(model), unknownWords: readWords(String(words)) };
}

/** Keeps replies; a later one to the same key takes the place of the earlier. */
export function addReplies(statement: Statements, replies: readonly ReplyToKeep[]): void {
  const insert = statement("INSERT OR REPLACE INTO replies VALUES (?, ?, ?, ?, ?)");
  for (const { key, job, text, model, unknownWords } of replies) {
    insert.run(key, job, text, model, JSON.stringify(unknownWords));
  }
}

function readWords(json: string): readonly string[] {
  const words: unknown = JSON.parse(json);
  return Array.isArray(words) ? words.filter((word) => typeof word === "string") : [];
}
