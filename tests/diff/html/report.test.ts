import { hash } from "node:crypto";
import * as fc from "fast-check";
import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { describe, expect, test } from "vitest";
import { renderReport } from "../../../src/diff/html/report.ts";
import type { DiffItem } from "../../../src/diff/item.ts";
import { finding, item } from "../build.ts";

const style = ".item{color:red}";
const script = "document.title";

const report = (items: readonly DiffItem[]): string => renderReport(items, { source: "fr", style, script });

/** All elements of the report, as a browser reads it. */
function elementsOf(html: string): readonly Element[] {
  const found: Element[] = [];
  visit(fromHtml(html), "element", (element) => void found.push(element));
  return found;
}

function textOf(element: Element): string {
  let text = "";
  visit(element, "text", ({ value }) => void (text += value));
  return text;
}

const named = (html: string, tagName: string): readonly Element[] =>
  elementsOf(html).filter((element) => element.tagName === tagName);

describe("the report's policy", () => {
  const html = report([item({})]);
  const policy = named(html, "meta").find(({ properties }) => properties["httpEquiv"] !== undefined);
  const rules = new Map(
    String(policy?.properties["content"])
      .split("; ")
      .map((rule) => [rule.split(" ")[0] ?? "", rule]),
  );

  test("allows nothing but the style and the script that are in it", () => {
    const sum = (tag: string): string => hash("sha256", textOf(named(html, tag)[0]!), "base64");
    expect(Object.fromEntries(rules)).toEqual({
      "default-src": "default-src 'none'",
      "style-src": `style-src 'sha256-${sum("style")}'`,
      "script-src": `script-src 'sha256-${sum("script")}'`,
      "base-uri": "base-uri 'none'",
      "form-action": "form-action 'none'",
      "require-trusted-types-for": "require-trusted-types-for 'script'",
      "trusted-types": "trusted-types 'none'",
    });
  });

  test("stands before all that it speaks of", () => {
    expect(html.indexOf("content-security-policy")).toBeLessThan(html.indexOf("<style>"));
  });
});

/** The elements that a report may hold, whatever its texts say. */
const own = new Set(
  `html head meta title style script body header main footer section article search form fieldset legend label input
  button h1 h2 h3 h4 p a ul ol li span small bdi q strong time del ins div details summary svg rect noscript`.split(
    /\s+/u,
  ),
);

