import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/engines/engine.ts";
import type { ErrorDetails } from "../../src/errors.ts";
import type { Outcome } from "../../src/translate/send.ts";
import { capitals, fakeEngine, job, replyOf, shown } from "./jobs.ts";
import { clock, failing, fault, many, run, texts, translateAll } from "./run.ts";

describe("every job has one outcome", () => {
  test("whatever the engine's limits are, and whatever fails on the way", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom("un", "deux", "[trois] mots", "12", "quatre | cinq"), { maxLength: 20 }),
        fc.record({
          texts: fc.integer({ min: 1, max: 6 }),
          bytes: fc.integer({ min: 5, max: 60 }),
          concurrency: fc.integer({ min: 1, max: 3 }),
        }),
        fc.array(
          fc.constantFrom("engine-reply", "input-too-large", "engine-timeout", "engine-unavailable", "engine-quota"),
          { maxLength: 4 },
        ),
        async (sources, limits, faults) => {
          const jobs = sources.map((text, index) => ({ ...job(text), id: String(index) }));
          const engine = failing(
            faults.map((code) => fault(code as ErrorDetails["code"], { afterMs: 1 })),
            { limits },
          );
          const outcomes = await run(jobs, [engine]);
          expect(outcomes.map(({ job: { id } }) => id).toSorted()).toEqual(jobs.map(({ id }) => id).toSorted());
          for (const outcome of outcomes) {
            if (outcome.type === "translated") expect(outcome.text).toBe(capitals(outcome.job.text));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test("equal sentences are sent once, and each gets its answer", async () => {
    const engine = fakeEngine();
    const jobs = ["1", "2", "3"].map((id) => ({ ...job("Le [chat] dort."), id }));
    const outcomes = await run([...jobs, { ...job("Le [chat] dort.", { target: "ca" }), id: "4" }], [engine]);
    expect(outcomes.map((outcome) => outcome.type === "translated" && shown(outcome.text, outcome.job.codes))).toEqual(
      Array.from({ length: 4 }, () => "LE [CHAT] DORT."),
    );
    expect(engine.requests).toHaveLength(2);
  });

  test("requests are packed, and as many under way as the engine allows", async () => {
    let [now, peak] = [0, 0];
    const engine = fakeEngine({
      limits: { texts: 5, bytes: 1000, concurrency: 3 },
      translate: async ({ texts }) => {
        peak = Math.max(peak, ++now);
        await new Promise((resolve) => setTimeout(resolve, 5));
        now--;
        return replyOf(texts.map(({ text }) => capitals(text)));
      },
    });
    await run(many, [engine]);
    expect(peak).toBe(3);
  });

  test("outcomes come as they arrive, with progress", async () => {
    const seen: string[] = [];
    const inner = fakeEngine({ limits: { texts: 1, concurrency: 1 } });
    const engine: Engine = {
      ...inner,
      translate: async (request, signal) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return await inner.translate(request, signal);
      },
    };
    const options = { engines: () => [engine], glossary: () => [], signal: new AbortController().signal };
    const onProgress = (done: number, total: number): void => void seen.push(`${done}/${total}`);
    for await (const outcome of translateAll(many.slice(0, 3), { ...options, onProgress })) {
      seen.push(`${outcome.type} after ${inner.requests.length}`);
    }
    expect(seen).toEqual(["1/3", "translated after 1", "2/3", "translated after 2", "3/3", "translated after 3"]);
  });
});

describe("retry", () => {
  test("waits as long as the service says, and the whole queue with it", async () => {
    const time = clock();
    const engine = failing([fault("engine-unavailable", { afterMs: 7000 })], { limits: { texts: 5, concurrency: 1 } });
    const outcomes = await run(many, [engine], time);
    expect(outcomes.every(({ type }) => type === "translated")).toBe(true);
    expect(time.slept).toEqual([7000]);
  });

  test("waits longer each time when it does not say", async () => {
    const time = clock();
    await run(
      [job("un")],
      [failing(Array.from({ length: 3 }, () => fault("engine-timeout", { afterMs: null })))],
      time,
    );
    const [first = 0, second = 0, third = 0] = time.slept;
    expect(first).toBeGreaterThanOrEqual(50);
    expect(first).toBeLessThanOrEqual(100);
    expect(second).toBeGreaterThanOrEqual(100);
    expect(third).toBeGreaterThanOrEqual(200);
    expect(third).toBeLessThanOrEqual(400);
  });

  test("gives up at the deadline", async () => {
    const time = clock();
    const outcomes = await run([job("un")], [failing([fault("engine-unavailable", { afterMs: 60_000 })])], time);
    expect(texts(outcomes)).toEqual({ "es un": "fake: engine-unavailable" });
    expect(time.slept).toEqual([]);
  });

  test("is not made for what will fail again", async () => {
    const engine = failing([fault("engine-language")]);
    await run([job("un")], [engine]);
    expect(engine.requests).toHaveLength(1);
  });
});

describe("stopping", () => {
  test("an abort fails the rest as interrupted and keeps what came", async () => {
    const controller = new AbortController();
    const engine = fakeEngine({ limits: { texts: 1, bytes: 999, concurrency: 1 } });
    const outcomes: Outcome[] = [];
    const options = { engines: () => [engine], glossary: () => [], signal: controller.signal };
    for await (const outcome of translateAll(many, options)) {
      outcomes.push(outcome);
      if (outcomes.length === 3) controller.abort();
    }
    expect(outcomes).toHaveLength(many.length);
    expect(outcomes.slice(0, 3).every(({ type }) => type === "translated")).toBe(true);
    expect(outcomes.at(-1)).toMatchObject({ type: "failed", error: { code: "interrupted" } });
    expect(engine.requests.length).toBeLessThan(6);
  });

  test("a reader that leaves ends what is under way", async () => {
    const signals: AbortSignal[] = [];
    const engine = fakeEngine({
      limits: { texts: 1, bytes: 999, concurrency: 2 },
      translate: async ({ texts }, signal) => {
        signals.push(signal);
        if (signals.length > 1)
          await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));
        return replyOf(texts.map(({ text }) => capitals(text)));
      },
    });
    for await (const outcome of translateAll(many, {
      engines: () => [engine],
      glossary: () => [],
      signal: new AbortController().signal,
    })) {
      expect(outcome.type).toBe("translated");
      break;
    }
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
    expect(signals.length).toBeLessThan(5);
  });
});
