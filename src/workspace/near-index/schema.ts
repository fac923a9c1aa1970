import type { State } from "../../model.ts";

/** Raised whenever the tables change: an older index is made anew. */
export const schemaVersion = 1;

/** States as the index orders them: what a person approved stands before what nobody looked at. */
export const stateOrder: readonly State[] = ["initial", "translated", "reviewed", "final"];

/** Ids are never given twice: a part of the tables knows its sentences by them. */
export const schema: string = `
DROP TABLE IF EXISTS files; DROP TABLE IF EXISTS sentences; DROP TABLE IF EXISTS pairs;
DROP TABLE IF EXISTS concordance; DROP TABLE IF EXISTS parts;
CREATE TABLE files (path TEXT, lng TEXT, stamp TEXT, PRIMARY KEY (lng, path)) WITHOUT ROWID;
CREATE TABLE sentences (id INTEGER PRIMARY KEY AUTOINCREMENT, lng TEXT, text TEXT, UNIQUE (lng, text));
CREATE TABLE pairs (sentence INTEGER, path TEXT, lng TEXT, story TEXT, segment TEXT, source TEXT, target TEXT,
  state INTEGER, origin TEXT);
CREATE INDEX pairs_sentence ON pairs (sentence);
CREATE INDEX pairs_path ON pairs (path);
CREATE VIRTUAL TABLE concordance USING fts5 (words, content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 0');
CREATE TABLE parts (name TEXT PRIMARY KEY, lng TEXT, salt TEXT, first INTEGER, last INTEGER, sentences INTEGER)
  WITHOUT ROWID;
PRAGMA user_version = ${schemaVersion};
`;
