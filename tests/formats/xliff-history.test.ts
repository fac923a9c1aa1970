import { expect, test } from "vitest";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import type { Revision, TranslatedUnit, Waiver } from "../../src/model.ts";
import { segment, translation, unit } from "./translations.ts";
import { assertValidXliff } from "./xliff-schema.ts";

const edited: Revision = {
  segment: "s1",
  at: "2026-11-20T18:50:57Z",
  by: "Camille Roy",
  did: "edited",
  before: { text: 'Say "hi".\nTwice.', origin: "deepl" },
};
const approved: Revision = { ...edited, by: "Zoé", did: "final", before: null };
const waiver: Waiver = { segment: "s1", rule: "length", reason: "It is a title.", by: "Zoé" };
const plain = unit("u1", [segment("s1"), segment("s2", { gap: "" })]);
const reviewed: TranslatedUnit = { ...plain, revisions: [edited, approved], waivers: [waiver] };

const write = (one: TranslatedUnit): string => stringifyXliff(translation([one]));
const read = (content: string): TranslatedUnit | undefined =>
  parseXliff(content, { path: "a.xlf", story: "marché" }).sections[0]?.units[0];

test("each thing done is a line that a person can read", () => {
  const lines = write(reviewed)
    .split("\n")
    .filter((line) => line.includes("<mda:meta "))
    .map((line) => line.trim());
  expect(lines).toEqual([
    String.raw`<mda:meta type="s1">2026-11-20T18:50:57Z edited by "Camille Roy", before by "deepl": "Say \"hi\".\nTwice."</mda:meta>`,
    '<mda:meta type="s1">2026-11-20T18:50:57Z final by "Zoé"</mda:meta>',
    '<mda:meta type="s1">length by "Zoé": "It is a title."</mda:meta>',
  ]);
});

test("a file that nobody has reviewed has no line of it", () => {
  expect(write(plain)).not.toContain("<mda:");
});

test("other tools' metadata stands beside it, and stays", () => {
  const theirs =
    '<mda:metadata id="m1"><mda:metaGroup category="theirs"><mda:meta type="edited">x</mda:meta></mda:metaGroup></mda:metadata>';
  const both = { ...reviewed, foreign: [theirs] };
  const content = write(both);
  assertValidXliff(content);
  expect(content.match(/<mda:metadata/gu)).toHaveLength(1);
  expect(read(content)).toEqual(both);
  const emptied = content.replace(/\s*<mda:metaGroup category="visavis:[\s\S]*?<\/mda:metaGroup>/gu, "");
  expect(read(emptied)).toMatchObject({ revisions: [], waivers: [], foreign: [theirs] });
});

test.each([
  ["a quotation mark is lost", '"Zoé"<', '"Zoé<'],
  ["a deed is no deed", "final by", "finished by"],
  ["a reason is no JSON", '"It is a title."', String.raw`"It is \a title."`],
  ["the rule is gone", "length by", "by"],
])("a line that somebody broke is kept as a note: %s", (_, from, to) => {
  const content = write(reviewed).replace(from, to);
  const broken = read(content);
  expect([...(broken?.revisions ?? []), ...(broken?.waivers ?? [])]).toHaveLength(2);
  expect(broken?.notes).toMatchObject([
    { about: "s1", category: expect.stringMatching(/^visavis:(history|waivers)$/u) },
  ]);
  if (broken) expect(read(write(broken))).toEqual(broken);
});
