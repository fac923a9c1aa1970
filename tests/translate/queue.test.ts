import { describe, expect, test } from "vitest";
import { capitals, fakeEngine, job, replyOf } from "./jobs.ts";
import { clock, failing, fault, many, refusing, retry, run, texts } from "./run.ts";

const one = { texts: 1, concurrency: 1 } as const;

describe("a service that has too much to do", () => {
  test("gets no request before the time it names, from any place", async () => {
    const time = clock();
    const left: number[] = [];
    let asked = 0;
    const engine = fakeEngine({
      limits: { texts: 2, concurrency: 3 },
      translate: async ({ texts: sent }) => {
        left.push(time.now?.() ?? 0);
        if (asked++ === 0) throw fault("engine-unavailable", { afterMs: 5000 });
        await Promise.resolve();
        return replyOf(sent.map(({ text }) => capitals(text)));
      },
    });
    const outcomes = await run(many, [engine], time);
    expect(outcomes.every(({ type }) => type === "translated")).toBe(true);
    // The two others that were under way at once.
    expect(left.filter((at) => at < 5000)).toHaveLength(3);
  });

  test.each([null, 1000])("that takes one request a second gets all of them (Retry-After: %s)", async (afterMs) => {
    const time = clock();
    let [free, refusals] = [0, 0];
    const engine = fakeEngine({
      limits: { texts: 1, concurrency: 5 },
      translate: async ({ texts: sent }) => {
        const now = time.now?.() ?? 0;
        await Promise.resolve();
        if (now < free) {
          refusals++;
          throw fault("engine-unavailable", { afterMs });
        }
        free = now + 1000;
        return replyOf(sent.map(({ text }) => capitals(text)));
      },
    });
    const settings = { ...retry, retries: 5, firstMs: 500, longestMs: 30_000, deadlineMs: 180_000 };
    const outcomes = await run(many, [engine], { ...time, retry: settings });
    expect(outcomes.filter(({ type }) => type === "failed")).toEqual([]);
    expect(refusals).toBeLessThan(5 * many.length);
  });

  test("is not asked at once, time after time, when it says Retry-After: 0", async () => {
    const time = clock();
    await run([job("un")], [refusing(fault("engine-unavailable", { afterMs: 0 }))], time);
    expect(time.slept).toHaveLength(retry.retries);
    expect(Math.min(...time.slept)).toBeGreaterThanOrEqual(retry.firstMs / 2);
  });

  test("for longer than the deadline is left alone at once", async () => {
    const engine = refusing(fault("engine-unavailable", { afterMs: 3_600_000 }), { limits: one });
    const time = clock();
    const outcomes = await run(many, [engine, fakeEngine({ name: "second" })], time);
    expect(engine.requests).toHaveLength(1);
    expect(time.slept).toEqual([]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ type: "translated", engine: "second" });
  });
});

describe("a request that hangs", () => {
  test("waits for its second try alone", async () => {
    const time = clock();
    const order: string[] = [];
    let hung = false;
    const engine = fakeEngine({
      limits: { texts: 1, concurrency: 2 },
      answer: ({ text }) => {
        order.push(text);
        if (text === "texte a" && !hung) {
          hung = true;
          throw fault("engine-timeout", { afterMs: 5000 });
        }
        return capitals(text);
      },
    });
    const sleeping = { ...time, sleep: async () => await new Promise((resolve) => setTimeout(resolve, 20)) };
    const now = (): number => (order.length > 3 ? 5000 : 0);
    await run(many.slice(0, 5), [engine], { ...sleeping, now });
    expect(order).toEqual(["texte a", "texte b", "texte c", "texte d", "texte e", "texte a"]);
  });

  test("for ever, without a limit of the engine's own, is given up", async () => {
    const engine = fakeEngine({ translate: () => new Promise(() => undefined) });
    expect(texts(await run([job("un")], [engine], { retry: { ...retry, attemptMs: 5 } }))).toEqual({
      "es un": "fake: engine-timeout",
    });
  });

  test("does not keep an interrupted run from ending", async () => {
    const controller = new AbortController();
    const engine = fakeEngine({
      translate: () => {
        setTimeout(() => controller.abort(), 5);
        return new Promise(() => undefined);
      },
    });
    expect(texts(await run([job("un"), job("deux")], [engine], { signal: controller.signal }))).toEqual({
      "es un": "fake: interrupted",
      "es deux": "fake: interrupted",
    });
  });

  test("an engine that has been silent for longer than the deadline is left alone", async () => {
    let [time, asked] = [0, 0];
    const engine = fakeEngine({
      limits: { texts: 50, concurrency: 1 },
      translate: () => {
        asked++;
        time += 4000;
        return Promise.reject(fault("engine-timeout", { afterMs: 1 }));
      },
    });
    await run(many, [engine], { now: () => time, sleep: async (ms) => void (await Promise.resolve((time += ms))) });
    // 4 s each: twice with all of them, once more with the first half.
    expect(asked).toBe(4);
  });
});

