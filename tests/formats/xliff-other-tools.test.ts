import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import { targetChecksum } from "../../src/formats/xliff/substate.ts";
import type { State, TranslatedUnit, Translation } from "../../src/model.ts";
import { bold, segment, translation, unit } from "./translations.ts";
import { assertValidXliff } from "./xliff-schema.ts";

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8");
const options = { path: "translations/en/marché.xlf", story: "marché" };
const parse = (content: string): Translation => parseXliff(content, options);

// What was machine output says so by the checksum of the target that the engine had given.
const machine = targetChecksum("Le \uE000marché\uE001 ouvre.", "The \uE000market\uE001 opens.", bold);
const edited = parse(fixture("cat-tool.xlf").replaceAll("MACHINE", machine));
const [editedUnit] = edited.sections[0]?.units ?? [];

interface Case {
  readonly id: string;
  readonly target: string | null;
  readonly state: State;
  readonly origin: string;
  readonly touched: boolean;
  readonly why: string;
}

const person = { origin: "person", touched: true } as const;
const cases: readonly Case[] = [
  {
    id: "s1",
    target: "The \uE000market\uE001 opens.",
    state: "translated",
    origin: "deepl",
    touched: false,
    why: "its checksum matches: nobody has changed it",
  },
  { id: "s2", target: "A sentence & one edited.", state: "translated", ...person, why: "its checksum does not match" },
  { id: "s3", target: "New sentence.", state: "translated", ...person, why: "a target in an initial segment" },
  { id: "s4", target: "No \uE002origin.", state: "translated", ...person, why: "no subState, and a new code" },
  { id: "s5", target: "Seen.", state: "reviewed", ...person, why: "a foreign subState" },
  { id: "s6", target: null, state: "initial", origin: "", touched: false, why: "an empty target, state initial" },
  {
    id: "s8",
    target: "The \uE000market\uE001 opens.",
    state: "final",
    origin: "deepl",
    touched: true,
    why: "approved as the machine gave it",
  },
  { id: "s7", target: "Approved.", state: "final", ...person, why: "edited and approved at once" },
];

test.each(cases)("$id as a CAT tool has saved it: $why", ({ id, target, state, origin, touched }) => {
  const found = editedUnit?.segments.find((one) => one.id === id);
  expect(found).toMatchObject({ target, state, origin, touched });
});

test("white space, CDATA and the old pair of a file that a CAT tool has saved", () => {
  expect(editedUnit?.segments[1]?.source).toBe("Une phrase & une autre.");
  expect(editedUnit?.segments.map(({ gap }) => gap)).toEqual([" ", " ", "", "", "", "", "", ""]);
  expect(editedUnit?.segments[2]?.previous).toEqual({
    source: "Ancienne \uE000phrase.",
    target: "Old sentence.",
    state: "final",
    origin: "deepl",
    whole: true,
  });
  expect(editedUnit?.codes).toEqual([...bold, { type: "standalone", id: "2", role: "other", markup: "", equiv: "!" }]);
});

test("notes of other tools are kept, comment annotations among them", () => {
  expect(editedUnit?.notes).toEqual([
    { text: "Which market?", category: null, about: null, attributes: 'id="n1"' },
    { text: "Ask the author.", category: "review", about: "s2", attributes: 'id="n2"' },
    { text: "sure?", category: null, about: "s2" },
  ]);
});

test("what other tools wrote is kept verbatim, with the namespaces it needs", () => {
  expect(editedUnit?.foreign).toEqual([
    'xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0" its:annotatorsRef="mt-confidence|tool"',
    '<gls:glossary xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"><gls:glossEntry><gls:term>marché</gls:term><gls:translation>market</gls:translation></gls:glossEntry></gls:glossary>',
    '<mtc:matches xmlns:xlf="urn:oasis:names:tc:xliff:document:2.0">\n\t\t\t\t\t<mtc:match ref="#s2" similarity="88.5" origin="TM"><xlf:source>Une phrase.</xlf:source><xlf:target>A sentence.</xlf:target></mtc:match>\n\t\t\t\t</mtc:matches>',
  ]);
  expect(edited.foreign).toEqual([
    'xmlns:tool="urn:example:tool" tool:build="7"',
    '<tool:project xmlns:tool="urn:example:tool" name="A &amp; B"><tool:step/></tool:project>',
    '<xlf:note xmlns:xlf="urn:oasis:names:tc:xliff:document:2.0" id="n0" priority="1">For the whole file</xlf:note>',
  ]);
});

