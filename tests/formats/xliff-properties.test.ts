import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import { anyTranslation } from "./arbitrary-translation.ts";
import { proseFaults } from "./xliff-prose.ts";
import { assertValidXliff } from "./xliff-schema.ts";

const options = { path: "translations/en/tech/openai.xlf", story: "tech/openai" };

test("every translation comes back as it was written", () => {
  fc.assert(
    fc.property(anyTranslation, (translation) => {
      expect(parseXliff(stringifyXliff(translation), options)).toEqual(translation);
    }),
    { numRuns: 400 },
  );
});

test("a file that we wrote is written again byte for byte", () => {
  fc.assert(
    fc.property(anyTranslation, (translation) => {
      const content = stringifyXliff(translation);
      expect(stringifyXliff(parseXliff(content, options))).toBe(content);
    }),
    { numRuns: 200 },
  );
});

test("every file is valid against the OASIS schemas", () => {
  fc.assert(
    fc.property(anyTranslation, (translation) => assertValidXliff(stringifyXliff(translation))),
    { numRuns: 300 },
  );
});

test("every source and every target is one line, ended by LF", () => {
  fc.assert(
    fc.property(anyTranslation, (translation) => {
      const lines = stringifyXliff({ ...translation, foreign: [] }).split("\n");
      expect(lines.at(-1)).toBe("");
      for (const line of lines) {
        expect(line).not.toContain("\r");
        for (const name of ["source", "target"]) {
          const opened = line.includes(`<${name}>`);
          expect(opened, line).toBe(line.includes(`</${name}>`));
        }
      }
    }),
    { numRuns: 100 },
  );
});

test("every file keeps the rules of the standard that its schema cannot say", () => {
  fc.assert(
    fc.property(anyTranslation, (translation) => {
      expect(proseFaults(stringifyXliff(translation))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
