import { rmSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Match } from "../../src/model.ts";
import { withBody } from "../formats/tmx-files.ts";
import { sentences } from "../memory/near/sentences.ts";
import { keyOf, matchesFor, translated, wanted, type WrittenPair } from "./memories.ts";
import { makeFolder, writeFiles } from "./workspaces.ts";

const penalties = "{ machine: 3, otherStory: 2, importedFile: 1 }";
const empty = {
  "visavis.yml": `source: fr\ntargets: [en]\nmemory: { suggest: 72, penalties: ${penalties} }\n`,
  "source-content/.keep": "",
};

/** Something to read on one line, as a sentence is. */
const texts = sentences
  .map((text) => text.replace(/[^\p{L}\p{N} .,'’]/gu, " ").trim())
  .filter((text) => /\p{L}/u.test(text));

const pairs: fc.Arbitrary<WrittenPair> = fc
  .record({ source: texts, target: texts, touched: fc.boolean() })
  .map(({ source, target, touched }): WrittenPair => [
    source,
    target,
    touched ? { touched, state: "final", origin: "person" } : {},
  ]);

const files = fc.uniqueArray(
  fc.record({ name: fc.constantFrom("a", "b", "c", "d"), pairs: fc.array(pairs, { minLength: 1, maxLength: 6 }) }),
  { selector: ({ name }) => name, minLength: 1 },
);

/** The last file as TMX, the others as translation files. */
function written({
  name,
  pairs: some,
}: {
  name: string;
  pairs: readonly WrittenPair[];
}): Readonly<Record<string, string>> {
  if (name !== "d") return translated(name, some);
  const units = some.map(
    ([source, target]) =>
      `<tu><tuv xml:lang="fr"><seg>${source}</seg></tuv><tuv xml:lang="en"><seg>${target}</seg></tuv></tu>`,
  );
  return { "memory/d.tmx": withBody(units.join("\n")) };
}

async function answers(root: string, asked: readonly string[]): Promise<readonly (readonly Match[])[]> {
  const [first = "", ...others] = asked;
  const sentencesAsked = [wanted(first, { before: keyOf("x"), story: "a" }), ...others.map((text) => wanted(text))];
  return await matchesFor(root, sentencesAsked, 2);
}

test("answers are the same whether files came one by one, at once, in another order, or the index was lost", async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.array(texts, { minLength: 1, maxLength: 3 }), async (some, more) => {
      const asked = [...more, ...some.flatMap(({ pairs: [pair] }) => pair?.[0] ?? [])];
      const atOnce = makeFolder({ ...empty, ...(Object.assign({}, ...some.map(written)) as object) });
      const expected = await answers(atOnce, asked);
      expect(expected.flat().every(({ similarity }) => similarity >= 72 && similarity <= 101)).toBe(true);
      const oneByOne = makeFolder(empty);
      for (const file of some.toReversed()) {
        // What the file said first is gone again.
        writeFiles(oneByOne, written({ ...file, pairs: [["Une autre phrase.", "Another."]] }));
        await answers(oneByOne, asked.slice(0, 1));
        writeFiles(oneByOne, written(file));
      }
      expect(await answers(oneByOne, asked)).toEqual(expected);
      rmSync(join(oneByOne, ".visavis"), { recursive: true });
      expect(await answers(oneByOne, asked)).toEqual(expected);
    }),
    { numRuns: 8 },
  );
});
