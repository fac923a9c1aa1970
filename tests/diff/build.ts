import type { DiffItem } from "../../src/diff/item.ts";
import type { Inline, ReviewFinding, Severity, TranslatedSegment, Translation } from "../../src/model.ts";

type Sentence = Pick<TranslatedSegment, "id" | "source"> & Partial<TranslatedSegment>;

/** A sentence that a machine translated: `s1` in French, its id in capitals in the target. */
export function sentence(parts: Sentence): TranslatedSegment {
  return {
    type: "translated-segment",
    gap: "",
    target: parts.source.toUpperCase(),
    state: "translated",
    origin: "apertium",
    model: null,
    terms: null,
    touched: false,
    previous: null,
    ...parts,
  };
}

/** A translation file with one paragraph a section. */
export function translation(
  sections: Record<string, readonly TranslatedSegment[]>,
  codes: readonly Inline[] = [],
): Translation {
  return {
    type: "translation",
    story: "récit",
    original: "source-content/récit.md",
    source: "fr",
    target: "es",
    sections: Object.entries(sections).map(([id, segments]) => ({
      type: "translated-section",
      id,
      units: [
        {
          type: "translated-unit",
          id: `u-${id}`,
          kind: "paragraph",
          codes,
          segments,
          notes: [],
          revisions: [],
          waivers: [],
          foreign: [],
        },
      ],
    })),
    retired: [],
    foreign: [],
  };
}

export function finding(severity: Severity, more: Partial<ReviewFinding> = {}): ReviewFinding {
  return {
    type: "finding",
    rule: "numbers",
    issue: "numbers",
    severity,
    range: null,
    message: "A number is missing.",
    expected: "10",
    actual: null,
    waiver: null,
    ...more,
  };
}

export function item(parts: Partial<DiffItem>): DiffItem {
  return {
    story: "récit",
    target: "es",
    section: "contexte",
    heading: "Contexte",
    unit: "u1",
    kind: "paragraph",
    segment: "s1",
    stamp: "0123456789ab",
    change: "new",
    source: "Un.",
    previousSource: null,
    text: "Uno.",
    previousText: null,
    state: "translated",
    neighbours: { before: null, after: null },
    origin: "apertium",
    reasons: ["unreviewed"],
    similarity: null,
    repaired: false,
    changed: 0,
    findings: [],
    terms: [],
    notes: [],
    history: [],
    ...parts,
  };
}
