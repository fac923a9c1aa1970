import { describe, expect, it } from "vitest";
import type { Term, TermUse } from "../../src/model.ts";
import { findingsOf, pairOf } from "./pair.ts";

const complaint: Term = {
  type: "term",
  term: "plainte antitrust",
  domain: null,
  forms: [],
  note: null,
  keep: false,
  caseSensitive: false,
  targets: { en: { term: "antitrust complaint", forms: [], forbidden: ["complaint"] } },
  line: 1,
};
const once = [{ start: 0, end: 17 }];

function use(more: Partial<TermUse>): TermUse {
  return { term: complaint, source: once, target: [], forbidden: [], expected: "antitrust complaint", ...more };
}

describe("terms", () => {
  const target = "An antitrust complaint.";
  const accepted = [{ start: 3, end: 22 }];

  it.each([
    { uses: use({ target: accepted }), severities: [] },
    { uses: use({}), severities: ["error"] },
    { uses: use({ source: [...once, { start: 20, end: 37 }], target: accepted }), severities: ["warning"] },
    { uses: use({ forbidden: [{ start: 0, end: 2 }] }), severities: ["error"] },
    { uses: use({ target: accepted, forbidden: [{ start: 13, end: 22 }] }), severities: [] },
  ])("gives $severities", ({ uses, severities }) => {
    const found = findingsOf("terms", pairOf("plainte antitrust", target, { terms: [uses] }));
    expect(found.map((finding) => finding.severity)).toEqual(severities);
  });

  it("leaves terms that are kept to their own rule", () => {
    const azure = use({ term: { ...complaint, term: "Azure", keep: true }, expected: "Azure" });
    const pair = pairOf("Azure gagne.", "Blue wins.", { terms: [azure] });
    expect(findingsOf("terms", pair)).toEqual([]);
    expect(findingsOf("kept-terms", pair)).toMatchObject([{ expected: "Azure", severity: "error" }]);
  });

  it("lets a sentence of kept terms equal its source", () => {
    const azure = use({ term: { ...complaint, keep: true }, source: once, target: once });
    expect(findingsOf("untranslated", pairOf("plainte antitrust", "plainte antitrust", { terms: [azure] }))).toEqual(
      [],
    );
  });
});
