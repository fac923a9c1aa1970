import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import type { Remembered } from "../../src/memory/decide.ts";
import { type Answer, fillTranslation, pendingSentences, type Renew } from "../../src/memory/fill.ts";
import { isRemark, type Remarks, remarksOf, withRemarks } from "../../src/memory/remarks.ts";
import type { Note, TranslatedSegment, TranslatedUnit, Translation } from "../../src/model.ts";
import { segmentKey } from "../../src/text/identity.ts";
import { segment, translation, unit } from "../formats/translations.ts";
import { approve, change, find, paragraphs, segments, shout, update } from "./stories.ts";

const long = "La nuagisation avance.";
const short = "Le prix baisse.";

function noted(segments: readonly TranslatedSegment[], notes: readonly Note[]): TranslatedUnit {
  return { ...unit("u1", segments), notes };
}

function onDisk(written: Translation): Translation {
  return parseXliff(stringifyXliff(written), { path: "récit.xlf", story: "récit" });
}

function unitsOf({ sections }: Translation): readonly TranslatedUnit[] {
  return sections.flatMap(({ units }) => units);
}

/** What is remarked of the sentence, wherever it stands. */
function remarksIn(translated: Translation, source: string): Remarks | undefined {
  const home = unitsOf(translated).find((one) => one.segments.some((part) => part.source === source));
  const inside = home?.segments.find((part) => part.source === source);
  return home && inside && remarksOf(home, inside.id);
}

/** The file once an engine has refused every sentence that is pending. */
function refuse(pending: Translation, message = "The translation is empty."): Translation {
  return fillTranslation(pending, () => ({ type: "refused", message }));
}

const anyWord = fc.string({ unit: fc.constantFrom("a", "é", ",", "\\", " ", "\n", "<", "\u0000", "1"), maxLength: 6 });

