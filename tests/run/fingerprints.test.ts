import { expect, test } from "vitest";
import { fingerprintOf, fingerprints } from "../../src/run/fingerprints.ts";

test.each([
  ["in memory", undefined],
  ["on the disk", 1],
])("the first number of each text is remembered, %s", (_, most) => {
  const known = fingerprints(most);
  const expected = new Map<string, number>();
  for (let number = 0; number < 30_000; number++) {
    // Each text comes twice, some soon and some late.
    const text = `Dossier ${number % 2 === 0 ? number % 15_000 : (number * 7) % 15_000}`;
    expect(known.firstOf(fingerprintOf(text), number)).toBe(expected.get(text) ?? null);
    if (!expected.has(text)) expected.set(text, number);
  }
  known.close();
});

test("a text after another one is not the text alone, nor the two written together", () => {
  const [a, b, ab] = ["a", "b", "ab"].map((text) => fingerprintOf(text));
  expect(fingerprintOf("b", a)).not.toEqual(b);
  expect(fingerprintOf("b", a)).not.toEqual(ab);
  expect(fingerprintOf("b", a)).toEqual(fingerprintOf("b", a));
});