describe("an engine is left alone", () => {
  test.each(["engine-reply", "internal", "engine-timeout"] as const)("when nothing comes back but %s", async (code) => {
    const error = code === "internal" ? new RangeError("oops") : fault(code);
    const engine = fakeEngine({ limits: { texts: 50 } });
    let asked = 0;
    const broken = {
      ...engine,
      translate: () => {
        asked++;
        return Promise.reject(error);
      },
    };
    const jobs = Array.from({ length: 500 }, (_, index) => job(`texte ${index}`));
    const outcomes = await run(jobs, [broken]);
    expect(outcomes).toHaveLength(500);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ type: "failed", error: { code } });
    expect(asked).toBeLessThan(16);
  });

  test("when it never answers as many texts as it is asked", async () => {
    const engine = fakeEngine({ limits: { texts: 50 }, translate: () => Promise.resolve(replyOf([])) });
    let asked = 0;
    const short = { ...engine, translate: () => (asked++, Promise.resolve(replyOf([]))) };
    const jobs = Array.from({ length: 500 }, (_, index) => job(`texte ${index}`));
    expect(await run(jobs, [short])).toHaveLength(500);
    expect(asked).toBeLessThan(16);
  });

  test("when the budget is spent, and says so", async () => {
    const engine = failing([fault("budget-exceeded")], { limits: one });
    const outcomes = await run(many, [engine]);
    expect(engine.requests).toHaveLength(1);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ error: { code: "budget-exceeded" } });
  });

  test.each(["engine-language", "settings-invalid"] as const)("for one language: %s", async (code) => {
    const inner = fakeEngine({ limits: one });
    let refused = 0;
    const engine = {
      ...inner,
      translate: async (...[request, signal]: Parameters<typeof inner.translate>) => {
        if (request.target !== "es") return await inner.translate(request, signal);
        refused++;
        throw fault(code);
      },
    };
    const outcomes = await run([...many, ...many.map(({ text }) => job(text, { target: "ca" }))], [engine]);
    expect(refused).toBe(1);
    for (const { type, job: sentence } of outcomes)
      expect([sentence.target, type]).toEqual([sentence.target, sentence.target === "es" ? "failed" : "translated"]);
  });
});

test("one text that the service has an error of its own for costs the others nothing", async () => {
  const engine = fakeEngine({
    answer: ({ text }) => {
      if (text === "texte d") throw fault("engine-unavailable", { afterMs: null });
      return capitals(text);
    },
  });
  const outcomes = await run(many, [engine]);
  expect(outcomes.flatMap((outcome) => (outcome.type === "failed" ? [outcome.job.text] : []))).toEqual(["texte d"]);
});

test("an interrupted sentence that another engine was left for says so", async () => {
  const controller = new AbortController();
  const first = fakeEngine({
    limits: { texts: 1 },
    translate: async ({ texts: [sent] }, signal) => {
      if (sent?.text === "un") throw fault("input-too-large");
      setTimeout(() => controller.abort(), 5);
      return await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));
    },
  });
  const second = fakeEngine({ name: "second" });
  const outcomes = await run([job("un"), job("deux")], [first, second], { signal: controller.signal });
  expect(texts(outcomes)).toEqual({ "es un": "fake: interrupted", "es deux": "fake: interrupted" });
  expect(second.requests).toEqual([]);
});
