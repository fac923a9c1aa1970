import { describe, expect, test } from "vitest";
import { codedPair, inlineCodes } from "../../src/formats/tmx/codes.ts";
import { closest, languageMatcher } from "../../src/formats/tmx/languages.ts";
import type { TmxUnit, TmxVariant } from "../../src/formats/tmx/tmx.ts";
import { segmentContent } from "../../src/text/identity.ts";
import { parse, stringify, unitsOf, withBody } from "./tmx-files.ts";
import { assertValidTmx } from "./tmx-schema.ts";

function unitOf(body: string): TmxUnit {
  const [unit] = unitsOf(parse(withBody(body)));
  if (unit === undefined) throw new Error("there is no unit");
  return unit;
}

function variantIn(seg: string): TmxVariant {
  const [variant] = unitOf(`<tu><tuv xml:lang="fr"><seg>${seg}</seg></tuv></tu>`).variants;
  if (variant === undefined) throw new Error("there is no variant");
  return variant;
}

describe("what a tool writes beyond the DTD", () => {
  const unit = unitOf(
    `<tu tuid="7" score="90" segtype="Sentence"><tuv lang="FR_fr" usagecount="2" client='"a"'>
      <seg xml:space="preserve">Oui</seg><prop type="x-ALS:Source File">a.docx</prop><note>n</note>
     </tuv><note>late</note><custom a="1">gone</custom></tu>`,
  );

  test("is kept: attributes as properties, notes and properties wherever they stand", () => {
    expect(unit.attributes).toEqual({ tuid: "7", segtype: "sentence" });
    expect(unit.remarks).toEqual([
      { type: "note", attributes: {}, text: "late" },
      { type: "prop", attributes: { type: "x-attribute:score" }, text: "90" },
    ]);
    expect(unit.variants).toMatchObject([{ lng: "FR_fr", attributes: { usagecount: "2" }, text: "Oui" }]);
    expect(unit.variants[0]?.remarks.map(({ text }) => text)).toEqual(["a.docx", "n", '"a"']);
  });

  test("is valid when it is written again", () => {
    const content = stringify({ attributes: {}, remarks: [], encodings: [] }, [unit]);
    assertValidTmx(content);
    expect(unitsOf(parse(content))).toEqual([unit]);
  });

  test("is told when it is an element that there is not", () => {
    const items = parse(withBody("<tu><custom/><tuv xml:lang='fr'><seg/></tuv></tu>"));
    expect(items.filter(({ type }) => type === "unknown")).toEqual([{ type: "unknown", line: 5, name: "custom" }]);
  });

  test("codes that stand where the DTD has none leave their text", () => {
    const { text, codes } = variantIn('a<ph>x<b>y</b><bpt i="1">z</bpt></ph><sub>b</sub><u>c</u>');
    expect([text, codes]).toEqual(["a\uE000bc", [{ element: "ph", attributes: {}, content: "xyz" }]]);
  });
});

describe("inline codes are what they look like", () => {
  const shape = (seg: string): string => {
    const variant = variantIn(seg);
    return segmentContent(variant.text, inlineCodes(variant)).replaceAll("\u0002", "{").replaceAll("\u0003", "}");
  };

  const samples: readonly (readonly [tool: string, seg: string, content: string])[] = [
    ["Okapi", '<bpt i="1" type="bold">&lt;b></bpt>a<ept i="1">&lt;/b></ept>', "{open:strong::1}a{close:strong::1}"],
    [
      "Trados",
      '<bpt i="1" type="italic" x="1">{\\i </bpt>a<ept i="1">}</ept>',
      "{open:emphasis::1}a{close:emphasis::1}",
    ],
    ["OmegaT", '<bpt i="0" x="0">&lt;f0&gt;</bpt>a<ept i="0">&lt;/f0&gt;</ept>', "{open:html::1}a{close:html::1}"],
    ["Markdown", '<bpt i="1">[</bpt>a<ept i="1">](https://x.org)</ept>', "{open:link::1}a{close:link::1}"],
    ["a line break", 'a<ph type="lb">&lt;br/></ph>b', "a{standalone:break: :1}b"],
    ["a code span", "a <ph>`npm ci`</ph>", "a {standalone:code:npm ci:1}"],
    ["half a pair", '<it pos="begin" x="1" type="bold">&lt;b></it>a', "{open:strong::1}a"],
    ["a marked stretch", '<hi type="italic">a</hi>', "{open:emphasis::1}a{close:emphasis::1}"],
    [
      "crossing pairs",
      '<bpt i="1"/><bpt i="2"/>a<ept i="1"/><ept i="2"/>',
      "{open:other::1}{open:other::2}a{close:other::1}{close:other::2}",
    ],
  ];

  test.each(samples)("%s", (_, seg, content) => expect(shape(seg)).toBe(content));
});

describe("codes of two languages belong together", () => {
  const pairOf = (source: string, target: string): { target: string; whole: boolean } => {
    const pair = codedPair(variantIn(source), variantIn(target));
    return {
      target: pair.target.replace(/[\uE000-\uF8FF]/gu, (char) => `{${char.charCodeAt(0) - 0xe000}}`),
      whole: pair.whole,
    };
  };

  test("by x, in another order too", () => {
    const swapped = pairOf('<ph x="1"/>a<ph x="2"/>', '<ph x="2"/>a<ph x="1"/>');
    expect(swapped).toEqual({ target: "{1}a{0}", whole: true });
  });

  test("by i where there is no x", () => {
    const pair = '<bpt i="2">&lt;i></bpt>a<ept i="2">&lt;/i></ept> <bpt i="1">&lt;b></bpt>b<ept i="1">&lt;/b></ept>';
    const other = '<bpt i="1">&lt;b></bpt>b<ept i="1">&lt;/b></ept> <bpt i="2">&lt;i></bpt>a<ept i="2">&lt;/i></ept>';
    expect(pairOf(pair, other)).toEqual({ target: "{2}b{3} {0}a{1}", whole: true });
  });

  test("by mark-up, then by order", () => {
    expect(pairOf("<ph>a</ph><ph>b</ph>", "<ph>b</ph><ph>a</ph>")).toEqual({ target: "{1}{0}", whole: true });
  });

  test("not where one is missing or too many, or where the file says that they are two", () => {
    expect(pairOf('<ph x="1"/>x', '<ph x="2"/>x')).toEqual({ target: "{1}x", whole: false });
    expect(pairOf("<ph>a</ph>x", "x").whole).toBe(false);
    expect(pairOf("x", "<ph>a</ph>x")).toEqual({ target: "{0}x", whole: false });
  });
});

test.each([
  ["fr", "fr-FR", "fr-CA", "fr-FR"],
  ["fr", "fr-CA", "FR", "FR"],
  ["fr", "FR_CA", "de", "FR_CA"],
  ["en-GB", "en-US", "en", "en"],
  ["en-GB", "en-US", "en-AU", null],
  ["pt-BR", "pt-PT", "pt_br", "pt_br"],
  ["zh", "zh-TW", "zh-CN", "zh-CN"],
  ["zh-Hant", "zh-CN", "zh-HK", "zh-HK"],
  ["en", "eng", "not a tag!", "eng"],
])("%s of %s and %s is %s", (...row) => {
  const [wanted = "", one = "", other = "", best] = row;
  const found = closest([{ lng: one }, { lng: other }], languageMatcher(wanted));
  expect(found?.lng ?? null).toBe(best);
});
