import { describe, expect, test } from "vitest";
import { noUsage } from "../../src/engines/engine.ts";
import type { Finding } from "../../src/model.ts";
import type { TranslateJob } from "../../src/translate/send.ts";
import { capitals, enforced, fakeEngine, job, replyOf } from "./jobs.ts";
import { fault, many, run } from "./run.ts";

/** What the house says of a text: an error for each `!`, a warning for each `?`. */
function verify(_: TranslateJob, text: string): readonly Finding[] {
  return Array.from(text.matchAll(/[!?]/gu), ([sign]) => ({
    type: "finding",
    rule: "house",
    issue: "terminology",
    severity: sign === "!" ? "error" : "warning",
    range: null,
    message: `no ${sign} here`,
    expected: null,
    actual: null,
  }));
}

/** The translation of one text by an engine that answers these, and the faults it was told of. */
async function ask(answers: readonly string[], { faults }: { readonly faults: boolean }) {
  const left = [...answers];
  const engine = fakeEngine({ supports: { faults }, answer: () => left.shift() ?? "too often" });
  const [outcome] = await run([job("un mot")], [engine], { verify });
  return {
    outcome: outcome?.type === "translated" ? outcome.text : outcome?.findings.map(({ message }) => message),
    told: engine.asked.flatMap(({ texts }) => texts.map(({ fault: told }) => told)),
  };
}

describe("what the house finds wrong", () => {
  test.each<[string, readonly string[], string | readonly string[], readonly (string | null)[]]>([
    ["an error is asked again", ["Uno !", "Uno"], "Uno", [null, "no ! here"]],
    ["two errors are refused, with the last finding", ["Uno !", "Dos ! ?"], ["no ! here"], [null, "no ! here"]],
    ["a warning is asked again", ["Uno ?", "Uno"], "Uno", [null, "no ? here"]],
    ["of two doubtful replies the second passes", ["Uno ?", "Dos ?"], "Dos ?", [null, "no ? here"]],
    ["unless it is the worse one", ["Uno ?", "Dos ??"], "Uno ?", [null, "no ? here"]],
    ["a doubtful reply is better than a wrong one", ["Uno ?", "Dos !"], "Uno ?", [null, "no ? here"]],
    ["and than none", ["Uno ?", " "], "Uno ?", [null, "no ? here"]],
    ["an error is told before a warning", ["Uno ?!", "Uno ?"], "Uno ?", [null, "no ! here"]],
    ["an empty reply is told as one", ["", "Uno"], "Uno", [null, "The engine gave an empty translation."]],
  ])("engines that are told: %s", async (...[, answers, outcome, told]) => {
    expect(await ask(answers, { faults: true })).toEqual({ outcome, told });
  });

  test.each<[string, readonly string[], string, readonly (string | null)[]]>([
    ["a warning passes at once", ["Uno ?"], "Uno ?", [null]],
    ["an error is asked again all the same", ["Uno !", "Uno"], "Uno", [null, "no ! here"]],
    ["and may be doubtful then", ["Uno !", "Uno ?"], "Uno ?", [null, "no ! here"]],
  ])("engines that are not: %s", async (...[, answers, outcome, told]) => {
    expect(await ask(answers, { faults: false })).toEqual({ outcome, told });
  });

  test("a doubtful reply passes when the engine is gone before it is asked again", async () => {
    let asked = 0;
    const engine = fakeEngine({
      supports: { faults: true },
      translate: () => (asked++ === 0 ? Promise.resolve(replyOf(["Uno ?"])) : Promise.reject(fault("engine-quota"))),
    });
    expect(await run([job("un mot")], [engine], { verify })).toMatchObject([{ type: "translated", text: "Uno ?" }]);
  });

  test("a wrong one keeps its finding beside the quota that ended it", async () => {
    let asked = 0;
    const engine = fakeEngine({
      translate: () => (asked++ === 0 ? Promise.resolve(replyOf(["Uno !"])) : Promise.reject(fault("engine-quota"))),
    });
    expect(await run([job("un mot")], [engine], { verify })).toMatchObject([
      { error: { code: "engine-quota" }, findings: [{ message: "no ! here" }] },
    ]);
  });
});

describe("asking again", () => {
  test("is alone, in order of the texts, and each once", async () => {
    const engine = fakeEngine({
      answer: ({ text, fault: told }) => (told === null && text !== "texte a" ? "" : capitals(text)),
    });
    await run(many.slice(0, 4), [engine]);
    expect(engine.requests.slice(1)).toEqual([["texte b"], ["texte c"], ["texte d"]]);
  });

  test("goes on side by side: a request of wrong replies does not hold up the rest", async () => {
    let [now, peak] = [0, 0];
    const engine = fakeEngine({
      limits: { texts: 50, concurrency: 4 },
      translate: async ({ texts }) => {
        peak = Math.max(peak, ++now);
        await new Promise((resolve) => setTimeout(resolve, 2));
        now--;
        return replyOf(texts.map(({ text, fault: told }) => (told === null ? "" : capitals(text))));
      },
    });
    const outcomes = await run(many, [engine]);
    expect(outcomes.every(({ type }) => type === "translated")).toBe(true);
    expect(peak).toBe(4);
  });

  test("is done for a text that came back as none or two, when it was asked alone", async () => {
    const replies = [["a", "b"], ["UNO"]];
    const engine = fakeEngine({ translate: () => Promise.resolve(replyOf(replies.shift() ?? [])) });
    expect(await run([job("un mot")], [engine])).toMatchObject([{ type: "translated", text: "UNO" }]);
  });

  test("sends no request to an engine that has stopped meanwhile", async () => {
    let asked = 0;
    const engine = fakeEngine({
      limits: { texts: 2, concurrency: 1 },
      translate: () => (asked++ === 0 ? Promise.resolve(replyOf(["", ""])) : Promise.reject(fault("engine-quota"))),
    });
    const outcomes = await run(many.slice(0, 6), [engine]);
    expect(outcomes.every((outcome) => outcome.type === "failed" && outcome.error.code === "engine-quota")).toBe(true);
    expect(asked).toBe(2);
  });
});

describe("what an engine says besides", () => {
  test("its model and the words it did not know are passed on, pseudo-words are not", async () => {
    const text = "La plainte des zorglubs.";
    const engine = fakeEngine({
      supports: { markup: "none" },
      translate: () =>
        Promise.resolve({
          texts: [{ text: "La XQBA de los zorglubs.", unknownWords: ["XQBA", "zorglubs"] }],
          model: "fra-spa",
          usage: noUsage,
        }),
    });
    const sentence = job(text, { terms: [enforced(text, "plainte", "denuncia")] });
    expect(await run([sentence, { ...sentence, id: "twin" }], [engine])).toMatchObject(
      ["es La plainte des zorglubs.", "twin"].map((id) => ({
        job: { id },
        text: "La denuncia de los zorglubs.",
        model: "fra-spa",
        unknownWords: ["zorglubs"],
      })),
    );
  });

  test("terms and examples of each text go out with it", async () => {
    const text = "La plainte.";
    const examples = [{ source: "Une plainte.", target: "Una denuncia." }];
    const engine = fakeEngine({ supports: { glossary: true, examples: true } });
    await run([job(text, { terms: [enforced(text, "plainte", "denuncia")], examples }), job("Autre.")], [engine]);
    expect(engine.asked[0]?.texts).toEqual([
      { text: "La plainte.", terms: [{ source: "plainte", target: "denuncia" }], examples, fault: null },
      { text: "Autre.", terms: [], examples: [], fault: null },
    ]);
  });
});
