import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Engine } from "../../src/engines/engine.ts";
import { VisavisError } from "../../src/errors.ts";
import { replyKey } from "../../src/translate/journal.ts";
import { questionOf } from "../../src/translate/question.ts";
import { isJournalled } from "../../src/translate/recall.ts";
import { createSender, type Outcome, type TranslateJob } from "../../src/translate/send.ts";
import { capitals, enforced, fakeEngine, job, type Special } from "./jobs.ts";
import { fakeJournal } from "./journals.ts";
import { clock, collect, many, retry, run, texts, translateAll } from "./run.ts";

const usage = { characters: 7, inputTokens: 11, outputTokens: 13 };

describe("a reply is kept", () => {
  test("raw, with its model and cost, before any of it is delivered", async () => {
    const journal = fakeJournal();
    const engine = fakeEngine({
      translate: () =>
        Promise.resolve({ texts: [{ text: '<g id="0">EL</g> GATO', unknownWords: ["gato"] }], model: "m-2", usage }),
    });
    const seen: number[] = [];
    const options = { engines: () => [engine], glossary: () => [], signal: new AbortController().signal, journal };
    for await (const outcome of translateAll([job("[le] chat")], options)) {
      seen.push(journal.entries.length);
      expect(outcome).toMatchObject({ text: "\uE000EL\uE001 GATO", model: "m-2", journalled: false });
    }
    expect(seen).toEqual([1]);
    expect(journal.entries).toMatchObject([
      {
        engine: "fake",
        target: "es",
        usage,
        replies: [{ job: "es [le] chat", text: '<g id="0">EL</g> GATO', model: "m-2", unknownWords: ["gato"] }],
      },
    ]);
  });

  test("also when it comes after an abort that the engine ignores", async () => {
    const journal = fakeJournal();
    const controller = new AbortController();
    const inner = fakeEngine();
    const deaf = fakeEngine({
      translate: async (request) => {
        controller.abort();
        return await inner.translate(request, new AbortController().signal);
      },
    });
    const outcomes = await run([job("un")], [deaf], { journal, signal: controller.signal });
    expect(texts(outcomes)).toEqual({ "es un": "fake: interrupted" });
    expect(texts(await run([job("un")], [fakeEngine()], { journal }))).toEqual({ "es un": "UN" });
    expect(journal.entries).toHaveLength(1);
  });

  test("a run cut off at any moment leaves the next one only the rest, and nothing is sent twice", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 7 }), async (moment, size) => {
        const journal = fakeJournal();
        const engine = fakeEngine({ limits: { texts: size } });
        const send = createSender({
          engines: () => [engine],
          glossary: () => [],
          signal: new AbortController().signal,
          journal,
        });
        let read = 0;
        for await (const outcome of send(many)) {
          if (read++ >= moment) break;
          expect(outcome.type).toBe("translated");
        }
        const outcomes = await run(many, [engine], { journal });
        expect(Object.values(texts(outcomes)).toSorted()).toEqual(many.map(({ text }) => capitals(text)).toSorted());
        expect(engine.requests.flat().toSorted()).toEqual(many.map(({ text }) => text));
      }),
      { numRuns: 40 },
    );
  });

  test("a second sender sends nothing and says where its answers are from", async () => {
    const journal = fakeJournal();
    const [first, second] = [fakeEngine(), fakeEngine()];
    await run(many, [first], { journal });
    const outcomes = await run(many, [second], { journal });
    expect(second.requests).toEqual([]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ type: "translated", journalled: true });
  });

  test("of a request that cannot be used: its cost alone, for nobody knows which text answers which", async () => {
    const journal = fakeJournal();
    const short = fakeEngine({ translate: () => Promise.resolve({ texts: [{ text: "UNO" }], model: null, usage }) });
    await run([job("un"), job("deux")], [short], { journal });
    expect(journal.entries[0]).toMatchObject({ usage, replies: [] });
    const more = fakeEngine({
      translate: ({ texts: asked }) => Promise.resolve({ texts: [...asked, { text: "Y MÁS" }], model: null, usage }),
    });
    const outcomes = await run([job("trois"), job("quatre")], [more], { journal });
    expect(outcomes.map(({ type }) => type)).toEqual(["failed", "failed"]);
    expect(journal.replies.size).toBe(2);
    expect([...journal.replies.values()].map(({ text }) => text)).toEqual(["UNO", "UNO"]);
  });

  test("of an engine that is not for release: its cost alone", async () => {
    const journal = fakeJournal();
    await run([job("un")], [fakeEngine({ release: false })], { journal });
    expect(journal.entries).toMatchObject([{ replies: [] }]);
  });
});

describe("a journal that cannot be written", () => {
  test("ends the call with its own error before another request leaves", async () => {
    const full = new VisavisError({ code: "workspace-write", message: "disk full", hint: "h" });
    let left = 1;
    const journal = {
      ...fakeJournal(),
      keep: () => {
        if (left-- === 0) throw full;
      },
    };
    const engine = fakeEngine({ limits: { texts: 2, concurrency: 1 } });
    const options = { engines: () => [engine], glossary: () => [], signal: new AbortController().signal, journal };
    const outcomes: Outcome[] = [];
    await expect(
      (async () => {
        for await (const outcome of translateAll(many, options)) outcomes.push(outcome);
      })(),
    ).rejects.toBe(full);
    expect(outcomes.map(({ type }) => type)).toEqual(["translated", "translated"]);
    expect(engine.requests).toHaveLength(2);
  });

  test("a fault of the house's own checks is no engine's either", async () => {
    const verify = (): never => {
      throw new RangeError("oops");
    };
    await expect(run([job("un")], [fakeEngine()], { verify })).rejects.toThrow("oops");
  });
});

