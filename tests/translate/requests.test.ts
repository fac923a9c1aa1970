import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Surroundings } from "../../src/translate/job.ts";
import type { TranslateJob } from "../../src/translate/send.ts";
import { capitals, fakeEngine, job, replyOf } from "./jobs.ts";
import { many, run, texts } from "./run.ts";

function section(id: string, more: Partial<Surroundings> = {}): Surroundings {
  return { id, text: `Tout ${id}.`, before: null, after: null, ...more };
}

describe("a request of one section", () => {
  const one = section("s/1", { after: "Tout s/2." });
  const two = section("s/2", { before: "Tout s/1." });
  const jobs: readonly TranslateJob[] = [
    job("un", { section: one, context: "Autour." }),
    job("deux", { section: one }),
    job("trois", { section: two }),
    job("quatre"),
    job("cinq", { context: "Ailleurs." }),
  ];

  test("holds its sentences alone, in order, with the section and those beside it", async () => {
    const engine = fakeEngine({ limits: { scope: "section" } });
    await run(jobs, [engine]);
    expect(engine.requests).toEqual([["un", "deux"], ["trois"], ["quatre", "cinq"]]);
    expect(engine.asked.map(({ context }) => context)).toEqual([
      { around: "Tout s/1.", before: null, after: "Tout s/2." },
      { around: "Tout s/2.", before: "Tout s/1.", after: null },
      { around: "Ailleurs.", before: null, after: null },
    ]);
  });

  test("never mixes sections, whatever the limits", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 20 }),
        fc.integer({ min: 1, max: 6 }),
        async (ids, size) => {
          const sentences = ids.map((id, index) => job(`mot ${index}`, { section: section(id) }));
          const engine = fakeEngine({ limits: { scope: "section", texts: size, concurrency: 1 } });
          await run(sentences, [engine]);
          const sectionOf = new Map(sentences.map(({ text, section: own }) => [text, own?.text]));
          for (const { texts: sent, context } of engine.asked) {
            expect(new Set(sent.map(({ text }) => sectionOf.get(text)))).toEqual(new Set([context.around]));
          }
          expect(engine.requests.flat()).toEqual(sentences.map(({ text }) => text));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("the context of a request across sections", () => {
  const jobs = ["Bleu.", "Vert.", "Bleu."].map((context, index) => job(`mot ${index}`, { context }));

  test("holds what stands around each text once, in order", async () => {
    const engine = fakeEngine();
    await run(jobs, [engine]);
    expect(engine.asked.map(({ context }) => context.around)).toEqual(["Bleu.\n\nVert."]);
  });

  test("is left out for engines that take none", async () => {
    const engine = fakeEngine({ supports: { context: false } });
    await run(jobs, [engine]);
    expect(engine.asked.map(({ context }) => context.around)).toEqual([null]);
  });
});

describe("languages side by side", () => {
  const targets = ["es", "ca", "en"];
  const sentences = targets.flatMap((target) => many.map(({ text }) => job(text, { target })));

  test("share an engine's places and reach all of them", async () => {
    let [now, peak] = [0, 0];
    const engine = fakeEngine({
      limits: { texts: 5, concurrency: 4 },
      translate: async (request) => {
        expect(new Set(request.texts.map(({ text }) => text)).size).toBe(request.texts.length);
        peak = Math.max(peak, ++now);
        await new Promise((resolve) => setTimeout(resolve, 2));
        now--;
        return replyOf(request.texts.map(({ text }) => capitals(text)));
      },
    });
    const outcomes = await run(sentences, [engine]);
    expect(outcomes).toHaveLength(sentences.length);
    expect(peak).toBe(4);
  });

  test("each engine has places of its own", async () => {
    let [now, peak] = [0, 0];
    const engines = targets.map((name) =>
      fakeEngine({
        name,
        limits: { texts: 5, concurrency: 2 },
        translate: async (request) => {
          peak = Math.max(peak, ++now);
          await new Promise((resolve) => setTimeout(resolve, 2));
          now--;
          return replyOf(request.texts.map(({ text }) => capitals(text)));
        },
      }),
    );
    await run(sentences, [], { engines: (target) => engines.filter(({ name }) => name === target) });
    expect(peak).toBe(6);
  });

  test("one does not wait for the engines of another to fall back to its second engine", async () => {
    const order: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow = fakeEngine({
      name: "slow",
      translate: async ({ texts: sent }) => {
        await held;
        order.push("slow");
        return replyOf(sent.map(({ text }) => text.toUpperCase()));
      },
    });
    const broken = fakeEngine({ name: "broken", answer: () => "" });
    const second = fakeEngine({
      name: "second",
      answer: ({ text }) => {
        order.push("second");
        release();
        return capitals(text);
      },
    });
    const outcomes = await run([job("un"), job("un", { target: "ca" })], [], {
      engines: (target) => (target === "es" ? [slow] : [broken, second]),
    });
    expect(order).toEqual(["second", "slow"]);
    expect(texts(outcomes)).toEqual({ "es un": "UN", "ca un": "UN" });
  });
});

test("results do not depend on batch size, order or the engines' places; nothing is sent twice", async () => {
  const words = fc.constantFrom("un", "deux", "[trois] mots", "12", "quatre | cinq", "de {{six}}", "sept &amp;");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ text: words, target: fc.constantFrom("es", "ca") }), { maxLength: 15 }),
      fc.record({ texts: fc.integer({ min: 1, max: 5 }), concurrency: fc.integer({ min: 1, max: 3 }) }),
      fc.nat(),
      async (parts, limits, turn) => {
        const jobs = parts.map(({ text, target }, index) => ({ ...job(text, { target }), id: String(index) }));
        const turned = [...jobs.slice(turn % (jobs.length + 1)), ...jobs.slice(0, turn % (jobs.length + 1))];
        const engine = fakeEngine({ limits });
        const together = await run(jobs, [fakeEngine({ limits: { texts: 100, concurrency: 1 } })]);
        const apart = await run(turned, [engine]);
        expect(texts(apart)).toEqual(texts(together));
        expect(apart).toHaveLength(jobs.length);
        const sent = engine.asked.flatMap(({ target, texts: all }) => all.map(({ text }) => `${target} ${text}`));
        expect(new Set(sent).size).toBe(sent.length);
      },
    ),
    { numRuns: 100 },
  );
});
