import { existsSync } from "node:fs";
import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { createApertium } from "../../../src/engines/apertium/apertium.ts";
import { rewrites } from "../../../src/engines/apertium/rewrites.ts";
import { protect } from "../../../src/translate/protect.ts";
import type { TranslateJob } from "../../../src/translate/job.ts";
import { translateAll } from "../../translate/run.ts";
import { requestFor, translateTexts } from "../../contracts/request.ts";
import { job, shown } from "../../translate/jobs.ts";

const installed = ["fr-es", "fra-cat", "spa-eng"].every((name) => existsSync(`/usr/share/apertium/modes/${name}.mode`));

describe.runIf(installed)("needs apertium", () => {
  const engine = createApertium();
  const signal = new AbortController().signal;
  afterAll(async () => await engine.close());

  async function ask(target: string, ...texts: string[]): Promise<readonly string[]> {
    return await translateTexts(engine, texts, { target });
  }

  async function send(work: TranslateJob): Promise<string> {
    const options = { engines: () => [engine], glossary: () => [], signal };
    for await (const outcome of translateAll([work], options)) {
      return outcome.type === "translated" ? shown(outcome.text, work.codes) : outcome.error.message;
    }
    return "";
  }

  test("finds its pairs and the pivot", async () => {
    expect(await engine.pairs(signal)).toEqual(
      expect.arrayContaining([
        { source: "fr", target: "es" },
        { source: "fr", target: "ca" },
        { source: "fr", target: "en" },
      ]),
    );
  });

  test.each([
    ["es", "Bonjour le monde.", "Saludo el mundo."],
    ["es", "Le conflit éclate", "El conflicto estalla"],
    ["en", "Le chat dort.", "The cat sleeps."],
    ["ca", "L’été de l’Europe.", "L’estiu d’Europa."],
    ["es", "Qui vient ?", "¿Que viene?"],
  ])("%s: %s", async (target, text, expected) => {
    expect(await ask(target, text)).toEqual([expected]);
  });

  test.each([
    [
      "es",
      "Par quoi le client pourrait-il remplacer ce produit ?",
      "¿Por qué el cliente podría reemplazar este producto?",
    ],
    ["es", "De quoi parle-t-on ?", "¿De qué se habla?"],
    ["es", "Que reproche-t-on à Microsoft ?", "¿Qué se reprocha a Microsoft?"],
    ["es", "La société s’est-elle servie ?", "¿La sociedad se ha servido?"],
    ["es", "« C'est grave », a-t-elle déclaré.", "«Es grave», ha declarado."],
    ["es", "On dit que oui. On ne sait pas.", "Se dice que sí. No se sabe."],
    [
      "es",
      "Des sources disent que l'un des juges évite de partir.",
      "Algunas fuentes dicen que uno de los jueces evita marchar.",
    ],
    ["ca", "Des sources disent que oui.", "Algunes fonts diuen que sí."],
    ["es", "Pouvez-vous partir ?", "¿Podéis marchar?"],
    ["es", "La mise en œuvre du plus grand plan.", "La puesta en marcha del más grande plan."],
    ["ca", "S'est-elle servie de lui ?", "S'ha servit d'ell?"],
    ["ca", "Les clients se sont-ils trompés ?", "Els clients s'han equivocat?"],
    ["ca", "Peut-on partir ?", "Es pot marxar?"],
    ["en", "Le client pourrait-il remplacer ce produit ?", "The client could replace this product?"],
  ])("%s: no word is swallowed: %s", async (target, text, expected) => {
    expect(await ask(target, text)).toEqual([expected]);
  });

  test("what the rewrites say can be translated without loss", async () => {
    const texts = rewrites.map(({ example }) => example[0]);
    for (const target of ["es", "ca"]) {
      for (const text of await ask(target, ...texts)) expect(text).not.toMatch(/\p{L}-(?!\p{L})|^\p{P}*[\p{Ll},]/u);
    }
  });

  test.each(["es", "ca", "en"])(
    "%s: marks never leak, reserved characters never kill, nothing hangs",
    async (target) => {
      const hostile = "Blorgh ^x$ [a] {b} <i> \\n @moi *ici #5 ~y a/b | 50 % & « oui » 😀 y\u0001 $1 ^^^ $$$ [[ ]]";
      const [text = ""] = await ask(target, hostile);
      for (const sign of ["^", "$1", "[", "]", "{", "}", "<", ">", "\\", "@", "#5", "~", "|", "&", "😀", "[[", "$$$"]) {
        expect(text).toContain(sign);
      }
      expect(text.match(/\*/gu)).toHaveLength(1);
      expect(text.match(/#/gu)).toHaveLength(1);
      expect(text.match(/@/gu)).toHaveLength(1);
      expect(text).not.toMatch(/<(?:prn|n|sp|det)/u);
    },
  );

  test.each([
    ["es", "Un [mot fort] ici|et là.", "Una [palabra fuerte] aquí|y allí."],
    ["es", "[OpenAI] a [[deux] amis].", "[OpenAI] tiene [[dos] amigos]."],
  ])("%s: codes come back in place: %s", async (target, text, expected) => {
    expect(await send(job(text, { target }))).toBe(expected);
  });

  test.each([
    ["es", "Le blorgh d'OpenAI et la mise en œuvre du bœuf.", ["blorgh", "bœuf"]],
    ["ca", "L’infonuagique de Dupond.", ["infonuagique"]],
    ["en", "Le blorgh redessine le monde.", ["blorgh", "redessine"]],
    ["es", "Le chat dort.", []],
  ])("%s: names the words it did not know: %s", async (target, text, unknownWords) => {
    const reply = await engine.translate(requestFor([text], { target }), signal);
    expect(reply.texts).toEqual([expect.objectContaining({ unknownWords })]);
  });

  test("names the modes that a translation went through", async () => {
    expect(await engine.translate(requestFor(["Le chat."]), signal)).toMatchObject({ model: "fr-es" });
    expect(await engine.translate(requestFor(["Le chat."], { target: "en" }), signal)).toMatchObject({
      model: "fr-es+spa-eng",
    });
  });

  test("whatever a sentence holds, each code comes back once", async () => {
    const part = fc.oneof(
      fc.constantFrom("le chat", "peut-il", "l'été,", "On dit", "Azure", "œuvre", "blorgh", "?", "« oui »", "12 %"),
      fc.constantFrom("[", "]", "|", "|"),
      fc.constantFrom("\\", "^", "$", "*", "#", "@", "<b>", "\0", "😀", "שלום", "\uD800", "\u0001", "https://a.b/c"),
    );
    const sentence = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(" "));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("es", "ca"), sentence, async (target, text) => {
        const work = job(text, { target });
        const kept = protect(work, engine);
        const [reply = ""] = kept.text === "" ? [""] : await translateTexts(engine, [kept.text], { target });
        const restored = kept.restore(reply);
        expect(restored).toMatchObject({ type: "restored" });
        const codes = (value: string): readonly string[] => (value.match(/[\uE000-\uF8FF]/gu) ?? []).toSorted();
        expect(codes(restored.type === "restored" ? restored.text : "")).toEqual(codes(work.text));
      }),
      { numRuns: 60 },
    );
  });

  test("a text of thousands of sentences is translated whole", async () => {
    const text = "Le chat dort. ".repeat(2000);
    expect(await ask("es", text)).toEqual(["El gato duerme. ".repeat(2000)]);
  });

  test("terms stand as the glossary says, whatever Apertium makes of them", async () => {
    const text = "La plainte antitrust contre Azure avance.";
    const terms = [
      {
        range: { start: 3, end: 20 },
        replacement: "denuncia antimonopolio",
        term: { source: "plainte antitrust", target: "denuncia antimonopolio" },
      },
      { range: { start: 28, end: 33 }, replacement: "Azure", term: { source: "Azure", target: "Azure" } },
    ];
    expect(await send(job(text, { terms }))).toBe("La denuncia antimonopolio contra Azure avance.");
  });
});
