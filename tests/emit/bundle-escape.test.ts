import * as fc from "fast-check";
import { createInstance, type i18n } from "i18next";
import { describe, expect, it } from "vitest";
import type { Bundle } from "../../src/emit/bundle.ts";
import { escapeText } from "../../src/emit/bundle/escape.ts";
import { stringifyBundle } from "../../src/emit/bundle/json.ts";
import { verifyBundle } from "../../src/emit/bundle/verify.ts";

/** What i18next, its regular expressions, JSON and String.replace give a meaning to. */
const hostile = [
  ..."$t(){}[],\"':.-_&<>\\/ \n{$".split(""),
  "$t(",
  "{{",
  "}}",
  "{{-",
  "{{- name }}",
  "{{name}}",
  "{{count}}",
  "{{name, uppercase}}",
  "$t(title)",
  '$t(_lit, {"defaultValue": "$"})',
  "_lit",
  '"',
  "$$",
  "$&",
  "$1",
  "$`",
  "__proto__",
  "constructor",
  "sections.x.body.0",
  "&amp;",
  ", {",
  "null",
  "\u2028",
  "\u0000",
  "é",
  "😀",
  "\uD83D",
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "grapheme", maxLength: 4 })), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.join(""))
  .filter((joined) => joined !== "");

const body = fc.array(text, { minLength: 1, maxLength: 5 });

/** Options a caller may well pass for reasons of its own: none may change what a bundle says. */
const options = fc.constantFrom<Record<string, unknown>>(
  {},
  { name: "<b>Ève</b>", count: 1 },
  { count: 0, defaultValue_other: "many", defaultValue_zero: "zero", defaultValue: "missing" },
  { count: 3, ordinal: true, defaultValue_ordinal_two: "two" },
  { context: "male", name: "{{name}}" },
  { replace: { name: "$t(title)", count: 2 } },
  { interpolation: { escapeValue: false }, name: "$&" },
  { interpolation: { skipOnVariables: false } },
  { lng: "es", "": "empty", "-": "dash" },
  { t: "t", _lit: "lit", title: "title", __proto__: { polluted: "yes" } },
);

function bundleOf(title: string, texts: readonly string[]): Bundle {
  return { title, sections: { x: { heading: title, body: texts } }, order: ["x"] };
}

async function instance(resources: Record<string, Bundle>, more: object = {}): Promise<i18n> {
  const i18n = createInstance();
  const parsed = Object.entries(resources).map(([lng, bundle]) => [lng, { ns: JSON.parse(stringifyBundle(bundle)) }]);
  await i18n.init({ lng: "es", resources: Object.fromEntries(parsed), ...more });
  return i18n;
}

describe("escapeText", () => {
  it("leaves what i18next does not execute as it is", () => {
    for (const plain of ["5 $ et {a}", "$ t(", "}}", "{ {x} }", "t('a')", "$T(", "100 $$"])
      expect(escapeText(plain)).toBe(plain);
  });

  it("breaks nesting and interpolation", () => {
    const brace = '$t(_lit, {"defaultValue": "{", "count": "", "returnDetails": false})';
    expect(escapeText("a {{b}}")).toBe(`a {${brace}b}}`);
    expect(escapeText("$t(b)")).toBe('$t(_lit, {"defaultValue": "$", "count": "", "returnDetails": false})t(b)');
    expect(escapeText("{{{")).toBe(`{${brace}{`);
  });
});

