import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarise } from "../../src/diff/item.ts";
import { type DiffInput, reviewItems } from "../../src/diff/items.ts";
import { noExamination } from "../../src/diff/segment.ts";
import type { Finding, Inline, TranslatedSegment } from "../../src/model.ts";
import { codeChar } from "../../src/text/codes.ts";
import { finding, sentence, translation } from "./build.ts";

interface Parts extends Partial<DiffInput> {
  /** By segment id. */
  readonly findings?: ReadonlyMap<string, readonly Finding[]>;
}

function review({ findings = new Map(), ...parts }: Parts) {
  const examined = new Map([...findings].map(([id, found]) => [id, { ...noExamination, findings: found }]));
  return reviewItems({ current: null, base: null, examined, all: false, ...parts });
}

function short(parts: Parts): readonly string[] {
  return review(parts).map((item) => `${item.change} ${item.section}/${item.segment}`);
}

const a = sentence({ id: "a", source: "un" });
const b = sentence({ id: "b", source: "deux" });
const c = sentence({ id: "c", source: "trois" });
const d = sentence({ id: "d", source: "quatre" });
const e = sentence({ id: "e", source: "cinq" });

describe("reviewItems against a base", () => {
  it("shows an edited sentence with both versions of source and target, and nothing around it", () => {
    const edited = sentence({ id: "b", source: "deux et demi" });
    expect(review({ base: translation({ x: [a, b, c] }), current: translation({ x: [a, edited, c] }) })).toEqual([
      {
        story: "récit",
        target: "es",
        section: "x",
        heading: null,
        unit: "u-x",
        kind: "paragraph",
        segment: "b",
        stamp: expect.stringMatching(/^[0-9a-f]{12}$/u),
        change: "edited",
        reasons: ["unreviewed"],
        source: "deux et demi",
        previousSource: "deux",
        text: "DEUX ET DEMI",
        previousText: "DEUX",
        neighbours: { before: { source: "un", text: "UN" }, after: { source: "trois", text: "TROIS" } },
        state: "translated",
        origin: "apertium",
        similarity: null,
        repaired: false,
        alternatives: [],
        changed: 0,
        findings: [],
        terms: [],
        notes: [],
        history: [],
      },
    ]);
  });

  it("names what stands around a sentence now, in its section", () => {
    const items = review({
      base: translation({ x: [a, b, c], y: [d] }),
      current: translation({ x: [{ ...a, target: null }, c], y: [e] }),
    });
    expect(
      items.map(({ segment, neighbours }) => [segment, neighbours.before?.source, neighbours.after?.source]),
    ).toEqual([
      ["a", undefined, "trois"],
      ["b", undefined, undefined],
      ["e", undefined, undefined],
      ["d", undefined, undefined],
    ]);
  });

  it("shows a corrected target, not an approval", () => {
    const corrected: TranslatedSegment = { ...b, target: "DOS", origin: "person", touched: true, state: "reviewed" };
    expect(short({ base: translation({ x: [a, b] }), current: translation({ x: [a, corrected] }) })).toEqual([
      "edited x/b",
    ]);
    expect(short({ base: translation({ x: [a] }), current: translation({ x: [{ ...a, state: "final" }] }) })).toEqual(
      [],
    );
  });

  it("does not take an insertion for a move of all that follows", () => {
    expect(short({ base: translation({ x: [a, b, c] }), current: translation({ x: [d, a, b, c] }) })).toEqual([
      "new x/d",
    ]);
  });

  it("names what moved, and only that", () => {
    expect(short({ base: translation({ x: [a, b, c, d] }), current: translation({ x: [d, a, b, c] }) })).toEqual([
      "moved x/d",
    ]);
    expect(
      short({ base: translation({ x: [a, b], y: [c, d] }), current: translation({ x: [b], y: [c, d, a] }) }),
    ).toEqual(["moved y/a"]);
  });

  it("does not take a section's new name for a move", () => {
    expect(short({ base: translation({ x: [a, b] }), current: translation({ z: [a, b] }) })).toEqual([]);
  });

  it("puts what was deleted where it stood", () => {
    const items = review({ base: translation({ x: [e, a, b, c] }), current: translation({ x: [a, c, d] }) });
    expect(items.map((item) => `${item.change} ${item.segment}`)).toEqual(["deleted e", "deleted b", "new d"]);
    expect(items[1]).toMatchObject({ source: null, previousSource: "deux", text: null, previousText: "DEUX" });
  });

  it("finds a sentence again by its content when its id is another", () => {
    const again = sentence({ id: "z", source: "deux" });
    expect(short({ base: translation({ x: [a, b, c] }), current: translation({ x: [a, again, c] }) })).toEqual([]);
  });

  it("lists a story that is gone, sentence by sentence", () => {
    expect(short({ base: translation({ x: [a, b] }) })).toEqual(["deleted x/a", "deleted x/b"]);
    expect(short({})).toEqual([]);
  });

  it("shows errors against unchanged sentences; warnings and machine output only when all is asked for", () => {
    const seen = sentence({ id: "b", source: "deux", touched: true, state: "reviewed" });
    const file = translation({ x: [a, seen, c] });
    const findings = new Map<string, readonly Finding[]>([
      ["a", [finding("error")]],
      ["b", [finding("warning")]],
    ]);
    expect(short({ base: file, current: file, findings })).toEqual(["finding x/a"]);
    expect(short({ base: file, current: file, findings, all: true })).toEqual([
      "finding x/a",
      "finding x/b",
      "unreviewed x/c",
    ]);
  });
});

