import { expect, test } from "vitest";
import { VisavisError } from "../../src/errors.ts";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import { rules } from "../../src/formats/xliff/validity/check.ts";
import { assertValidXliff } from "./xliff-schema.ts";
import { codesSamples } from "./validity/codes.ts";
import { documentSamples } from "./validity/document.ts";
import { idsSamples } from "./validity/ids.ts";
import { modulesSamples } from "./validity/modules.ts";
import { schemasSamples } from "./validity/schemas.ts";

const options = { path: "translations/en/x.xlf", story: "x" };
const samples = [...schemasSamples, ...documentSamples, ...idsSamples, ...codesSamples, ...modulesSamples];
const rows = samples.map((sample, at) => ({ ...sample, name: `${at}: ${sample.clause || "schema"}, ${sample.says}` }));

test.each(rows)("$name", ({ breaks, keeps, says }) => {
  let fault: unknown;
  try {
    parseXliff(breaks, options);
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(VisavisError);
  expect(fault).toMatchObject({ code: "xliff-invalid", message: expect.stringMatching(says) });
  expect(fault).toMatchObject({ message: expect.stringMatching(/^translations\/en\/x\.xlf:\d+:\d+: /u) });
  parseXliff(keeps, options);
});

test.each(rows)("what is kept of a valid file is valid again: $name", ({ keeps }) => {
  assertValidXliff(keeps);
  const read = parseXliff(keeps, options);
  const written = stringifyXliff({ ...read, target: read.target || "en" });
  assertValidXliff(written);
  expect(stringifyXliff(parseXliff(written, options))).toBe(written);
});

test("every rule has a sample", () => {
  const sampled = new Set(samples.map(({ clause }) => clause));
  expect(rules.map(({ clause }) => clause).filter((clause) => !sampled.has(clause))).toEqual([]);
});
