import * as fc from "fast-check";
import { expect, test } from "vitest";
import { VisavisError } from "../../src/errors.ts";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import { bold, segment, translation, unit } from "./translations.ts";

const good = stringifyXliff(
  translation([
    unit(
      "u1",
      [
        segment("s1", { source: "\uE000Gras\uE001.", target: "\uE000Bold\uE001." }),
        segment("s2", { source: "a\uE000b", target: "c\uE001d\uE000" }),
      ],
      bold,
    ),
    unit("u2", [segment("s3")]),
  ]),
);

function faultOf(content: string): VisavisError {
  try {
    parseXliff(content, { path: "translations/en/x.xlf", story: "x" });
  } catch (error) {
    if (error instanceof VisavisError) return error;
    throw error;
  }
  throw new Error("the file was read without a fault");
}

interface Broken {
  readonly name: string;
  readonly content: string;
  readonly says: RegExp;
  readonly hint: RegExp;
  readonly at?: string;
}

const cases: readonly Broken[] = [
  { name: "an empty file", content: "", says: /root element/u, hint: /git checkout/u, at: "1:1" },
  { name: "no XML at all", content: "Bonjour", says: /not well-formed/u, hint: /mend/u },
  {
    name: "HTML",
    content: "<html><body/></html>",
    says: /this is a <html> document/u,
    hint: /visavis translate/u,
    at: "1:1",
  },
  { name: "a truncated file", content: good.slice(0, 900), says: /unclosed tag|unexpected end/u, hint: /mend/u },
  {
    name: "crossed tags",
    content: good.replace("</target>", "</source>"),
    says: /not well-formed/u,
    hint: /mend/u,
  },
  {
    name: "merge-conflict markers",
    content: good
      .replace("      <unit", "<<<<<<< HEAD\n      <unit")
      .replace("</unit>\n", "</unit>\n=======\n>>>>>>> b\n"),
    says: /merge conflict/u,
    hint: /keep one side/u,
    at: "5:1",
  },
  {
    name: "billion laughs",
    content: good.replace("<xliff", '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n<xliff'),
    says: /DOCTYPE/u,
    hint: /remove/u,
  },
  {
    name: "an external entity",
    content: good.replace("<xliff", '<!DOCTYPE x SYSTEM "file:///etc/passwd">\n<xliff'),
    says: /DOCTYPE/u,
    hint: /remove/u,
  },
  {
    name: "an undefined entity",
    content: good.replace("Phrase s3", "&nbsp;"),
    says: /undefined entity/u,
    hint: /mend/u,
  },
  { name: "a control character", content: good.replace("Phrase s3", "\u0001"), says: /disallowed/u, hint: /mend/u },
  { name: "an unbound prefix", content: good.replace("<segment", "<x:a/><segment"), says: /unbound/u, hint: /mend/u },
  {
    name: "XLIFF 1.2",
    content: '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file/></xliff>',
    says: /XLIFF 1\.2; a translation file is XLIFF 2\.1/u,
    hint: /convert/u,
    at: "1:1",
  },
  {
    name: "no target language",
    content: good.replace(' trgLang="en"', ""),
    says: /no trgLang/u,
    hint: /add/u,
    at: "2:1",
  },
  {
    name: "a source language that is none",
    content: good.replace('"fr"', '"français !"'),
    says: /srcLang/u,
    hint: /BCP 47/u,
  },
  { name: "no file", content: good.replace(/<file[^]*<\/file>/u, ""), says: /no <file>/u, hint: /add/u },
  {
    name: "a unit twice",
    content: good.replace('id="u2"', 'id="u1"'),
    says: /unit id "u1" stands twice/u,
    hint: /merge/u,
  },
  { name: "a segment twice", content: good.replace('id="s3"', 'id="s1"'), says: /segment id "s1"/u, hint: /merge/u },
  { name: "a unit without id", content: good.replace(' id="u2"', ""), says: /<unit> has no id/u, hint: /add/u },
  {
    name: "an unknown state",
    content: good.replace('"translated"', '"done"'),
    says: /state="done" of <segment> is not a value/u,
    hint: /final/u,
  },
  {
    name: "data that is not there",
    content: good.replace('dataRefStart="s1.1"', 'dataRefStart="s1.7"'),
    says: /s1\.7/u,
    hint: /<data/u,
  },
  {
    name: "an end without its start",
    content: good.replace("Phrase s3", 'x<ec startRef="c9"/>'),
    says: /startRef="c9"/u,
    hint: /<sc/u,
  },
  { name: "a code without id", content: good.replace("Phrase s3", "<ph/>"), says: /<ph> has no id/u, hint: /add/u },
  {
    name: "an element out of place",
    content: good.replace("Phrase s3", "<unit/>"),
    says: /no <unit>/u,
    hint: /remove/u,
  },
  { name: "HTML in a text", content: good.replace("Phrase s3", "<b>x</b>"), says: /no <b> at this/u, hint: /remove/u },
  {
    name: "no source",
    content: good.replace("<source>Phrase s3.</source>", ""),
    says: /no <source> before <target>/u,
    hint: /put/u,
  },
  {
    name: "a unit of nothing",
    content: good.replace(/<segment id="s3"[^]*?<\/ignorable>/u, ""),
    says: /no <segment>/u,
    hint: /add/u,
  },
  {
    name: "targets in another order",
    content: good.replace("<target>", '<target order="5">'),
    says: /order="5" in a unit of 4/u,
    hint: /its own order/u,
  },
  {
    name: "a code point that is none",
    content: good.replace("Phrase s3", '<cp hex="110000"/>'),
    says: /110000/u,
    hint: /hex/u,
  },
  {
    name: "a private-use character among codes",
    content: good.replace("Gras", "Gr\uE001as"),
    says: /U\+E001/u,
    hint: /replace/u,
  },
  {
    name: "a private-use character in disguise",
    content: good.replace("Gras", 'Gr<cp hex="E000"/>as'),
    says: /<cp hex="E000"> is a character that XML can hold/u,
    hint: /itself/u,
  },
  {
    name: "another encoding than UTF-8",
    content: good.replace("UTF-8", "ISO-8859-1"),
    says: /its encoding is ISO-8859-1/u,
    hint: /UTF-8/u,
    at: "1:1",
  },
  {
    name: "elements by the hundred thousand",
    content: good.replace(">\n    <group", `><x:e xmlns:x="urn:x">${"<x:e/>".repeat(500_001)}</x:e>\n    <group`),
    says: /more than 500000 elements/u,
    hint: /split/u,
  },
  {
    name: "elements without end",
    content: good.replace("Phrase s3", '<mrk id="m">'.repeat(200) + "</mrk>".repeat(200)),
    says: /nested more than 100/u,
    hint: /version control/u,
  },
];

