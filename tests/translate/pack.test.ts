import * as fc from "fast-check";
import { expect, test } from "vitest";
import { packTexts, type Packable, sharedContext } from "../../src/translate/pack.ts";
import { fakeEngine } from "./jobs.ts";

const engine = fakeEngine({ limits: { texts: 4, bytes: 100 } });
const item = fc.record({
  text: fc.string({ maxLength: 60 }),
  context: fc.option(fc.constantFrom("around", "elsewhere", "x".repeat(50))),
  section: fc.option(fc.constantFrom("a", "b")),
});

test("requests hold every text in order, within the limits, and no two neighbours would fit into one", () => {
  const fits = (items: readonly Packable[]): boolean => {
    const contexts = new Set(items.flatMap(({ context }) => context ?? []));
    const sizes = [...items.map(({ text }) => text), ...contexts].map(engine.encodedSize);
    return items.length <= 4 && sizes.reduce((sum, size) => sum + size, 0) <= 100;
  };
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const requests = packTexts(items, engine);
      expect(requests.flat()).toEqual(items);
      for (const [index, request] of requests.entries()) {
        if (request.length > 1) expect(fits(request)).toBe(true);
        const next = requests[index + 1]?.[0];
        if (next) expect(fits([...request, next])).toBe(false);
      }
    }),
  );
});

test("a context that texts share stands once in a request", () => {
  const texts = ["a", "b", "a"].map((context) => ({ text: "x", context, section: null }));
  expect(sharedContext(texts)).toBe("a\n\nb");
  expect(sharedContext([{ text: "x", context: null, section: null }])).toBeNull();
});
