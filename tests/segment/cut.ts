import type { Inline } from "../../src/model.ts";
import { sentenceSplitter } from "../../src/segment/split.ts";

/** The sentences of a text, white space and codes included. */
export function cut(text: string, lng = "fr", codes: readonly Inline[] = []): readonly string[] {
  return sentenceSplitter(lng)(text, codes).map((range) => text.slice(range.start, range.end));
}

/** The sentences without white space at their ends. */
export function sentences(text: string, lng = "fr"): readonly string[] {
  return cut(text, lng).map((sentence) => sentence.trim());
}
