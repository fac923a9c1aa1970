import type { State } from "../../model.ts";

/** Raised whenever the tables, or what is written into them, change: an older index is made anew. */
export const schemaVersion = 2;

/** States as the index orders them: what a person approved stands before what nobody looked at. */
export const stateOrder: readonly State[] = ["initial", "translated", "reviewed", "final"];

/**
 * Ids are never given twice: a part of the tables knows its sentences by them. Sentences are found by a hash of their
 * text: an index of the texts themselves would be as large as they are. `worded` says up to which sentence of a language
 * the concordance goes.
 */
export const schema: string = `
DROP TABLE IF EXISTS files; DROP TABLE IF EXISTS sentences; DROP TABLE IF EXISTS pairs;
DROP TABLE IF EXISTS concordance; DROP TABLE IF EXISTS worded; DROP TABLE IF EXISTS parts;
CREATE TABLE files (id INTEGER PRIMARY KEY, path TEXT, lng TEXT, stamp TEXT, story TEXT, UNIQUE (lng, path));
CREATE TABLE sentences (id INTEGER PRIMARY KEY AUTOINCREMENT, lng TEXT, hash INTEGER, text TEXT);
CREATE INDEX sentences_hash ON sentences (hash);
CREATE TABLE pairs (sentence INTEGER, file INTEGER, segment TEXT, key TEXT, context TEXT, source TEXT, target TEXT,
  coded TEXT, state INTEGER, touched INTEGER, machine INTEGER, origin TEXT, date TEXT, domain TEXT);
CREATE INDEX pairs_sentence ON pairs (sentence);
CREATE INDEX pairs_file ON pairs (file);
CREATE VIRTUAL TABLE concordance USING fts5 (words, content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 0');
CREATE TABLE worded (lng TEXT PRIMARY KEY, last INTEGER) WITHOUT ROWID;
CREATE TABLE parts (name TEXT PRIMARY KEY, lng TEXT, salt TEXT, first INTEGER, last INTEGER, sentences INTEGER)
  WITHOUT ROWID;
PRAGMA user_version = ${schemaVersion};
`;