describe("what the journal has is judged again", () => {
  const keyOf = (sentence: TranslateJob, special?: Special): string => {
    const engine = fakeEngine(special);
    const item = { job: sentence, twins: [], engines: [engine], failure: null };
    return replyKey(engine, questionOf(item, engine));
  };

  test("a wrong reply is asked for again", async () => {
    const journal = fakeJournal();
    journal.replies.set(keyOf(job("[un] mot")), { text: "sin etiquetas", model: null, unknownWords: [] });
    expect(isJournalled(job("[un] mot"), [fakeEngine()], { journal, verify: () => [] })).toBe(false);
    const engine = fakeEngine();
    expect(await run([job("[un] mot")], [engine], { journal })).toMatchObject([
      { type: "translated", text: "\uE000UN\uE001 MOT", journalled: false },
    ]);
    expect(engine.requests).toHaveLength(1);
    expect(isJournalled(job("[un] mot"), [fakeEngine()], { journal, verify: () => [] })).toBe(true);
  });

  test("the reply of a later engine is found too", async () => {
    const journal = fakeJournal();
    await run([job("un")], [fakeEngine({ name: "second" })], { journal });
    const engines = [fakeEngine({ name: "first" }), fakeEngine({ name: "second" })];
    expect(await run([job("un")], engines, { journal })).toMatchObject([{ engine: "second", journalled: true }]);
  });

  test("asking again is kept apart for engines that are told why: neither reply hides the other", async () => {
    const journal = fakeJournal();
    const special: Special = { supports: { faults: true } };
    const answers = ["bien dudoso", "mal"];
    const engine = fakeEngine({ ...special, answer: () => answers.shift() ?? "" });
    const verify = (_: TranslateJob, text: string) =>
      text.includes("bien") ? [doubt] : [{ ...doubt, severity: "error" as const }];
    const options = { journal, verify };
    expect(await run([job("un")], [engine], options)).toMatchObject([{ text: "bien dudoso" }]);
    const next = fakeEngine(special);
    expect(await run([job("un")], [next], options)).toMatchObject([{ text: "bien dudoso", journalled: true }]);
    expect(next.requests).toEqual([]);
  });

  const doubt = {
    type: "finding",
    rule: "language",
    issue: "untranslated",
    severity: "warning",
    range: null,
    message: "dudoso",
    expected: null,
    actual: null,
  } as const;

  const text = "La plainte contre Azure.";
  const plain = job(text, { terms: [enforced(text, "plainte", "denuncia")] });
  const same = keyOf(plain);

  test.each<[string, TranslateJob, Special]>([
    ["engine", plain, { name: "other" }],
    ["its options", plain, { variant: "formal" }],
    ["source language", { ...plain, source: "ca" }, {}],
    ["target language", { ...plain, target: "ca" }, {}],
    ["text", { ...plain, text: "La plainte contre Apple." }, {}],
    ["context policy", plain, { limits: { scope: "section" } }],
    ["no context", plain, { supports: { context: false } }],
    ["a term's translation", { ...plain, terms: [enforced(text, "plainte", "queja")] }, {}],
    ["no terms", { ...plain, terms: [] }, {}],
    ["a further term", { ...plain, terms: [...plain.terms, enforced(text, "Azure", "Azure")] }, {}],
  ])("under another key for another %s", (...[, other, special]) => {
    expect(keyOf(other, special)).not.toBe(same);
  });

  test.each<[string, TranslateJob, Special]>([
    ["limits", plain, { limits: { texts: 3, bytes: 300, concurrency: 9 } }],
    ["unit around it", { ...plain, context: "Autour." }, {}],
    ["id and examples", { ...plain, id: "x", examples: [{ source: "a", target: "b" }] }, {}],
  ])("under the same key for another %s", (...[, other, special]) => {
    expect(keyOf(other, special)).toBe(same);
  });

  test("whatever the glossary holds besides: a term that does not occur changes no key", async () => {
    const journal = fakeJournal();
    const glossary = () => [{ source: "nuage", target: "nube" }];
    await run([plain], [fakeEngine()], { journal });
    expect(await run([plain], [fakeEngine()], { journal, glossary })).toMatchObject([{ journalled: true }]);
  });
});

test("what is journalled of one call is there for the next call of the same sender", async () => {
  const engine = fakeEngine();
  const options = { engines: () => [engine], glossary: () => [], signal: new AbortController().signal, retry };
  const send = createSender({ ...options, ...clock(), journal: fakeJournal() });
  await collect(send(many));
  await collect(send(many.toReversed()));
  expect(engine.requests.flat()).toHaveLength(many.length);
});

test("an engine whose own glossary reaches one language and not another finds the replies of both again", async () => {
  const journal = fakeJournal();
  const engine = fakeEngine({ supports: { markup: "xml", glossary: true, context: true, faults: false } });
  const without = { ...engine, supports: { ...engine.supports, glossary: false } };
  const jobs = ["es", "ca"].map((target) => job("Bonsoir la ville.", { id: target, target }));
  const engines = (target: string): readonly Engine[] => [target === "es" ? engine : without];
  await run(jobs, [], { journal, engines });
  expect(await run(jobs, [], { journal, engines })).toMatchObject([{ journalled: true }, { journalled: true }]);
});

test("an answer that cannot be used is paid for all the same", async () => {
  const journal = fakeJournal();
  const error = new VisavisError({ code: "engine-reply", message: "refused", hint: "h", usage });
  await run([job("un")], [fakeEngine({ translate: () => Promise.reject(error) })], { journal });
  expect(journal.entries[0]).toMatchObject({ engine: "fake", usage, replies: [] });
});
