import type { Match, TranslatedSegment, Translation } from "../../src/model.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import { openMatches, type Wanted } from "../../src/run/matches.ts";
import { withProject } from "../../src/run/project.ts";
import { segmentKey } from "../../src/text/identity.ts";
import { segment, translation, unit } from "../formats/translations.ts";

/** A pair, and what a test says of it beyond its texts. */
export type WrittenPair = readonly [source: string, target: string, more?: Partial<TranslatedSegment>];

/** The translation file of a story into English: one unit a pair; more of the file may be said. */
export function translated(
  story: string,
  pairs: readonly WrittenPair[],
  more: Partial<Translation> = {},
): Readonly<Record<string, string>> {
  const units = pairs.map(([source, target, said], index) =>
    unit(`u-${index}`, [segment(`s-${index}`, { source, target, gap: "", ...said })]),
  );
  const file = translation(units, { story, original: `source-content/${story}.md`, ...more });
  return { [`translations/en/${story}.xlf`]: stringifyXliff(file) };
}

/** A sentence without codes that stands alone in a story of its own, unless a test says otherwise. */
export function wanted(source: string, more: Partial<Wanted> = {}): Wanted {
  return { source, codes: [], key: keyOf(source), before: null, after: null, story: "new", ...more };
}

/** The key of a sentence without codes. */
export function keyOf(source: string): string {
  return segmentKey(source, []);
}

/** What the memory of a workspace has for sentences in English. */
export async function matchesFor(
  root: string,
  sentences: readonly Wanted[],
  limit?: number,
): Promise<readonly (readonly Match[])[]> {
  return await withProject({ root, write: true, today: () => "2026-11-20" }, async (project) => {
    const matches = openMatches(project);
    try {
      const options = limit === undefined ? {} : { limit };
      return await Promise.resolve(sentences.map((sentence) => matches.of("en", sentence, options)));
    } finally {
      matches.close();
    }
  });
}
