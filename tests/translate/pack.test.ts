import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Example } from "../../src/engines/engine.ts";
import type { Surroundings } from "../../src/translate/job.ts";
import {
  contextThatFits,
  examplesThatFit,
  packTexts,
  type Packable,
  sectionContext,
  sharedContext,
} from "../../src/translate/pack.ts";
import { fakeEngine } from "./jobs.ts";

const textsOf = ({ source, target }: Example): readonly string[] => [source, target];

function section(id: string, more: Partial<Surroundings> = {}): Surroundings {
  return { id, text: "", before: null, after: null, ...more };
}

const item = fc.record({
  text: fc.string({ maxLength: 60 }),
  context: fc.option(fc.constantFrom("around", "elsewhere", "x".repeat(50))),
  section: fc.option(fc.constantFrom(section("a"), section("b"))),
  examples: fc.array(fc.record({ source: fc.string({ maxLength: 9 }), target: fc.constant("x") }), { maxLength: 2 }),
});

test.each(["any", "section"] as const)(
  "requests hold every text in order, within the limits, and no two neighbours would fit into one: scope %s",
  (scope) => {
    const engine = fakeEngine({ limits: { texts: 4, bytes: 100, scope } });
    const fits = (items: readonly Packable[]): boolean => {
      const isSection = scope === "section" && items.some(({ section }) => section !== null);
      const context = isSection ? "" : (sharedContext(items) ?? "");
      const sizes = [...items.flatMap(({ text, examples }) => [text, ...examples.flatMap(textsOf)]), context].map(
        engine.encodedSize,
      );
      const sections = new Set(items.map(({ section }) => section?.id));
      return (
        items.length <= 4 &&
        (scope === "any" || sections.size === 1) &&
        sizes.reduce((sum, size) => sum + size, 0) <= 100
      );
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
  },
);

test("a section counts once in a request, with the sections beside it", () => {
  const engine = fakeEngine({ limits: { texts: 100, bytes: 1000, scope: "section" } });
  const whole = section("s", { text: "x".repeat(200), before: "x".repeat(100) });
  const texts = Array.from({ length: 8 }, () => ({
    text: "x".repeat(100),
    context: null,
    section: whole,
    examples: [],
  }));
  expect(packTexts(texts, engine).map((request) => request.length)).toEqual([7, 1]);
});

test("a context that would leave no room for texts is left out", () => {
  const engine = fakeEngine({ limits: { bytes: 1000 } });
  expect(contextThatFits("x".repeat(250), engine, 1 / 4)).toBe("x".repeat(250));
  expect(contextThatFits("x".repeat(251), engine, 1 / 4)).toBeNull();
  const bySection = { ...engine, limits: { ...engine.limits, scope: "section" as const } };
  const long = section("s", { text: "x".repeat(9000), before: "avant", after: "x".repeat(126) });
  expect(sectionContext({ text: "", context: null, section: long, examples: [] }, bySection)).toEqual({
    around: null,
    before: "avant",
    after: null,
  });
});

test("examples go to engines that read them, as many as leave room for texts", () => {
  const [short, long] = [
    { source: "a", target: "b" },
    { source: "x".repeat(100), target: "y" },
  ];
  const limits = { bytes: 400 };
  const reads = fakeEngine({ limits, supports: { examples: true } });
  expect(examplesThatFit([short, long, short], reads, 1 / 4)).toEqual([short]);
  expect(examplesThatFit([short, short], reads, 1 / 4)).toEqual([short, short]);
  expect(examplesThatFit([short], fakeEngine({ limits }), 1 / 4)).toEqual([]);
});

test("a context that texts share stands once in a request", () => {
  const texts = ["a", "b", "a"].map((context) => ({ text: "x", context, section: null, examples: [] }));
  expect(sharedContext(texts)).toBe("a\n\nb");
  expect(sharedContext([{ text: "x", context: null, section: null, examples: [] }])).toBeNull();
});
