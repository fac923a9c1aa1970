import type { Lng } from "../../model.ts";
import type { Statements } from "../sqlite.ts";

/** The words of all sentences: looked through by people, not by runs, so brought up to date only when it is asked. */
export interface Concordance {
  /** Adds the sentences that came since; `wordsOf` gives their words as they are asked for, with spaces between. */
  readonly addWords: (lng: Lng, wordsOf: (source: string) => string) => void;
  /** Sentences in which these words stand one after the other, approved ones first. */
  readonly withWords: (lng: Lng, words: string, limit: number) => readonly number[];
}

/** The concordance on these statements. */
export function concordance(statement: Statements): Concordance {
  return {
    addWords: (lng, wordsOf) => {
      let last = Number(statement("SELECT last FROM worded WHERE lng = ?").get(lng)?.["last"] ?? 0);
      for (;;) {
        const rows = statement(nextSentences).all(lng, last);
        for (const { id, source } of rows)
          statement("INSERT INTO concordance (rowid, words) VALUES (?, ?)").run(Number(id), wordsOf(String(source)));
        if (rows.length === 0) break;
        last = Number(rows.at(-1)?.["id"]);
        statement("INSERT OR REPLACE INTO worded VALUES (?, ?)").run(lng, last);
      }
    },
    withWords: (lng, words, limit) =>
      statement(findSentences)
        .all(`"${words.replaceAll('"', "")}"`, lng, limit)
        .map((row) => Number(row["id"])),
  };
}

const nextSentences = `SELECT id, (SELECT min(source) FROM pairs WHERE sentence = s.id) AS source FROM sentences s
  WHERE lng = ? AND id > ? ORDER BY id LIMIT 10000`;

const findSentences = `SELECT s.id FROM concordance c JOIN sentences s ON s.id = c.rowid
  WHERE concordance MATCH ? AND s.lng = ?
  ORDER BY (SELECT max(state) FROM pairs WHERE sentence = s.id) DESC, s.text LIMIT ?`;
