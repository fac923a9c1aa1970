import { describe, expect, it } from "vitest";
import type { CheckInput, History } from "../../src/check/index.ts";
import { termFinder } from "../../src/glossary/find.ts";
import { termUses } from "../../src/glossary/uses.ts";
import { glossary } from "../glossary/glossary.ts";
import { findingsOf, pairOf } from "./pair.ts";

const quiet: History = { touched: false, unknownWords: [], refusal: null, otherTerms: false, lost: null };

function pair(source: string, target: string | null, history: Partial<History>): CheckInput {
  const terms = termUses(termFinder(glossary), { source, target, lng: "es" });
  return pairOf(source, target, { targetLng: "es", terms, history: { ...quiet, ...history } });
}

describe("unknown-words", () => {
  const source = "La nuagisation d’Azure coûte.";
  const words = ["nuagisation", "Azure"];

  it("names the word, where it stands, and how to mend it", () => {
    expect(findingsOf("unknown-words", pair(source, "La nuagisation cuesta.", { unknownWords: words }))).toEqual([
      {
        type: "finding",
        rule: "unknown-words",
        issue: "untranslated",
        severity: "warning",
        range: { start: 3, end: 14 },
        message: expect.stringMatching(/did not know “nuagisation”/u),
        expected: null,
        actual: "nuagisation",
      },
    ]);
  });

  it.each([
    ["capitals of the target", "Nuagisation cara.", 1],
    ["a word that is there no more", "La nube cuesta.", 0],
    ["part of another word", "Las nuagisations cuestan.", 0],
    ["a name that the glossary keeps", "Azure cuesta.", 0],
  ])("%s", (_, target, count) => {
    expect(findingsOf("unknown-words", pair(source, target, { unknownWords: words }))).toHaveLength(count);
  });

  it.each(["C++", "a.b", "(x)", "\\d", "[", "1,5", "", "é\u0301", "-"])("takes a word for what it is: %j", (word) => {
    const found = findingsOf("unknown-words", pair("x", `Un ${word} aquí.`, { unknownWords: [word] }));
    expect(found.map(({ actual }) => actual)).toEqual(word === "" ? [] : [word]);
  });

  it("is silent once a person has touched the target", () => {
    const history = { unknownWords: words, touched: true };
    expect(findingsOf("unknown-words", pair(source, "La nuagisation cuesta.", history))).toEqual([]);
  });
});

describe("stale-terms", () => {
  it("names the terms that apply now, and what makes the target again", () => {
    const [finding] = findingsOf("stale-terms", pair("Les clouds d’Azure.", "Azure.", { otherTerms: true }));
    expect(finding).toMatchObject({ issue: "terminology", severity: "warning", range: null, expected: "nubes, Azure" });
    expect(finding?.message).toMatch(/“cloud” → “nubes”, “Azure” kept.*visavis translate --stale/u);
  });

  it("asks for a look at what a person has touched", () => {
    const [finding] = findingsOf("stale-terms", pair("Le cloud.", "La red.", { otherTerms: true, touched: true }));
    expect(finding?.message).toMatch(/A person has touched it/u);
    expect(finding?.message).not.toMatch(/--stale/u);
  });

  it("says so when no term applies any more", () => {
    const [finding] = findingsOf("stale-terms", pair("Le lait.", "La leche.", { otherTerms: true }));
    expect(finding).toMatchObject({ expected: null, message: expect.stringContaining("none applies now") });
  });

  it("is silent about targets that were made under the terms of now", () => {
    expect(findingsOf("stale-terms", pair("Le cloud.", "La nube.", {}))).toEqual([]);
  });
});

describe("engine-reply", () => {
  it("says why a sentence has no translation, as a warning: the work is incomplete, not wrong", () => {
    const refused = pair("Le lait.", null, { refusal: "The engine gave an empty translation." });
    expect(findingsOf("engine-reply", refused)).toMatchObject([
      { issue: "untranslated", severity: "warning", message: expect.stringContaining("an empty translation") },
    ]);
    expect(findingsOf("engine-reply", { ...refused, options: { "engine-reply": "off" } })).toEqual([]);
  });

  it("is silent where no engine was asked, or there is a translation", () => {
    expect(findingsOf("engine-reply", pair("Le lait.", null, {}))).toEqual([]);
    expect(findingsOf("engine-reply", pair("Le lait.", "La leche.", { refusal: "No." }))).toEqual([]);
  });
});

describe("lost-target", () => {
  const said = (target: string | null, lost: string | null) =>
    findingsOf("lost-target", pair("Le juge lit.", target, { lost })).map(({ severity, expected }) => [
      severity,
      expected,
    ]);

  it("is an error where a translation was taken back, a warning where one was emptied, else nothing", () => {
    expect(said("The judge reads.", "The judge reads.")).toEqual([["error", "The judge reads."]]);
    expect(said(null, "The judge reads.")).toEqual([["warning", "The judge reads."]]);
    expect(said("The judge reads.", null)).toEqual([]);
    expect(said(null, null)).toEqual([]);
  });
});