describe("reviewItems without a base", () => {
  it("shows what nobody has looked at", () => {
    const previous = { source: "dexu", target: "DSO", state: "final", origin: "person", whole: true } as const;
    const missing = sentence({ id: "c", source: "trois", target: null, state: "initial", origin: "" });
    const final = sentence({ id: "d", source: "quatre", state: "final", touched: true });
    const items = review({ current: translation({ x: [a, { ...b, previous }, missing, final] }) });
    expect(items.map((item) => [item.change, item.previousSource, item.previousText, item.text])).toEqual([
      ["new", null, null, "UN"],
      ["edited", "dexu", "DSO", "DEUX"],
      ["new", null, null, null],
    ]);
  });
});

describe("inline codes", () => {
  const bold = (id: string, type: Inline["type"]): Inline => ({ type, id, role: "strong", markup: "**", equiv: "" });
  const code: Inline = { type: "standalone", id: "9", role: "code", markup: "`npm ci`", equiv: "npm ci" };
  const one = [bold("1", "open"), bold("1", "close"), code];
  const two = [bold("7", "open"), bold("7", "close"), bold("8", "open"), bold("8", "close")];

  it("are numbered within the sentence, so that a code added before it changes nothing", () => {
    const before = sentence({
      id: "a",
      source: `Un ${codeChar(0)}mot${codeChar(1)}`,
      target: `A ${codeChar(0)}word${codeChar(1)}`,
    });
    const after = sentence({
      id: "a",
      source: `Un ${codeChar(2)}mot${codeChar(3)}`,
      target: `A ${codeChar(2)}word${codeChar(3)}`,
    });
    expect(short({ base: translation({ x: [before] }, one), current: translation({ x: [after] }, two) })).toEqual([]);
    expect(review({ current: translation({ x: [after] }, two) })[0]).toMatchObject({
      source: "Un ‹1›mot‹/1›",
      text: "A ‹1›word‹/1›",
    });
  });

  it("show their own text, and are marked when the unit does not know them", () => {
    const text = sentence({ id: "a", source: `Lancez ${codeChar(2)}${codeChar(99)}.`, target: null, state: "initial" });
    expect(review({ current: translation({ x: [text] }, one) })[0]?.source).toBe("Lancez ‹npm ci›‹?›.");
  });
});

describe("any two versions", () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 10 });
  const version = (numbers: readonly number[]) =>
    translation({ x: numbers.map((number) => sentence({ id: `s${number}`, source: `phrase ${number}` })) });

  it("every sentence that came or went is listed once, in reading order; what stays keeps the rest in order", () => {
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const items = review({ base: version(before), current: version(after) });
        const of = (change: string) => items.filter((item) => item.change === change).map((item) => item.segment);
        const name = (number: number) => `s${number}`;
        expect(of("new")).toEqual(after.filter((number) => !before.includes(number)).map(name));
        expect(of("deleted")).toEqual(before.filter((number) => !after.includes(number)).map(name));
        const moved = new Set(of("moved"));
        const stay = (numbers: readonly number[], others: readonly number[]) =>
          numbers
            .filter((number) => others.includes(number))
            .map(name)
            .filter((id) => !moved.has(id));
        expect(stay(after, before)).toEqual(stay(before, after));
      }),
      { numRuns: 300 },
    );
  });

  it("a version against itself has nothing to show", () => {
    fc.assert(
      fc.property(ids, (numbers) => {
        expect(short({ base: version(numbers), current: version(numbers) })).toEqual([]);
      }),
    );
  });
});

describe("summarise", () => {
  it("counts per target and change, and findings by severity", () => {
    const findings = new Map([["a", [finding("error"), finding("warning")]]]);
    expect(summarise(review({ current: translation({ x: [a, b] }), findings }))).toEqual({
      items: 2,
      targets: {
        es: {
          changes: { new: 2, edited: 0, moved: 0, deleted: 0, unreviewed: 0, finding: 0 },
          findings: { error: 1, warning: 1, waived: 0 },
        },
      },
    });
  });

  it("shows the pair that a person had approved, not the machine's of the last commit", () => {
    const previous = { source: "un", target: "UNO", state: "reviewed", origin: "person", whole: true } as const;
    const current = translation({ x: [sentence({ id: "a", source: "un peu", previous })] });
    const machine = translation({ x: [sentence({ id: "a", source: "un", target: "UN" })] });
    expect(review({ current, base: machine })).toMatchObject([{ previousSource: "un", previousText: "UNO" }]);
    const reviewed = sentence({ id: "a", source: "un", target: "Uno", state: "reviewed", touched: true });
    expect(review({ current, base: translation({ x: [reviewed] }) })).toMatchObject([{ previousText: "Uno" }]);
  });
});
