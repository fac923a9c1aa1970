import { expect, test } from "vitest";
import { VisavisError } from "../../src/errors.ts";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import { candidatesSections } from "./validity/standard/candidates.ts";
import { codesSections } from "./validity/standard/codes.ts";
import { idsSections } from "./validity/standard/ids.ts";
import { itsSections } from "./validity/standard/its.ts";
import { marksSections } from "./validity/standard/marks.ts";
import { modulesSections } from "./validity/standard/modules.ts";
import type { Section } from "./validity/standard/section.ts";
import { structureSections } from "./validity/standard/structure.ts";
import { assertValidXliff } from "./xliff-schema.ts";

const options = { path: "translations/en/x.xlf", story: "x" };
const sections: readonly Section[] = [
  ...structureSections,
  ...codesSections,
  ...marksSections,
  ...idsSections,
  ...candidatesSections,
  ...modulesSections,
  ...itsSections,
];
const valid = sections.flatMap(({ clause, valid: contents }) =>
  contents.map((content, at) => ({ name: `${clause}, ${at}`, content })),
);
const invalid = sections.flatMap(({ clause, invalid: rows }) =>
  rows.map(([content, says], at) => ({ name: `${clause}, ${at}: ${says.source}`, content, says })),
);

test.each(valid)("valid: $name", ({ content }) => {
  assertValidXliff(content);
  const read = parseXliff(content, options);
  const written = stringifyXliff({ ...read, target: read.target || "en" });
  assertValidXliff(written);
  expect(stringifyXliff(parseXliff(written, options))).toBe(written);
});

test.each(invalid)("invalid: $name", ({ content, says }) => {
  let fault: unknown;
  try {
    parseXliff(content, options);
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(VisavisError);
  expect(fault).toMatchObject({ code: "xliff-invalid", message: expect.stringMatching(says) });
  expect(fault).toMatchObject({
    message: expect.stringMatching(/^translations\/en\/x\.xlf:\d+:\d+: /u),
    hint: expect.stringMatching(/./u),
  });
});

test("each section has both sides, and together they are many", () => {
  expect(sections.filter((section) => section.valid.length === 0 || section.invalid.length === 0)).toEqual([]);
  expect(valid.length).toBeGreaterThanOrEqual(60);
  expect(invalid.length).toBeGreaterThanOrEqual(150);
});
