import { describe, expect, it } from "vitest";
import { type Examination, noExamination, reviewSegment } from "../../src/diff/segment.ts";
import type { Note, Revision, TranslatedSegment, TranslatedUnit, Waiver } from "../../src/model.ts";
import { finding, sentence, translation } from "./build.ts";

const proposal = sentence({ id: "a", source: "Le prix.", target: "El precio.", origin: "deepl" });

function unitOf(segment: TranslatedSegment, more: Partial<TranslatedUnit> = {}): TranslatedUnit {
  const [unit] = translation({ x: [segment] }).sections[0]?.units ?? [];
  return { ...unit!, ...more };
}

function review(
  parts: Partial<TranslatedSegment> = {},
  more: { readonly unit?: Partial<TranslatedUnit>; readonly examined?: Partial<Examination> } = {},
) {
  const segment = { ...proposal, ...parts };
  return reviewSegment({ unit: unitOf(segment, more.unit), segment }, { ...noExamination, ...more.examined });
}

const previous = { source: "Le coût.", target: "El coste.", state: "final", origin: "person", whole: true } as const;
const waiver: Waiver = { segment: "a", rule: "numbers", reason: "así", by: "Ana" };
const warning = finding("warning");

function edited(text: string, origin: string): Revision {
  return { segment: "a", at: "2026-11-20T10:00:00Z", by: "Ana", did: "edited", before: { text, origin } };
}

describe("reasons", () => {
  it("are none for what a person has approved", () => {
    expect(review({ state: "final", touched: true }).reasons).toEqual([]);
    expect(review({ state: "translated", origin: "person", touched: true }).reasons).toEqual([]);
  });

  it("name each thing that wants a look", () => {
    const missing = { target: null, state: "initial", origin: "" } as const;
    expect(review(missing).reasons).toEqual(["new"]);
    expect(review({ origin: "pseudo" }).reasons).toEqual(["new"]);
    expect(review().reasons).toEqual(["unreviewed"]);
    expect(review({ previous }).reasons).toEqual(["source-changed", "unreviewed"]);
    expect(review({ ...missing, previous }).reasons).toEqual(["new", "source-changed"]);
    const reviewed = { state: "reviewed", touched: true } as const;
    expect(review(reviewed, { examined: { otherTerms: true } }).reasons).toEqual(["stale-terms"]);
    expect(review(reviewed, { examined: { findings: [warning] } }).reasons).toEqual(["finding"]);
  });

  it("go with a waiver, of this rule and segment and of warnings alone", () => {
    const reasons = (waivers: readonly Waiver[], examined: Partial<Examination>) =>
      review({ state: "reviewed", touched: true }, { unit: { waivers }, examined }).reasons;
    expect(reasons([waiver], { findings: [warning] })).toEqual([]);
    expect(reasons([waiver], { findings: [warning, finding("warning", { rule: "urls" })] })).toEqual(["finding"]);
    expect(reasons([waiver], { findings: [finding("error")] })).toEqual(["finding"]);
    expect(reasons([{ ...waiver, segment: "b" }], { findings: [warning] })).toEqual(["finding"]);
    const stale = { otherTerms: true, findings: [finding("warning", { rule: "stale-terms" })] };
    expect(reasons([], stale)).toEqual(["stale-terms"]);
    expect(reasons([{ ...waiver, rule: "stale-terms" }], stale)).toEqual([]);
  });
});

describe("the stamp", () => {
  const stampWith = (parts: Partial<TranslatedSegment>, unit: Partial<TranslatedUnit> = {}): string =>
    review(parts, { unit }).stamp;
  const note: Note = { text: "¿?", category: "comment", about: "a" };

  it("changes with source, target, state, notes and waivers", () => {
    const stamps = [
      stampWith({}),
      stampWith({ source: "Les prix." }),
      stampWith({ target: "Los precios." }),
      stampWith({ target: null }),
      stampWith({ state: "reviewed" }),
      stampWith({}, { notes: [note] }),
      stampWith({}, { notes: [{ ...note, text: "¿! ?" }] }),
      stampWith({}, { waivers: [waiver] }),
      stampWith({}, { waivers: [{ ...waiver, reason: "asá" }] }),
    ];
    expect(new Set(stamps).size).toBe(stamps.length);
    expect(stamps.every((stamp) => /^[0-9a-f]{12}$/u.test(stamp))).toBe(true);
  });

  it("stays with what belongs to others", () => {
    const others = {
      notes: [
        { ...note, about: "b" },
        { ...note, about: null },
      ],
      waivers: [{ ...waiver, segment: "b" }],
      revisions: [edited("El coste.", "deepl")],
    };
    expect(stampWith({ gap: " ", previous }, others)).toBe(stampWith({}));
  });
});

describe("changed", () => {
  const share = (parts: Partial<TranslatedSegment>, revisions: readonly Revision[] = []) =>
    review(parts, { unit: { revisions } }).changed;
  const mine = { origin: "person", touched: true, state: "reviewed" } as const;

  it("is 0 while the target is the machine's, approved or not", () => {
    expect(share({})).toBe(0);
    expect(share({ state: "final", touched: true })).toBe(0);
  });

  it("counts from the machine's last text, however often people have changed it since", () => {
    const history = [edited("Otra cosa.", "apertium"), edited("El preci.", "deepl"), edited("El prec.", "person")];
    expect(share(mine, history)).toBe(5);
    expect(share({ ...mine, target: "El preci." }, history)).toBe(0);
  });

  it("is null where no machine's text is known", () => {
    expect(share(mine)).toBeNull();
    expect(share(mine, [edited("El coste.", "person"), edited("El coste.", "memory")])).toBeNull();
    expect(share(mine, [{ ...edited("El coste.", "deepl"), segment: "b" }])).toBeNull();
    expect(share({ target: null, state: "initial", origin: "" })).toBeNull();
    expect(share({ origin: "memory" })).toBeNull();
    expect(share({ origin: "pseudo" })).toBeNull();
  });
});

describe("notes", () => {
  it("are those on the segment and on its unit, without what engines remark", () => {
    const remark: Note = { text: "lait", category: "visavis:unknown-words", about: "a" };
    const notes: readonly Note[] = [
      { text: "de la unidad", category: null, about: null },
      remark,
      { text: "de otra", category: null, about: "b" },
      { text: "mía", category: "comment", about: "a" },
    ];
    const found = review({}, { unit: { notes }, examined: { remarks: [remark] } });
    expect(found.notes.map(({ text }) => text)).toEqual(["de la unidad", "mía"]);
    expect(found.version.remarks).toEqual([remark]);
  });
});
