import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/engines/engine.ts";
import { createSender } from "../../src/translate/send.ts";
import { capitals, fakeEngine, job, replyOf } from "./jobs.ts";
import { clock, collect, failing, fault, many, refusing, retry, run, texts } from "./run.ts";

describe("an engine that refuses", () => {
  test.each(["engine-quota", "engine-key"] as const)(
    "%s: no further request leaves, the next engine goes on",
    async (code) => {
      const first = failing([fault(code)], { limits: { texts: 2, concurrency: 1 } });
      const second = fakeEngine({ name: "second" });
      const outcomes = await run(many, [first, second]);
      expect(first.requests).toHaveLength(1);
      expect(outcomes).toHaveLength(many.length);
      for (const outcome of outcomes) expect(outcome).toMatchObject({ type: "translated", engine: "second" });
    },
  );

  test("is not asked again by the same sender", async () => {
    const engine = failing([fault("engine-quota")]);
    const options = {
      engines: () => [engine],
      glossary: () => [],
      signal: new AbortController().signal,
      retry,
      ...clock(),
    };
    const send = createSender(options);
    await collect(send([job("un")]));
    expect(texts(await collect(send([job("deux")])))).toEqual({ "es deux": "fake: engine-quota" });
    expect(engine.requests).toHaveLength(1);
  });

  test("other languages are not its concern", async () => {
    const broken = fakeEngine({ name: "broken", translate: () => Promise.reject(fault("engine-key")) });
    const jobs = [job("un"), job("un", { target: "ca" })];
    const outcomes = await run(jobs, [], { engines: (target) => (target === "es" ? [broken] : [fakeEngine()]) });
    expect(texts(outcomes)).toEqual({ "es un": "broken: engine-key", "ca un": "UN" });
  });

  test("that cannot be reached time after time is left alone", async () => {
    const gone = refusing(fault("engine-unavailable", { afterMs: 1 }), { limits: { texts: 1, concurrency: 1 } });
    const outcomes = await run(many, [gone]);
    expect(outcomes.every(({ type }) => type === "failed")).toBe(true);
    expect(gone.requests).toHaveLength(3 * (1 + retry.retries));
  });

  test("that never answers is left alone, long before every text has been tried alone", async () => {
    const silent = refusing(fault("engine-timeout", { afterMs: 1 }), { limits: { texts: 50, concurrency: 1 } });
    const jobs = Array.from({ length: 50 }, (_, index) => job(`texte ${index}`));
    const outcomes = await run(jobs, [silent]);
    expect(outcomes).toHaveLength(50);
    expect(outcomes.every((outcome) => outcome.type === "failed" && outcome.error.code === "engine-timeout")).toBe(
      true,
    );
    // Once more each, since cutting a request in two is the better second try.
    expect(silent.requests).toHaveLength(12 * 2);
  });

  test("one text that hangs it costs the others nothing", async () => {
    const engine = fakeEngine({
      limits: { texts: 1000, bytes: 99_999, concurrency: 1 },
      answer: ({ text }) => {
        if (text === "texte 0") throw fault("engine-timeout", { afterMs: 1 });
        return capitals(text);
      },
    });
    const jobs = Array.from({ length: 1000 }, (_, index) => job(`texte ${index}`));
    const outcomes = await run(jobs, [engine]);
    expect(outcomes.flatMap((outcome) => (outcome.type === "failed" ? [outcome.job.text] : []))).toEqual(["texte 0"]);
  });

  test("a language that nobody serves is reported with what mends it", async () => {
    const [outcome] = await run([job("un", { target: "de" })], []);
    expect(outcome).toMatchObject({ type: "failed", engine: null, error: { code: "engine-language" } });
    expect(outcome?.type === "failed" && outcome.error.hint).toContain("visavis doctor");
  });

  test("in a way it does not document is a fault of ours, not a crash", async () => {
    const engine = fakeEngine({ translate: () => Promise.reject(new RangeError("oops")) });
    expect(texts(await run([job("un")], [engine]))).toEqual({ "es un": "fake: internal" });
  });
});

describe("requests that have to be cut", () => {
  test("too large: halves, until each fits", async () => {
    const inner = fakeEngine();
    const engine = {
      ...inner,
      translate: async (request: Parameters<Engine["translate"]>[0], signal: AbortSignal) => {
        if (request.texts.length > 3) throw fault("input-too-large");
        return await inner.translate(request, signal);
      },
    };
    const outcomes = await run(many.slice(0, 10), [engine]);
    expect(outcomes.every(({ type }) => type === "translated")).toBe(true);
    expect(inner.requests.map((request) => request.length)).toEqual([3, 2, 3, 2]);
  });

  test("one text that kills its request costs the others nothing", async () => {
    const poisoned = fakeEngine({
      answer: ({ text }) => {
        if (text === "texte d") throw fault("engine-reply");
        return capitals(text);
      },
    });
    const outcomes = await run(many, [poisoned]);
    const failures = outcomes.flatMap((outcome) => (outcome.type === "failed" ? [outcome.job.text] : []));
    expect(failures).toEqual(["texte d"]);
  });

  test("a reply with too few texts is no reply", async () => {
    const short = fakeEngine({
      translate: ({ texts }) => Promise.resolve(replyOf(texts.slice(1).map(({ text }) => capitals(text)))),
    });
    const outcomes = await run(many.slice(0, 4), [short]);
    expect(outcomes.map((outcome) => outcome.type === "failed" && outcome.error.code)).toEqual(
      Array.from({ length: 4 }, () => "engine-reply"),
    );
  });
});

describe("replies that cannot be kept", () => {
  test("are asked for once more, alone", async () => {
    let times = 0;
    const engine = fakeEngine({ answer: ({ text }) => (text === "texte b" && times++ === 0 ? "" : capitals(text)) });
    const outcomes = await run(many.slice(0, 3), [engine]);
    expect(outcomes.every(({ type }) => type === "translated")).toBe(true);
    expect(engine.requests).toEqual([["texte a", "texte b", "texte c"], ["texte b"]]);
  });

  test("go to the next engine, then are left with a finding", async () => {
    const deaf = fakeEngine({ name: "deaf", answer: () => " " });
    const second = fakeEngine({ name: "second" });
    expect(await run([job("un")], [deaf, second])).toMatchObject([
      { type: "translated", engine: "second", text: "UN" },
    ]);
    expect(await run([job("un")], [second, deaf].toReversed().slice(0, 1))).toMatchObject([
      {
        type: "failed",
        engine: "deaf",
        error: { code: "engine-reply" },
        findings: [{ rule: "engine-reply", issue: "omission" }],
      },
    ]);
  });

  test("are named by the start of the sentence as a reader sees it", async () => {
    const deaf = fakeEngine({ answer: () => "" });
    const code = { type: "standalone", id: "1", role: "code", markup: "`chat`", equiv: "chat" } as const;
    const sentence = job("", { text: `le \uE000 dort ${"encore ".repeat(20)}`, codes: [code] });
    const [outcome] = await run([sentence], [deaf]);
    expect(outcome?.type === "failed" && outcome.error.message).toMatch(/ “le chat dort encore [^”]*…” cannot/u);
  });

  test("lose no tag", async () => {
    const careless = fakeEngine({ answer: ({ text }) => text.replace(/<[^>]*>/gu, "") });
    expect(await run([job("le [chat] dort")], [careless])).toMatchObject([
      { type: "failed", findings: [{ rule: "engine-reply", issue: "markup" }] },
    ]);
  });

  test("say whether they are for release", async () => {
    expect(await run([job("un")], [fakeEngine({ release: false })])).toMatchObject([{ release: false }]);
  });
});
