import type { Inline, TranslatedSegment, TranslatedUnit, Translation } from "../../src/model.ts";

/** An untouched machine translation of one sentence, with what a test changes. */
export function segment(id: string, changes: Partial<TranslatedSegment> = {}): TranslatedSegment {
  return {
    type: "translated-segment",
    id,
    source: `Phrase ${id}.`,
    gap: " ",
    target: `Sentence ${id}.`,
    state: "translated",
    origin: "deepl",
    model: null,
    terms: null,
    touched: false,
    previous: null,
    ...changes,
  };
}

/** A paragraph. */
export function unit(
  id: string,
  segments: readonly TranslatedSegment[],
  codes: readonly Inline[] = [],
): TranslatedUnit {
  return {
    type: "translated-unit",
    id,
    kind: "paragraph",
    codes,
    segments,
    notes: [],
    revisions: [],
    waivers: [],
    foreign: [],
  };
}

/** A file with one section. */
export function translation(units: readonly TranslatedUnit[], changes: Partial<Translation> = {}): Translation {
  return {
    type: "translation",
    story: "marché",
    original: "source-content/marché.txt",
    source: "fr",
    target: "en",
    sections: [{ type: "translated-section", id: "lede", units }],
    retired: [],
    foreign: [],
    ...changes,
  };
}

/** Both halves of bold, as codes 1 and 2 of a unit. */
export const bold: readonly Inline[] = [
  { type: "open", id: "1", role: "strong", markup: "**", equiv: "" },
  { type: "close", id: "1", role: "strong", markup: "**", equiv: "" },
];
