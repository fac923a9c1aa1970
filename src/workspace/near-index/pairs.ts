import type { Lng, State } from "../../model.ts";
import { shortHash } from "../../text/hash.ts";
import type { Statements } from "../sqlite.ts";
import { stateOrder } from "./schema.ts";

/** A sentence and its target, as a translation file or a memory has them. */
export interface NearEntry {
  /** The source as it is compared: codes as characters, numbered by their place. */
  readonly text: string;
  readonly key: string;
  /** See `contextKey`; null for a pair that stands in no story. */
  readonly context: string | null;
  /** Source and target as a person reads them. */
  readonly source: string;
  readonly target: string;
  /** The target with codes as `canonicalTarget` numbers them; null where that is the readable one. */
  readonly coded: string | null;
  readonly state: State;
  readonly touched: boolean;
  /** An engine made it, and nobody has touched it. */
  readonly machine: boolean;
  readonly origin: string;
  /** The segment's id in its file; null where it has none. */
  readonly segment: string | null;
  /** The day and the subject that a TMX file gives its unit; null for all others. */
  readonly date: string | null;
  readonly domain: string | null;
}

/** A pair of the index, and the file that it stands in. */
export interface StoredPair extends NearEntry {
  readonly path: string;
  /** Null for what is in no story. */
  readonly story: string | null;
}

/** A version of a file, the target language of its pairs, and the story that it is of; null for none. */
interface IndexedFile {
  readonly path: string;
  readonly lng: Lng;
  readonly stamp: string;
  readonly story: string | null;
}

/** The pairs of all files, by target language. */
export interface PairTable {
  /** The files of a language with their stamps. */
  readonly files: (lng: Lng) => ReadonlyMap<string, string>;
  /** Puts a file's pairs in the place of those that it had. */
  readonly replace: (file: IndexedFile, entries: Iterable<NearEntry>) => void;
  readonly has: (id: number) => boolean;
  /** The pairs of a sentence, approved ones first, then by file: the same in whatever order they came. */
  readonly pairsOf: (id: number) => readonly StoredPair[];
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
    pairsOf: (id) => statement(findPairs).all(id).map(storedPair),
    sentences: (lng, after) => sentencesAfter(statement, lng, after),
    count: (lng, after) =>
      Number(statement("SELECT count(*) AS n FROM sentences WHERE lng = ? AND id > ?").get(lng, after)?.["n"]),
  };
}

const findPairs = `SELECT p.*, s.text, f.path, f.story FROM pairs p JOIN sentences s ON s.id = p.sentence
  JOIN files f ON f.id = p.file WHERE p.sentence = ? ORDER BY p.state DESC, f.path, p.segment, p.source, p.target`;

function storedPair(row: Readonly<Record<string, unknown>>): StoredPair {
  const text = (name: string): string => String(row[name]);
  const textOrNull = (name: string): string | null => (row[name] === null ? null : text(name));
  return {
    path: text("path"),
    story: textOrNull("story"),
    text: text("text"),
    key: text("key"),
    context: textOrNull("context"),
    source: text("source"),
    target: text("target"),
    coded: textOrNull("coded"),
    state: stateOrder[Number(row["state"])] ?? "initial",
    touched: row["touched"] === 1,
    machine: row["machine"] === 1,
    origin: text("origin"),
    segment: textOrNull("segment"),
    date: textOrNull("date"),
    domain: textOrNull("domain"),
  };
}

const keepFile = `INSERT INTO files (path, lng, stamp, story) VALUES (?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET stamp = excluded.stamp RETURNING id`;
const keepPair = "INSERT INTO pairs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

function replaceFile(statement: Statements, file: IndexedFile, entries: Iterable<NearEntry>): void {
  const { path, lng, stamp, story } = file;
  const id = Number(statement(keepFile).get(path, lng, stamp, story)?.["id"]);
  const before = statement("SELECT DISTINCT sentence FROM pairs WHERE file = ?").all(id);
  if (before.length > 0) statement("DELETE FROM pairs WHERE file = ?").run(id);
  for (const entry of entries) {
    const { text, segment, key, context, source, target, coded, origin, date, domain } = entry;
    const made = [stateOrder.indexOf(entry.state), Number(entry.touched), Number(entry.machine), origin, date, domain];
    const sentence = sentenceId(statement, lng, text);
    statement(keepPair).run(sentence, id, segment, key, context, source, target, coded, ...made);
  }
  for (const row of before) forgetUnused(statement, Number(row["sentence"]));
}

/** Hexadecimal digits of a hash that a number holds exactly. */
const hashDigits = 13;

function sentenceId(statement: Statements, lng: Lng, text: string): number {
  const hash = Number.parseInt(shortHash(`${lng} ${text}`, hashDigits), 16);
  const known = statement("SELECT id FROM sentences WHERE hash = ? AND lng = ? AND text = ?").get(hash, lng, text);
  const added =
    known ?? statement("INSERT INTO sentences (lng, hash, text) VALUES (?, ?, ?) RETURNING id").get(lng, hash, text);
  return Number(added?.["id"]);
}

function forgetUnused(statement: Statements, id: number): void {
  if (statement("SELECT 1 FROM pairs WHERE sentence = ? LIMIT 1").get(id)) return;
  statement("DELETE FROM sentences WHERE id = ?").run(id);
  statement("DELETE FROM concordance WHERE rowid = ?").run(id);
}

const pageSize = 10_000;

/** Page by page, by id: an open cursor would keep a reader's lock while tables are made. */
function* sentencesAfter(
  statement: Statements,
  lng: Lng,
  after: number,
): Generator<{ readonly id: number; readonly text: string }> {
  let last = after;
  for (;;) {
    const rows = statement("SELECT id, text FROM sentences WHERE lng = ? AND id > ? ORDER BY id LIMIT ?").all(
      lng,
      last,
      pageSize,
    );
    for (const row of rows) yield { id: Number(row["id"]), text: String(row["text"]) };
    if (rows.length < pageSize) return;
    last = Number(rows.at(-1)?.["id"]);
  }
}
