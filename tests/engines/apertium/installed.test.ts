import { existsSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { createApertium } from "../../../src/engines/apertium/apertium.ts";
import { rewrites } from "../../../src/engines/apertium/rewrites.ts";
import { translateAll, type TranslateJob } from "../../../src/translate/send.ts";
import { translateTexts } from "../../contracts/request.ts";
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
    ["es", "Pouvez-vous partir ?", "¿Podéis marchar?"],
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