test.each(cases)("$name is refused: where, what, and what mends it", ({ content, says, hint, at }) => {
  const fault = faultOf(content);
  expect(fault.code).toBe("xliff-invalid");
  expect(fault.message).toMatch(says);
  expect(fault.message).toContain(`translations/en/x.xlf:${fault.line}:${fault.column}: `);
  expect(fault.hint).toMatch(hint);
  if (at !== undefined) expect(`${fault.line}:${fault.column}`).toBe(at);
});

test("a fault is located where it stands", () => {
  const lines = good.split("\n");
  const fault = faultOf(good.replace('state="translated" subState', 'state="done" subState'));
  const line = lines[(fault.line ?? 0) - 1] ?? "";
  expect(line.slice((fault.column ?? 0) - 1)).toMatch(/^<segment id="s1"/u);
});

test("a file of more than 50 million characters is refused before it is read", () => {
  expect(faultOf("<".padEnd(50_000_001)).code).toBe("input-too-large");
});

test("a file cut anywhere, or with any byte changed, is read or refused, never anything else", () => {
  const cut = fc.tuple(
    fc.nat(good.length),
    fc.nat(40),
    fc.constantFrom("", "<", ">", '"', "&", "\uE000", "]]>", "\0", "<x/>"),
  );
  fc.assert(
    fc.property(cut, ([from, count, insert]) => {
      try {
        parseXliff(good.slice(0, from) + insert + good.slice(from + count), { path: "x.xlf", story: "x" });
      } catch (error) {
        expect(error).toBeInstanceOf(VisavisError);
      }
    }),
    { numRuns: 500 },
  );
});
