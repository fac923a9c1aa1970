import { expect, test } from "vitest";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import { targetChecksum } from "../../src/formats/xliff/substate.ts";
import type { TranslatedSegment } from "../../src/model.ts";
import { segment, translation, unit } from "./translations.ts";

const options = { path: "translations/en/marché.xlf", story: "marché" };

function write(changes: Partial<TranslatedSegment>): string {
  return stringifyXliff(translation([unit("u1", [segment("s1", changes)])]));
}

function read(content: string): TranslatedSegment | undefined {
  return parseXliff(content, options).sections[0]?.units[0]?.segments[0];
}

const made = { origin: "deepl", model: "quality_optimized", terms: "1a2b3c4d" } as const;
const sum = targetChecksum("Phrase s1.", "Sentence s1.", []);
const content = write(made);

test("origin, model, terms and checksum stand in the subState", () => {
  expect(content).toContain(`subState="visavis:deepl@quality_optimized~1a2b3c4d.${sum}"`);
  expect(read(content)).toMatchObject({ ...made, touched: false });
});

test.each([
  ["no model", { model: null }, "visavis:deepl~1a2b3c4d"],
  ["no terms", { terms: null }, "visavis:deepl@quality_optimized"],
  ["no term that applies", { terms: "-" }, "visavis:deepl@quality_optimized~-"],
  ["a model with an @", { model: "claude-3@20240101" }, "visavis:deepl@claude-3@20240101~1a2b3c4d"],
  ["a model of a local server", { model: "llama3:8b q4" }, "visavis:deepl@llama3%003A8b%0020q4~1a2b3c4d"],
  [
    "a near match",
    { origin: "memory", match: { similarity: 87, repaired: false } },
    "visavis:memory=87@quality_optimized~1a2b3c4d",
  ],
  [
    "a match put right",
    { origin: "memory", model: null, match: { similarity: 101, repaired: true } },
    "visavis:memory=101r~1a2b3c4d",
  ],
  ["an origin like a match", { origin: "house=87", model: null }, "visavis:house%003D87~1a2b3c4d"],
  ["an origin with an =", { origin: "a=b", model: null }, "visavis:a=b~1a2b3c4d"],
  ["an origin with an @", { origin: "@house/engine", model: null }, "visavis:%0040house/engine~1a2b3c4d"],
])("%s", (_, changes, subState) => {
  const written = write({ ...made, ...changes });
  expect(written).toContain(`subState="${subState}.${sum}"`);
  expect(read(written)).toMatchObject({ ...made, ...changes, touched: false });
});

test.each([
  [`visavis:deepl.${sum}`, "translated"],
  ["visavis:apertium", "reviewed"],
  ["visavis:person", "final"],
  [`visavis:gpt-4.1.${sum}`, "translated"],
  [`visavis:memory.${sum}`, "translated"],
  [`visavis:m=s.${sum}`, "translated"],
])("a file from before is read as not knowing them, and written back byte for byte: %s", (subState, state) => {
  const old = content.replace(/state="translated" subState="[^"]*"/u, `state="${state}" subState="${subState}"`);
  expect(read(old)).toMatchObject({ match: null, model: null, terms: null, touched: state !== "translated" });
  expect(stringifyXliff(parseXliff(old, options))).toBe(old);
});

interface Edit {
  readonly what: string;
  readonly edit: (xml: string) => string;
  readonly made: Partial<TranslatedSegment>;
}

const edits: readonly Edit[] = [
  {
    what: "approves the target",
    edit: (xml) => xml.replace('state="translated"', 'state="reviewed"'),
    made: { ...made, state: "reviewed", touched: true },
  },
  {
    what: "changes the target: no model's any more, first made under the same terms",
    edit: (xml) => xml.replace("Sentence s1.", "A sentence."),
    made: { origin: "person", model: null, terms: "1a2b3c4d", touched: true },
  },
  {
    what: "drops subState",
    edit: (xml) => xml.replace(/ subState="[^"]*"/u, ""),
    made: { origin: "person", model: null, terms: null, touched: true },
  },
  {
    what: "writes a subState of its own",
    edit: (xml) => xml.replace(/subState="[^"]*"/u, 'subState="cat:done"'),
    made: { origin: "person", model: null, terms: null, touched: true },
  },
  {
    what: "removes the target",
    edit: (xml) => xml.replace(/ *<target>.*\n/u, "").replace('state="translated"', 'state="initial"'),
    made: { target: null, touched: false },
  },
];

test("a match goes with a changed target, and stays with an approved one", () => {
  const match = { similarity: 87, repaired: true };
  const taken = write({ origin: "memory", match });
  expect(read(taken.replace("Sentence s1.", "A sentence."))).toMatchObject({ origin: "person", match: null });
  expect(read(taken.replace('state="translated"', 'state="final"'))).toMatchObject({ origin: "memory", match });
});

test.each(edits)("somebody $what", ({ edit, made: wanted }) => {
  const edited = parseXliff(edit(content), options);
  expect(edited.sections[0]?.units[0]?.segments[0]).toMatchObject(wanted);
  // What was read is what the next reading gives, too.
  expect(parseXliff(stringifyXliff(edited), options)).toEqual(edited);
});
