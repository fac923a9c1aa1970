import type { Sentence } from "../../../src/diff/sentence.ts";
import type { DecisionOutcome, Match, Refusal } from "../../../src/model.ts";
import type { Answer, Work } from "../../../src/review/tui/tui.ts";
import { finding } from "../../diff/build.ts";
import { rowOf, sentence } from "./sentences.ts";

/** With a warning, with an earlier source, without a translation. */
export const three: readonly Sentence[] = [
  sentence({ segment: "s1", findings: [finding("warning", { rule: "length" })] }),
  sentence({ segment: "s2", previousSource: "Du lait.", previousText: "Leche." }),
  sentence({ segment: "s3", text: null, state: "initial" }),
];

export const done: DecisionOutcome = {
  story: "récit",
  target: "es",
  segment: null,
  type: "done",
  before: {
    target: "",
    state: "translated",
    origin: "",
    model: null,
    match: null,
    terms: null,
    touched: false,
    previous: null,
    remarks: [],
    waivers: [],
  },
};
export const refused = (refusal: Refusal): DecisionOutcome => ({
  story: "récit",
  target: "es",
  segment: null,
  type: "refused",
  refusal,
  message: "Not so.",
});
export const match: Match = {
  type: "match",
  similarity: 87,
  penalties: [],
  source: "Le lait !",
  target: "¡La leche!",
  proposal: "¡La \uE000leche\uE001!",
  repairs: [],
  state: "final",
  origin: "person",
  story: "lait",
  segment: "s9",
  file: "translations/es/lait.xlf",
};

/** What is outside, where everything goes well; `more` answers some work otherwise. */
export function outside(
  sentences: readonly Sentence[],
  more: (work: Work) => Answer | null = () => null,
): (work: Work) => Answer {
  return (work: Work): Answer => {
    const other = more(work);
    if (other) return other;
    switch (work.type) {
      case "load":
        return { type: "loaded", sentence: sentences.find(({ item }) => item.segment === work.row.segment) ?? null };
      case "decide":
        return { type: "decided", outcome: done };
      case "edit":
        return { type: "edited", result: { type: "text", text: "Nueva.", readable: "Nueva." } };
      case "match":
        return { type: "matched", matches: [match] };
      default:
        return { type: "listed", rows: sentences.map(rowOf) };
    }
  };
}