test("words come back from their note, whatever is in them", () => {
  fc.assert(
    fc.property(fc.array(anyWord, { maxLength: 5 }), (words) => {
      const notes = withRemarks([], [["s1", { unknownWords: words, refusal: null }]]);
      const read = unitsOf(onDisk(translation([noted([segment("s1")], notes)])))[0];
      const wanted = [...new Set(words.map((word) => word.trim()).filter((word) => word !== ""))];
      expect(read && remarksOf(read, "s1").unknownWords).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});

test("a note that was written by hand, or twice, is read all the same", () => {
  const note = (text: string): Note => ({ text, category: "visavis:unknown-words", about: "s1" });
  const { unknownWords } = remarksOf(noted([segment("s1")], [note("un,deux"), note(" trois ,, deux")]), "s1");
  expect(unknownWords).toEqual(["un", "deux", "trois"]);
});

test("unknown words of a reply are in the file, and stay there while the target does", () => {
  const before = onDisk(shout(update(paragraphs([long, short]), null)));
  expect(unitsOf(before)[0]?.notes).toEqual([
    {
      text: "nuagisation",
      category: "visavis:unknown-words",
      about: expect.any(String),
      attributes: 'appliesTo="target"',
    },
  ]);
  const moved = onDisk(update(paragraphs([short], ["Un début."], [long]), before));
  expect(remarksIn(moved, long)).toEqual({ unknownWords: ["nuagisation"], refusal: null });
  expect(unitsOf(moved).flatMap(({ notes }) => notes)).toHaveLength(1);
});

test("they go when the sentence is edited, deleted or touched by a person", () => {
  const before = shout(update(paragraphs([long, short]), null));
  const remarks = (now: Translation): number => unitsOf(now).flatMap(({ notes }) => notes.filter(isRemark)).length;
  expect(remarks(update(paragraphs([long, short]), before))).toBe(1);
  expect(remarks(update(paragraphs(["La nuagisation recule.", short]), before, { recall: () => null }))).toBe(0);
  expect(remarks(update(paragraphs([short]), before))).toBe(0);
  const approved = update(paragraphs([long, short]), approve(before, long, "The cloud advances."));
  expect(remarks(approved)).toBe(0);
  const retired = update(paragraphs([short]), approve(before, long, "The cloud advances."));
  expect(retired.retired.flatMap(({ notes }) => notes)).toEqual([]);
});

test("a sentence that goes back to what it said before does not take over what was said of the wording between", () => {
  const before = shout(update(paragraphs([short]), null));
  const edited = shout(update(paragraphs(["Le prix baisse considérablement."]), before));
  expect(remarksIn(edited, "Le prix baisse considérablement.")?.unknownWords).toEqual(["considérablement"]);
  const back = update(paragraphs([short]), edited, { recall: () => null });
  expect(find(back, short)).toMatchObject({ target: "LE PRIX BAISSE.", model: null, terms: null });
  expect(remarksIn(back, short)?.unknownWords).toEqual([]);
});

test("a sentence that is recalled from another story keeps what was not known in it, and what made it", () => {
  const recall = (): Remembered => ({
    target: "THE NUAGISATION.",
    origin: "memory",
    match: null,
    model: "m-1",
    terms: "1a2b3c4d",
    unknownWords: ["nuagisation"],
  });
  const now = onDisk(update(paragraphs([long]), null, { recall }));
  expect(remarksIn(now, long)).toEqual({ unknownWords: ["nuagisation"], refusal: null });
  expect(find(now, long)).toMatchObject({ origin: "memory", model: "m-1", terms: "1a2b3c4d", touched: false });
});

test("why a reply was refused is in the file until there is a translation", () => {
  const refused = onDisk(refuse(update(paragraphs([long, short]), null)));
  expect(find(refused, long)).toMatchObject({ target: null, state: "initial" });
  expect(remarksIn(refused, long)).toEqual({ unknownWords: [], refusal: "The translation is empty." });
  const later = onDisk(update(paragraphs([short], [long]), refused));
  expect(remarksIn(later, long)?.refusal).toBe("The translation is empty.");
  expect(remarksIn(refuse(later, "It is cut off."), long)?.refusal).toBe("It is cut off.");
  expect(
    remarksIn(update(paragraphs(["La nuagisation recule."]), refused), "La nuagisation recule.")?.refusal,
  ).toBeNull();
  expect(remarksIn(shout(later), long)).toEqual({ unknownWords: ["nuagisation"], refusal: null });
  expect(unitsOf(onDisk(shout(later))).flatMap(({ notes }) => notes)).toHaveLength(1);
});

test("a person's translation of a refused sentence ends it", () => {
  const refused = refuse(update(paragraphs([long]), null));
  const written = change(refused, long, { target: "Yes.", state: "translated", origin: "person", touched: true });
  expect(remarksIn(written, long)).toEqual({ unknownWords: [], refusal: null });
  expect(unitsOf(update(paragraphs([long]), written)).flatMap(({ notes }) => notes)).toEqual([]);
});

const anyNote: fc.Arbitrary<Note> = fc.record({
  text: fc.string(),
  category: fc.constantFrom(null, "review", "visavis:previous", "visavis:unknown-words", "visavis:engine-reply"),
  about: fc.constantFrom(null, "s1", "s2", "s9"),
});

const anyAnswer: fc.Arbitrary<Answer | null> = fc.oneof(
  fc.constant(null),
  fc.record({ type: fc.constant("refused" as const), message: fc.string() }),
  fc.record({
    type: fc.constant("translated" as const),
    target: fc.constantFrom("New.", "Newer."),
    origin: fc.constant("llm"),
    match: fc.constant(null),
    model: fc.constantFrom(null, "m-2"),
    terms: fc.constantFrom("-", "99999999"),
    unknownWords: fc.array(fc.constantFrom("un", "deux")),
  }),
);

const anySegment = (id: string): fc.Arbitrary<TranslatedSegment> =>
  fc.constantFrom<TranslatedSegment>(
    segment(id, { target: null, state: "initial", origin: "" }),
    segment(id, { terms: "1a2b3c4d" }),
    segment(id, { terms: "1a2b3c4d", state: "reviewed", touched: true }),
    segment(id, { origin: "person", touched: true }),
  );

interface Round {
  readonly before: TranslatedUnit;
  readonly after: TranslatedUnit;
  readonly renewed: ReadonlySet<string>;
  readonly answers: ReadonlyMap<string, Answer | null>;
}

/** A unit with any notes, some of its sentences to be made again, and any answers. */
const anyRound: fc.Arbitrary<Round> = fc
  .record({
    parts: fc.tuple(anySegment("s1"), anySegment("s2")),
    notes: fc.array(anyNote, { maxLength: 5 }),
    renewed: fc.subarray(["s1", "s2"]).map((ids) => new Set(ids)),
    given: fc.tuple(anyAnswer, anyAnswer),
  })
  .map(({ parts, notes, renewed, given }) => {
    const before = noted(parts, notes);
    const answers = new Map(parts.map(({ id }, index) => [id, given[index] ?? null]));
    const byKey = new Map(parts.map(({ id, source }) => [segmentKey(source, []), answers.get(id) ?? null]));
    const filled = fillTranslation(
      translation([before]),
      (key) => byKey.get(key) ?? null,
      ({ id }) => renewed.has(id),
    );
    return { before, after: unitsOf(filled)[0] ?? before, renewed, answers };
  });

test("what a person has touched is never made again, and no target is ever lost", () => {
  fc.assert(
    fc.property(anyRound, ({ before, after, renewed, answers }) => {
      for (const [index, old] of before.segments.entries()) {
        const answer = answers.get(old.id);
        const isOpen = old.target === null || (!old.touched && renewed.has(old.id));
        const isMade = isOpen && answer?.type === "translated";
        expect(after.segments[index]).toEqual(
          isMade
            ? {
                ...old,
                state: "translated",
                target: answer.target,
                origin: "llm",
                model: answer.model,
                terms: answer.terms,
              }
            : old,
        );
      }
    }),
    { numRuns: 500 },
  );
});

test("notes of people and other tools are never touched; ours speak of segments that are there, once each", () => {
  fc.assert(
    fc.property(anyRound, ({ before, after }) => {
      const others = (notes: readonly Note[]): readonly Note[] => notes.filter((note) => !isRemark(note));
      expect(others(after.notes)).toEqual(others(before.notes));
      const ours = after.notes.filter(isRemark);
      const names = ours.map(({ about, category }) => `${about} ${category}`);
      expect(new Set(names).size).toBe(names.length);
      for (const { about, category } of ours) {
        const { target, touched } = after.segments.find(({ id }) => id === about) ?? { target: "", touched: true };
        expect(touched).toBe(false);
        expect(category).toBe(target === null ? "visavis:engine-reply" : "visavis:unknown-words");
      }
    }),
    { numRuns: 500 },
  );
});

test("sentences to be made again are pending beside those without a target, and no others", () => {
  const before = approve(shout(update(paragraphs([long, short], ["Un.", "Deux."]), null)), short, "Prices fall.");
  const renew: Renew = ({ source }, _, lng) => lng === "en" && source !== "Un.";
  const pending = change(before, "Deux.", { target: null, state: "initial" });
  expect(pendingSentences(pending, renew).map(({ source }) => source)).toEqual([long, "Deux."]);
  const again: Answer = {
    type: "translated",
    target: "Again.",
    origin: "llm",
    match: null,
    model: null,
    terms: "-",
    unknownWords: [],
  };
  const renewed = fillTranslation(pending, () => again, renew);
  expect(segments(renewed).map(({ target }) => target)).toEqual(["Again.", "Prices fall.", "UN.", "Again."]);
});
