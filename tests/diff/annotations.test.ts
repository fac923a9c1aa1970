import { describe, expect, it } from "vitest";
import { itemAnnotations, type PlacedItem } from "../../src/diff/annotations.ts";
import type { DiffItem } from "../../src/diff/item.ts";
import { toWorkflowCommand } from "../../src/formats/workflow-command.ts";
import { finding, item } from "./build.ts";

const translation = { file: "translations/es/récit.xlf", line: 12 };
const source = { file: "source-content/récit.md", line: 3 };
const placed = (parts: Partial<DiffItem>, place = { translation, source }): PlacedItem => ({ ...item(parts), place });

describe("itemAnnotations", () => {
  it("has errors first, findings at the translation, an edited sentence at its source", () => {
    const edited = placed({
      change: "edited",
      previousSource: "Une plainte.",
      source: "Une plainte fédérale.",
      findings: [finding("warning"), finding("error")],
    });
    expect(itemAnnotations([placed({}), edited])).toEqual([
      {
        level: "error",
        place: translation,
        title: "numbers (es)",
        message: "numbers: A number is missing. (expected “10”)",
      },
      {
        level: "warning",
        place: translation,
        title: "numbers (es)",
        message: "numbers: A number is missing. (expected “10”)",
      },
      { level: "notice", place: translation, title: "new (es)", message: "source: Un.\nes: Uno." },
      { level: "notice", place: source, title: "edited (es)", message: "source: Une plainte{+ fédérale+}.\nes: Uno." },
    ]);
  });

  it("says nothing of what is waived, nor again of what did not change", () => {
    const waiver = { segment: "s1", rule: "numbers", reason: "A title.", by: "Zoé" };
    expect(itemAnnotations([placed({ change: "finding", findings: [finding("warning", { waiver })] })])).toEqual([]);
  });

  it("has ten of each kind at most, and counts the rest in the last", () => {
    const many = Array.from({ length: 25 }, (_none, index) =>
      placed({ segment: `s${index}`, findings: [finding(index < 10 ? "error" : "warning")] }),
    );
    const annotations = itemAnnotations(many);
    const counts = Map.groupBy(annotations, ({ level }) => level);
    expect([...counts].map(([level, own]) => [level, own.length])).toEqual([
      ["error", 10],
      ["warning", 10],
      ["notice", 10],
    ]);
    expect(annotations.filter(({ place }) => place === null).map(({ message }) => message)).toEqual([
      "6 more: 'visavis diff' shows them all",
      "16 more: 'visavis diff' shows them all",
    ]);
  });
});

describe("toWorkflowCommand", () => {
  it("is one line, whatever the texts", () => {
    const hostile = "a\n::error::b\r\n##[error]c%0A, d:e";
    const [annotation] = itemAnnotations([
      placed({ source: hostile, text: null }, { translation: { file: "a,b:c\n.xlf", line: 1 }, source }),
    ]);
    const line = annotation ? toWorkflowCommand(annotation) : "";
    expect(line).toBe(
      "::notice file=a%2Cb%3Ac%0A.xlf,line=1,title=new (es)::source: a ::error::b ##[error]c%250A, d:e\n",
    );
  });

  it("has a line only where there is one, and a place only where there is one", () => {
    const texts = { title: "t", message: "m" };
    expect(toWorkflowCommand({ level: "notice", place: { file: "a", line: null }, ...texts })).toBe(
      "::notice file=a,title=t::m\n",
    );
    expect(toWorkflowCommand({ level: "error", place: null, ...texts })).toBe("::error title=t::m\n");
  });
});