describe("a bundle in i18next", () => {
  it("gives every string back, whatever it holds and whatever the caller passes", async () => {
    await fc.assert(
      fc.asyncProperty(text, body, options, async (title, texts, passed) => {
        const i18n = await instance({ es: bundleOf(title, texts) });
        const t = (key: string, more: object = {}): unknown => i18n.t(key, { ...passed, ...more });
        expect(i18n.t("ns:title")).toBe(title);
        expect(t("ns:title")).toBe(title);
        expect(t("ns:sections.x.heading")).toBe(title);
        expect(t("ns:sections.x.body", { returnObjects: true })).toEqual(texts);
        expect(t("ns:sections.x", { returnObjects: true })).toEqual({ heading: title, body: texts });
        expect(texts.map((_text, index) => t(`ns:sections.x.body.${index}`))).toEqual(texts);
        expect(t("ns:sections.x.body", { joinArrays: "\n\n" })).toBe(texts.join("\n\n"));
        expect(t("ns:title", { returnDetails: true })).toMatchObject({ res: title });
        expect(i18n.getFixedT("es", "ns", "sections.x")("heading")).toBe(title);
      }),
      { numRuns: 400 },
    );
  });

  it("gives every string back through fallbackLng", async () => {
    await fc.assert(
      fc.asyncProperty(text, body, options, async (title, texts, passed) => {
        const empty = { sections: {}, order: ["x"] };
        const i18n = await instance({ es: empty, fr: bundleOf(title, texts) }, { fallbackLng: "fr" });
        expect(i18n.t("ns:title", passed)).toBe(title);
        expect(i18n.t("ns:sections.x.body", { ...passed, returnObjects: true })).toEqual(texts);
        expect(texts.map((_text, index) => i18n.t(`ns:sections.x.body.${index}`, passed))).toEqual(texts);
      }),
      { numRuns: 200 },
    );
  });

  it("gives long runs back, past i18next's limit of a thousand replacements", async () => {
    const long = `${"{{".repeat(3000)}${"$t(".repeat(3000)}`;
    const i18n = await instance({ es: bundleOf(long, [long]) });
    expect(i18n.t("ns:title")).toBe(long);
    expect(i18n.t("ns:sections.x.body", { returnObjects: true })).toEqual([long]);
  });

  it("survives being nested in another string", async () => {
    const i18n = await instance({ es: bundleOf("{{a}} $t(b)", ["x"]) });
    i18n.addResource("es", "app", "page", "« $t(ns:title) »");
    expect(i18n.t("app:page", { a: 1 })).toBe("« {{a}} $t(b) »");
  });

  it("verifies itself", async () => {
    await fc.assert(
      fc.asyncProperty(text, body, async (title, texts) => {
        const bundle = bundleOf(title, [...texts, null as unknown as string, "end"]);
        expect(await verifyBundle("es", "2024/mon-récit", { json: stringifyBundle(bundle), bundle })).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("gives a section whose id every object answers to, and falls back from it", async () => {
    const section = { heading: "Constructor", body: ["a"] };
    const french: Bundle = {
      sections: { constructor: section, prototype: section },
      order: ["constructor", "prototype"],
    };
    expect(await verifyBundle("fr", "ns", { json: stringifyBundle(french), bundle: french })).toEqual([]);
    const i18n = await instance({ es: { sections: {}, order: [] }, fr: french }, { fallbackLng: "fr" });
    expect(i18n.t("ns:sections.constructor.heading")).toBe("Constructor");
    expect(i18n.t("ns:sections.constructor.body", { returnObjects: true })).toEqual(["a"]);
  });

  it("reports what i18next would garble", async () => {
    const bundle = bundleOf("$t(x)", ["a", "b"]);
    const json = JSON.stringify({ ...bundle, order: [] });
    expect(await verifyBundle("es", "ns", { json, bundle })).toEqual([
      'title: i18next returns "x" instead of "$t(x)"',
      'sections.x.heading: i18next returns "x" instead of "$t(x)"',
      'order.0: i18next returns "order.0" instead of "x"',
    ]);
  });
});

describe("fallbackLng", () => {
  const french = { title: "Titre", sections: { x: { heading: "Un", body: ["a", "b", "c"] } }, order: ["x"] };

  it("answers for each null of a body, alone, in the array and at its end", async () => {
    const spanish: Bundle = { sections: { x: { body: ["A", null, null] } }, order: ["x"] };
    const i18n = await instance({ es: spanish, fr: french }, { fallbackLng: "fr" });
    expect(i18n.t("ns:title")).toBe("Titre");
    expect(i18n.t("ns:sections.x.heading")).toBe("Un");
    expect(i18n.t("ns:sections.x.body.1")).toBe("b");
    expect(i18n.t("ns:sections.x.body", { returnObjects: true })).toEqual(["A", "b", "c"]);
  });

  it("would lose the end of an array that was cut short", async () => {
    const cut: Bundle = { sections: { x: { body: ["A"] } }, order: ["x"] };
    const i18n = await instance({ es: cut, fr: french }, { fallbackLng: "fr" });
    expect(i18n.t("ns:sections.x.body", { returnObjects: true })).toEqual(["A"]);
  });
});