describe("hostile texts", () => {
  const hostile = [
    "<script>alert(1)</script>",
    `"><img src=x onerror=alert(1)>`,
    "</style></script></title><iframe src=//evil.example>",
    "<!-- --!> ]]> &lt;b&gt; &amp;",
    "javascript:alert(1)",
    "\u202Eabc\u2066\u0000\u001B[31m\uD800 \uDFFF",
    "x".repeat(50_000),
  ];

  test.each(hostile)("are text wherever they stand: %.40s", (text) => {
    const note = { text, category: text, about: null, by: text, at: text };
    const html = report([
      item({
        story: `a/${text}`,
        section: text,
        heading: text,
        segment: text,
        source: text,
        previousSource: `une ${text}`,
        text,
        previousText: `otra ${text}`,
        origin: text,
        neighbours: { before: { source: text, text }, after: { source: text, text: null } },
        findings: [
          finding("error", { rule: text, message: text, expected: text, actual: text }),
          finding("warning", { waiver: { segment: text, rule: text, reason: text, by: text } }),
        ],
        terms: [{ term: text, source: [], target: [], expected: text, keep: false, domain: text, note: text }],
        notes: [note],
        history: [{ segment: text, at: text, by: text, did: "edited", before: { text, origin: text } }],
      }),
    ]);
    const elements = elementsOf(html);
    expect(elements.filter(({ tagName }) => !own.has(tagName))).toEqual([]);
    expect(named(html, "script").map(textOf)).toEqual([script]);
    const attributes = new Set(elements.flatMap(({ properties }) => Object.keys(properties)));
    expect([...attributes].filter((name) => /^(?:on|src|style|action)/u.test(name))).toEqual([]);
    const addresses = elements.map(({ properties }) => properties["href"]).filter((href) => href !== undefined);
    expect(addresses.filter((href) => typeof href !== "string" || !href.startsWith("#"))).toEqual([]);
    const shown = textOf(named(html, "main")[0]!);
    expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u001B]|[\uD800-\uDFFF]/u);
  });

  test.each(["mot ", "\u00A0"])(
    "of a megabyte of %j are shown in seconds",
    (text) => {
      const long = text.repeat(1_000_000 / text.length);
      const html = report([item({ previousText: `a ${long}`, text: `${long} b` })]);
      expect(html.length).toBeGreaterThan(1_000_000);
    },
    10_000,
  );

  test("any text is shown as it is", () => {
    const texts = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !/[\p{C}\p{Z}‹›]/u.test(text));
    fc.assert(
      fc.property(texts, (text) => {
        const cells = named(report([item({ text })]), "p").filter(({ properties }) => properties["lang"] === "es");
        expect(cells.map(textOf)).toEqual([text]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("what a report shows", () => {
  test("is the same bytes for the same items", () => {
    const items = [item({}), item({ target: "ar", segment: "s2", findings: [finding("warning")] })];
    expect(report(items)).toBe(report(structuredClone(items)));
  });

  test("is what changed, said too, and whole texts where little is left", () => {
    const html = report([item({ previousSource: "Un chat dort.", source: "Un chien dort." })]);
    expect(named(html, "del").map(textOf)).toEqual(["deleted: chat end of deletion "]);
    expect(named(html, "ins").map(textOf)).toEqual(["inserted: chien end of insertion "]);
    const other = named(report([item({ previousText: "Gato.", text: "Hund, bitte." })]), "ins");
    expect(other.map(({ properties }) => properties["className"])).toEqual([["whole"]]);
  });

  test("has a language and a direction on every text of a story", () => {
    const html = report([
      item({ target: "ar", previousText: "أ ب", neighbours: { before: null, after: { source: "Fin.", text: "ج" } } }),
    ]);
    const cells = elementsOf(html).filter(({ properties }) => properties["lang"] !== undefined);
    const languages = cells.map(({ properties: { lang, dir } }) => `${String(lang)} ${String(dir)}`);
    expect([...new Set(languages)].sort()).toEqual(["ar rtl", "en ltr", "fr ltr"]);
    const inCells = cells.slice(1).map(textOf).join(" ");
    for (const text of ["Un.", "Uno.", "أ ب", "Fin.", "ج"]) expect(inCells).toContain(text);
  });

  test("has an address for each sentence that another report has too", () => {
    const one = item({ story: "dossier/l’été #1", segment: "s-84e844a0" });
    const id = "dossier/l%E2%80%99%C3%A9t%C3%A9%20%231/es/s-84e844a0";
    const html = report([item({}), one]);
    expect(named(html, "article").at(-1)?.properties["id"]).toBe(id);
    expect(named(html, "a").at(-1)?.properties["href"]).toBe(`#${id}`);
    expect(named(report([one]), "article")[0]?.properties["id"]).toBe(id);
  });

  test("says who waived what and why, and counts it nowhere", () => {
    const waiver = { segment: "s1", rule: "length", reason: "Es ist so.", by: "Zoé" };
    const html = report([item({ findings: [finding("warning", { waiver })] })]);
    expect(textOf(named(html, "article")[0]!)).toMatch(/waived warning.*Waived by Zoé: Es ist so\./u);
    expect(html).not.toContain("1 warning");
  });

  test("is that there is nothing, where there is nothing", () => {
    const html = report([]);
    expect(html).toContain("Nothing to review.");
    expect(named(html, "form")).toEqual([]);
  });
});
