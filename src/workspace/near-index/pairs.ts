import type { Lng, State } from "../../model.ts";
import type { Statements } from "../sqlite.ts";
import { stateOrder } from "./schema.ts";

/** A sentence and its target, as a translation file or a memory has them. */
export interface NearEntry {
  /** The source as it is compared: codes as characters, numbered by their place. */
  readonly text: string;
  /** Its words as a concordance is asked for them, with spaces between. */
  readonly words: string;
  /** Source and target as a person reads them. */
  readonly source: string;
  readonly target: string;
  readonly state: State;
  readonly origin: string;
  /** Null for what is in no story. */
  readonly story: string | null;
  /** The segment's id in its file; null where it has none. */
  readonly segment: string | null;
}

/** A pair of the index, and the file that it stands in. */
export type StoredPair = Omit<NearEntry, "text" | "words"> & { readonly path: string };

/** A version of a file, and the target language of its pairs. */
interface IndexedFile {
  readonly path: string;
  readonly lng: Lng;
  readonly stamp: string;
}

/** The pairs of all files, by target language. */
export interface PairTable {
  /** The files of a language with their stamps. */
  readonly files: (lng: Lng) => ReadonlyMap<string, string>;
  /** Puts a file's pairs in the place of those that it had. */
  readonly replace: (file: IndexedFile, entries: Iterable<NearEntry>) => void;
  readonly has: (id: number) => boolean;
  /** The pairs of a sentence, approved ones first. */
  readonly pairsOf: (id: number) => readonly StoredPair[];
  /** Sentences in which these words stand one after the other, approved ones first. */
  readonly withWords: (lng: Lng, words: string, limit: number) => readonly number[];
  /** The sentences with an id above `after`, ascending. */
  readonly sentences: (lng: Lng, after: number) => Iterable<{ readonly id: number; readonly text: string }>;
  /** How many sentences there are above that id. */
  readonly count: (lng: Lng, after: number) => number;
}

/** The table of pairs on these statements. */
export function pairTable(statement: Statements): PairTable {
  return {
    files: (lng) =>
      new Map(
        statement("SELECT path, stamp FROM files WHERE lng = ?")
          .all(lng)
          .map((row) => [String(row["path"]), String(row["stamp"])]),
      ),
    replace: (file, entries) => replaceFile(statement, file, entries),
    has: (id) => statement("SELECT 1 FROM sentences WHERE id = ?").get(id) !== undefined,
    pairsOf: (id) =>
      statement("SELECT * FROM pairs WHERE sentence = ? ORDER BY state DESC, path, segment").all(id).map(storedPair),
    withWords: (lng, words, limit) =>
      statement(
        `SELECT s.id FROM concordance c JOIN sentences s ON s.id = c.rowid WHERE concordance MATCH ? AND s.lng = ?
          ORDER BY (SELECT max(state) FROM pairs WHERE sentence = s.id) DESC, s.id LIMIT ?`,
      )
        .all(`"${words.replaceAll('"', "")}"`, lng, limit)
        .map((row) => Number(row["id"])),
    sentences: (lng, after) => sentencesAfter(statement, lng, after),
    count: (lng, after) =>
      Number(statement("SELECT count(*) AS n FROM sentences WHERE +lng = ? AND id > ?").get(lng, after)?.["n"]),
  };
}

function storedPair(row: Readonly<Record<string, unknown>>): StoredPair {
  const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);
  return {
    path: String(row["path"]),
    story: textOrNull(row["story"]),
    segment: textOrNull(row["segment"]),
    source: String(row["source"]),
    target: String(row["target"]),
    state: stateOrder[Number(row["state"])] ?? "initial",
    origin: String(row["origin"]),
  };
}

function replaceFile(statement: Statements, { path, lng, stamp }: IndexedFile, entries: Iterable<NearEntry>): void {
  const before = statement("SELECT DISTINCT sentence FROM pairs WHERE path = ? AND lng = ?").all(path, lng);
  statement("DELETE FROM pairs WHERE path = ? AND lng = ?").run(path, lng);
  for (const entry of entries) {
    const { story, segment, source, target, state, origin } = entry;
    const row = [sentenceId(statement, lng, entry), path, lng, story, segment, source, target];
    const order = stateOrder.indexOf(state);
    statement("INSERT INTO pairs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").run(...row, order, origin);
  }
  for (const row of before) forgetUnused(statement, Number(row["sentence"]));
  statement("INSERT OR REPLACE INTO files VALUES (?, ?, ?)").run(path, lng, stamp);
}

function sentenceId(statement: Statements, lng: Lng, { text, words }: NearEntry): number {
  const known = statement("SELECT id FROM sentences WHERE lng = ? AND text = ?").get(lng, text);
  if (known) return Number(known["id"]);
  const id = Number(statement("INSERT INTO sentences (lng, text) VALUES (?, ?) RETURNING id").get(lng, text)?.["id"]);
  statement("INSERT INTO concordance (rowid, words) VALUES (?, ?)").run(id, words);
  return id;
}

function forgetUnused(statement: Statements, id: number): void {
  if (statement("SELECT 1 FROM pairs WHERE sentence = ? LIMIT 1").get(id)) return;
  statement("DELETE FROM sentences WHERE id = ?").run(id);
  statement("DELETE FROM concordance WHERE rowid = ?").run(id);
}

const pageSize = 10_000;

/** Page by page, by id (the `+` keeps the index of texts out of it): an open cursor would keep a reader's lock while tables are made. */
function* sentencesAfter(
  statement: Statements,
  lng: Lng,
  after: number,
): Generator<{ readonly id: number; readonly text: string }> {
  let last = after;
  for (;;) {
    const rows = statement("SELECT id, text FROM sentences WHERE +lng = ? AND id > ? ORDER BY id LIMIT ?").all(
      lng,
      last,
      pageSize,
    );
    for (const row of rows) yield { id: Number(row["id"]), text: String(row["text"]) };
    if (rows.length < pageSize) return;
    last = Number(rows.at(-1)?.["id"]);
  }
}
