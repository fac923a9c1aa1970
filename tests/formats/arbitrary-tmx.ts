import * as fc from "fast-check";
import { attributesOf, requiredOf, valuesOf } from "../../src/formats/tmx/names.ts";
import type { TmxAttributes, TmxCode, TmxHeader, TmxRemark, TmxUnit, TmxVariant } from "../../src/formats/tmx/tmx.ts";
import { escapePlain } from "../../src/formats/xml/escape.ts";

const hostile = fc.constantFrom(
  "<", ">", "&", '"', "'", " ", "\t", "\n", "\r", "\r\n", "]]>", "<!--", "&amp;", "&#0;", "\u0000", "\u0001", "\u007F",
  "\u0085", "\u00A0", "\u2028", "\uFEFF", "\uFFFE", "\uFFFD", "\uD800", "\uDFFF", "😀", "e\u0301", "\\u{0001}", "\\u{005C}",
); // prettier-ignore

/** Any text without private-use characters, which are codes. */
const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.string({ maxLength: 6 }), hostile), { maxLength: 5 })
  .map((parts) => parts.join("").replace(/[\uE000-\uF8FF]/gu, ""));

/** Attributes of an element as its reader gives them: any of the DTD's, and those that it wants. */
function attributesFor(element: string, without: readonly string[] = []): fc.Arbitrary<TmxAttributes> {
  const required = requiredOf[element] ?? {};
  const names = (attributesOf[element] ?? []).filter((name) => !without.includes(name));
  const values = names.map((name): [string, fc.Arbitrary<string | undefined>] => {
    const allowed = valuesOf[name];
    const value = allowed === undefined ? anyText : fc.constantFrom(...allowed);
    return [name, required[name] === undefined ? fc.option(value, { nil: undefined }) : value];
  });
  return fc
    .record(Object.fromEntries(values))
    .map((found) => Object.fromEntries(Object.entries(found).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]]))));
}

const anyRemarks: fc.Arbitrary<readonly TmxRemark[]> = fc.array(
  fc
    .constantFrom("note" as const, "prop" as const)
    .chain((type) => fc.record({ type: fc.constant(type), attributes: attributesFor(type), text: anyText })),
  { maxLength: 2 },
);

const anyContent = fc
  .array(
    fc.oneof(
      anyText.map(escapePlain),
      anyText.map((text) => `<sub type="t">${escapePlain(text)}<ph x="1"></ph><hi>${escapePlain(text)}</hi></sub>`),
    ),
    { maxLength: 2 },
  )
  .map((parts) => parts.join(""));

const anyCode: fc.Arbitrary<TmxCode> = fc.oneof(
  fc
    .constantFrom("bpt" as const, "ept" as const, "it" as const, "ph" as const, "ut" as const)
    .chain((element) =>
      fc.record({ element: fc.constant(element), attributes: attributesFor(element), content: anyContent }),
    ),
  fc.record({
    element: fc.constant("text" as const),
    attributes: fc.constant({}),
    content: fc.constantFrom("\uE000", "\uE001", "\uF8FF"),
  }),
);

/** A text with codes, and stretches of it inside `<hi>`. */
const anyContentOf: fc.Arbitrary<Pick<TmxVariant, "text" | "codes">> = fc
  .array(fc.oneof(anyText, anyCode, attributesFor("hi")), { maxLength: 6 })
  .map((parts) => {
    const codes: TmxCode[] = [];
    let text = "";
    let ends = 0;
    const add = (code: TmxCode): void => {
      text += String.fromCharCode(0xe000 + codes.length);
      codes.push(code);
    };
    for (const part of parts) {
      if (typeof part === "string") text += part;
      else if ("element" in part) add(part as TmxCode);
      else {
        add({ element: "hi", attributes: part, content: "" });
        ends += 1;
      }
    }
    for (; ends > 0; ends--) add({ element: "/hi", attributes: {}, content: "" });
    return { text, codes };
  });

const anyVariant: fc.Arbitrary<TmxVariant> = fc
  .tuple(
    fc.constantFrom("fr", "FR-FR", "en_US", "zh-Hant", "x"),
    attributesFor("tuv", ["xml:lang"]),
    anyRemarks,
    anyContentOf,
  )
  .map(([lng, attributes, remarks, content]) => ({ lng, attributes, remarks, ...content }));

/** Any unit that a reader can give. */
export const anyUnit: fc.Arbitrary<TmxUnit> = fc.record({
  attributes: attributesFor("tu"),
  remarks: anyRemarks,
  variants: fc.array(anyVariant, { minLength: 1, maxLength: 3 }),
});

export const anyHeader: fc.Arbitrary<TmxHeader> = fc.record({
  attributes: attributesFor("header"),
  remarks: anyRemarks,
  encodings: fc.array(
    fc.record({
      attributes: attributesFor("ude"),
      maps: fc.array(attributesFor("map"), { minLength: 1, maxLength: 2 }),
    }),
    { maxLength: 1 },
  ),
});