test.each(["cat-tool.xlf", "plain-tool.xlf"])(
  "%s is valid again, and stays as it is, once we have written it",
  (name) => {
    const first = parse(fixture(name));
    const written = stringifyXliff(first);
    assertValidXliff(fixture(name));
    assertValidXliff(written);
    expect(parse(written)).toEqual(first);
    expect(stringifyXliff(parse(written))).toBe(written);
  },
);

test("a file by a tool that knows nothing of us gets sections, ids and numbered codes", () => {
  const plain = parse(fixture("plain-tool.xlf"));
  expect(plain.sections.map(({ id, units }) => [id, units.map((one: TranslatedUnit) => one.id)])).toEqual([
    ["story", ["1"]],
    ["menu", ["2"]],
    ["sub", ["3"]],
  ]);
  const [greeting, menu, sub] = plain.sections.map(({ units }) => units[0]);
  expect(greeting?.segments[0]).toMatchObject({ id: "1.1", target: "Hallo \uE001\uE000!", touched: true });
  expect(greeting?.foreign).toEqual(['name="greeting"']);
  // The data of two codes may be the same; the codes are not.
  expect(menu?.codes.map(({ type, id, markup }) => `${type} ${id} ${markup}`)).toEqual([
    "open 1 <b>",
    "close 1 </b>",
    "open 2 <b>",
    "close 2 </b>",
  ]);
  expect(menu?.segments[0]?.target).toBe("\uE002Zwei\uE003");
  expect(sub?.segments[0]?.id).toBe("3.s1");
});

test("original data that a tool has renumbered or shared still belongs to the same codes", () => {
  const first = translation([
    unit("u1", [segment("s1", { source: "\uE000Gras\uE001.", target: "\uE000Bold\uE001." })], bold),
  ]);
  const shared = stringifyXliff(first)
    .replace(/ *<data id="s1.2">.*\n/u, "")
    .replaceAll('dataRefEnd="s1.2"', 'dataRefEnd="s1.1"');
  expect(parse(shared)).toEqual(first);
});

test("ids of codes and data that a tool has given anew mean the same codes", () => {
  const source = "\uE000Gras\uE001 et \uE002.";
  const codes = [...bold, { type: "standalone", id: "2", role: "break", markup: "\n", equiv: " " }] as const;
  const previous = {
    source: "\uE002 \uE000gras\uE001.",
    target: "\uE002",
    state: "final",
    origin: "person",
    whole: true,
  } as const;
  const target = "\uE002 \uE000bold\uE001.";
  const first = translation([unit("u1", [segment("s1", { source, target }), segment("s2", { previous })], codes)]);
  const anew = stringifyXliff(first).replace(/"s1\.(\d)"/gu, '"code$1"');
  assertValidXliff(anew);
  expect(parse(anew)).toEqual(first);
});

test("original data that a tool has put into another order makes no target touched", () => {
  const source = "\uE000Gras\uE001.";
  const first = translation([unit("u1", [segment("s1", { source, target: "A \uE000b\uE001." })], bold)]);
  const turned = stringifyXliff(first).replace(/( *<data id="s1\.1">.*\n)( *<data .*\n)/u, "$2$1");
  const [read] = parse(turned).sections[0]?.units[0]?.segments ?? [];
  expect(read).toMatchObject({ source: "\uE001Gras\uE000.", touched: false, origin: "deepl" });
});

test("an old pair whose segment a tool has removed becomes a note", () => {
  const previous = { source: "Avant.", target: "Before.", state: "final", origin: "person", whole: true } as const;
  const content = stringifyXliff(translation([unit("u1", [segment("s1", { previous })])]));
  const renamed = parse(content.replace('<segment id="s1"', '<segment id="t1"'));
  expect(renamed.sections[0]?.units[0]?.notes).toEqual([
    { text: "Avant. → Before.", category: "visavis:previous", about: null },
  ]);
});

test("a backslash sequence that we would not have written stays as another tool wrote it", () => {
  const content = stringifyXliff(translation([unit("u1", [segment("s1")])], { original: "NAME" }));
  expect(parse(content.replace("NAME", "C:\\u{0041}\\u{FFFFFF}")).original).toBe("C:\\u{0041}\\u{FFFFFF}");
});

test("groups inside the retired group are retired, too", () => {
  const content = stringifyXliff(translation([], { retired: [unit("u1", [segment("s1")])] }));
  const nested = content.replace("<unit", '<group id="g2"><unit').replace("</unit>", "</unit></group>");
  expect(parse(nested).retired.map(({ id }) => id)).toEqual(["u1"]);
});
