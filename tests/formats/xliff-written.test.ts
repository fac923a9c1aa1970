import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { VisavisError } from "../../src/errors.ts";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import type { Inline } from "../../src/model.ts";
import { bold, segment, translation, unit } from "./translations.ts";
import { proseFaults } from "./xliff-prose.ts";
import { assertValidXliff } from "./xliff-schema.ts";

const written = readFileSync(new URL("fixtures/written.xlf", import.meta.url), "utf8");
const options = { path: "translations/en/marché.xlf", story: "marché" };
const lineBreak: Inline = { type: "standalone", id: "2", role: "break", markup: "  \n", equiv: " " };

const story = translation(
  [
    unit(
      "u1",
      [
        segment("s1", {
          source: "Du \uE000gras\uE001 &\uE002 un < deux\u00A0!",
          target: "\uE000Bold\uE001\uE002 text!",
        }),
        segment("s2", { source: "Un \uE000long", target: "A \uE000long", gap: "\n" }),
        segment("s3", {
          source: "passage\uE001.",
          target: "passage\uE001, \uE000twice\uE001.",
          gap: "",
          touched: true,
          origin: "person",
          previous: {
            source: "Passage\uE001.",
            target: "Passage\uE001.",
            state: "final",
            origin: "deepl",
            whole: true,
          },
        }),
      ],
      [...bold, lineBreak],
    ),
    {
      ...unit("u2", [segment("s4", { target: null, state: "initial", origin: "", gap: "" })]),
      kind: "list-item",
      notes: [{ text: "Vérifier « s4 »", category: "review", about: "s4" }],
      foreign: ['<x:y xmlns:x="urn:x"/>'],
    },
  ],
  { retired: [unit("u0", [segment("s0", { state: "reviewed", touched: true, gap: "" })])] },
);

test("a translation is written line for line as in the fixture", () => {
  expect(stringifyXliff(story)).toBe(written);
});

test("the fixture is valid, by schema and by prose, and reads as that translation", () => {
  assertValidXliff(written);
  expect(proseFaults(written)).toEqual([]);
  expect(parseXliff(written, options)).toEqual(story);
});

test("a BOM and CRLF line ends, as a Windows checkout gives them, change nothing", () => {
  expect(parseXliff(`\uFEFF${written.replaceAll("\n", "\r\n")}`, options)).toEqual(story);
});

test("the schema check can fail", () => {
  expect(() => assertValidXliff(written.replace("<source>", "<sauce>").replace("</source>", "</sauce>"))).toThrow(
    /sauce/u,
  );
});

test.each([
  ["a moved id", (xml: string) => xml.replace('<pc id="s1.1"', '<pc id="s1.1_2"'), /K6/u],
  ["a lost end", (xml: string) => xml.replace(/<ec startRef[^>]*>/u, ""), /F5\.1/u],
  ["lost data", (xml: string) => xml.replace(/ *<data id="s1.3">.*\n/u, ""), /F15/u],
  ["a lost target", (xml: string) => xml.replace(/ *<target><pc.*\n/u, ""), /F29/u],
])("the prose check can fail: %s", (_, breakIt, rule) => {
  expect(proseFaults(breakIt(written)).join("; ")).toMatch(rule);
});

test.each([
  ["a unit id that is no name token", translation([unit("u 1", [])])],
  ["two segments of one id", translation([unit("u1", [segment("s1"), segment("s1")])])],
  ["two sections of one id", translation([], { sections: [...translation([]).sections, ...translation([]).sections] })],
])("a translation that breaks the model is not written: %s", (_, broken) => {
  expect(() => stringifyXliff(broken)).toThrow(VisavisError);
});

test("a pair that crosses sentences in the source keeps its id when the target closes it in its first sentence", () => {
  const moved = unit(
    "u1",
    [
      segment("s1", { source: "Un \uE000long", target: "A \uE000long\uE001" }),
      segment("s2", { source: "passage\uE001.", target: "passage." }),
    ],
    bold,
  );
  expect(stringifyXliff(translation([moved]))).toContain('<target>A <sc id="s1.1" type="fmt"');
});
