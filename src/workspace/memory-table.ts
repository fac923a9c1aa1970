import type { Lng, State } from "../model.ts";
import type { Statements } from "./sqlite.ts";

/** One sentence of a translation file, as other stories find it; `target` in the canonical form of `memory/`. */
export interface MemoryEntry {
  readonly key: string;
  /** See `contextKey`; null for a pair that stands in no story. */
  readonly context: string | null;
  readonly target: string;
  readonly origin: string;
  /** The model that answered and the stamp of the terms that applied; null where that is not known. */
  readonly model: string | null;
  readonly terms: string | null;
  /** Words that the engine did not know and left in the target. */
  readonly unknownWords: readonly string[];
  readonly state: State;
  /** Approved pairs are preferred over machine output. */
  readonly touched: boolean;
  /** An engine made it, and nobody has touched it. */
  readonly machine: boolean;
  /** The day and the subject that a TMX file gives its unit; null for all others. */
  readonly date: string | null;
  readonly domain: string | null;
}

/** An entry as it is found, and the name under which its file was indexed. */
export interface StoredEntry extends Omit<MemoryEntry, "key" | "context"> {
  readonly path: string;
  /** True where the neighbours of the sentence are alike. */
  readonly inContext: boolean;
}

/** A sentence by its key, and its surroundings as `contextKey` names them. */
type KeyedPlace = Pick<MemoryEntry, "key" | "context">;

/** The sentences of all translation files, and of the TMX files of the memory folder. */
export interface MemoryTable {
  /** The stamp under which a translation file is in the memory, or null. */
  readonly indexed: (path: string) => string | null;
  /** The translation files of a folder that are in the memory. */
  readonly indexedBelow: (folder: string) => readonly string[];
  /** Puts a file's entries in the place of those it had; of equal places the last stays, a touched one before others. */
  readonly index: (file: { path: string; lng: Lng; stamp: string }, entries: Iterable<MemoryEntry>) => void;
  /** Entries of a sentence: those whose neighbours are alike first, then touched ones, then those of the last file. */
  readonly recall: (lng: Lng, place: KeyedPlace, limit: number) => readonly StoredEntry[];
  /** The files that have a sentence, in order; no more than `limit`. */
  readonly places: (lng: Lng, key: string, limit: number) => readonly string[];
}

const row = "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

const unlessTouched = `ON CONFLICT DO UPDATE SET
  target = excluded.target, origin = excluded.origin, model = excluded.model, terms = excluded.terms,
  unknown_words = excluded.unknown_words, state = excluded.state, touched = excluded.touched,
  machine = excluded.machine, date = excluded.date, domain = excluded.domain WHERE excluded.touched >= touched`;

const findEntries = `SELECT *, context = ? AS in_context FROM memory WHERE lng = ? AND key = ?
  ORDER BY in_context DESC, touched DESC, path DESC, context DESC LIMIT ?`;

const findPlaces = "SELECT DISTINCT path FROM memory WHERE lng = ? AND key = ? ORDER BY path LIMIT ?";

const hasPairs = "SELECT 1 FROM memory WHERE lng = ? LIMIT 1";
const hasPairsOf = "SELECT 1 FROM memory WHERE lng = ? AND key = ? LIMIT 1";

/** From so many entries on they are sorted before they go into the table: at random, each goes into a page of its own. */
const manyEntries = 1000;

const makeIncoming = "CREATE TEMP TABLE IF NOT EXISTS incoming AS SELECT * FROM memory LIMIT 0";
const keepIncoming = `INSERT INTO memory SELECT * FROM incoming WHERE true ORDER BY lng, key, incoming.rowid ${unlessTouched}`;

/** The memory on these statements. */
export function memoryTable(statement: Statements): MemoryTable {
  const put = (sql: string, { path, lng }: { path: string; lng: Lng }, entries: readonly MemoryEntry[]): void => {
    const { run } = statement(sql);
    for (const entry of entries) {
      const { target, origin, model, terms, unknownWords, state, date, domain } = entry;
      const words = unknownWords.length === 0 ? null : JSON.stringify(unknownWords);
      // A key of a table has no null.
      const place = [lng, entry.key, path, entry.context ?? ""];
      const flags = [Number(entry.touched), Number(entry.machine)];
      run(...place, target, origin, model, terms, words, state, ...flags, date, domain);
    }
  };
  const has = presence(statement);
  return {
    indexed: (path) => {
      has.forget();
      const row = statement("SELECT stamp FROM files WHERE path = ?").get(path);
      return row ? text(row["stamp"]) : null;
    },
    indexedBelow: (below) =>
      statement("SELECT path FROM files WHERE substr(path, 1, ?) = ?")
        .all(below.length + 1, `${below}/`)
        .map((row) => text(row["path"])),
    index: (file, entries) => {
      statement("DELETE FROM memory WHERE path = ?").run(file.path);
      let few: MemoryEntry[] = [];
      let isMany = false;
      for (const entry of entries) {
        few.push(entry);
        if (few.length < manyEntries) continue;
        if (!isMany) statement(makeIncoming).run();
        isMany = true;
        put(`INSERT INTO incoming ${row}`, file, few);
        few = [];
      }
      put(isMany ? `INSERT INTO incoming ${row}` : `INSERT INTO memory ${row} ${unlessTouched}`, file, few);
      if (isMany) for (const sql of [keepIncoming, "DROP TABLE incoming"]) statement(sql).run();
      statement("INSERT OR REPLACE INTO files VALUES (?, ?)").run(file.path, file.stamp);
      has.forget();
    },
    recall: (lng, { key, context }, limit) =>
      has.pair(lng, key) ? statement(findEntries).all(context, lng, key, limit).map(storedEntry) : [],
    places: (lng, key, limit) =>
      has.pair(lng, key)
        ? statement(findPlaces)
            .all(lng, key, limit)
            .map((row) => text(row["path"]))
        : [],
  };
}

interface Presence {
  readonly pair: (lng: Lng, key: string) => boolean;
  /** Called when pairs have changed, or when another process may have changed them. */
  readonly forget: () => void;
}

/** Whether there is anything to look for: a run asks for each new sentence several times, and in a first run all are. */
function presence(statement: Statements): Presence {
  const known = new Map<Lng, boolean>();
  const language = (lng: Lng): boolean => {
    const is = known.get(lng) ?? statement(hasPairs).get(lng) !== undefined;
    known.set(lng, is);
    return is;
  };
  return {
    pair: (lng, key) => language(lng) && statement(hasPairsOf).get(lng, key) !== undefined,
    forget: () => known.clear(),
  };
}

function storedEntry(row: Readonly<Record<string, unknown>>): StoredEntry {
  const words = row["unknown_words"];
  return {
    path: text(row["path"]),
    inContext: row["in_context"] === 1,
    target: text(row["target"]),
    origin: text(row["origin"]),
    model: textOrNull(row["model"]),
    terms: textOrNull(row["terms"]),
    // Only `index` writes that column, as a list of words.
    unknownWords: typeof words === "string" ? (JSON.parse(words) as readonly string[]) : [],
    // As above: `index` writes it.
    state: text(row["state"]) as State,
    touched: row["touched"] === 1,
    machine: row["machine"] === 1,
    date: textOrNull(row["date"]),
    domain: textOrNull(row["domain"]),
  };
}

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

const text = (value: unknown): string => textOrNull(value) ?? "";
