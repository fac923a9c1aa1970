import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Enforced } from "../../src/translate/job.ts";
import { protect } from "../../src/translate/protect.ts";
import { enforced, fakeEngine, job, marked, shown } from "./jobs.ts";

const xml = fakeEngine();
const words = fakeEngine({ supports: { markup: "none" } });

/** Texts with pairs that nest, halves without a partner, single codes, and what a schema may trip over. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "[",
        "]",
        "|",
        " ",
        "mot",
        "l’été",
        "&",
        "<b>",
        "{{n}}",
        "%s",
        "https://a.b/c?d=1",
        "XQBA",
        "me@a.fr",
        ".",
        "  ",
      ),
      fc.string({ unit: "grapheme", maxLength: 5 }).map((text) => text.replace(/[\uE000-\uF8FF\r\0]/gu, "")),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(""));

describe.each([
  ["xml", xml],
  ["words", words],
])("%s", (_, engine) => {
  test("protect, then restore, is the identity", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { codes, text: coded } = marked(text);
        const safe = protect({ text: coded, codes, target: "es", terms: [] }, engine);
        expect(safe.restore(safe.text)).toEqual({ type: "restored", text: coded });
      }),
      { numRuns: 300 },
    );
  });

  test("what is restored holds each code once, however the reply is turned round", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, turn) => {
        const { codes, text: coded } = marked(text);
        const safe = protect({ text: coded, codes, target: "es", terms: [] }, engine);
        const parts = safe.text.split(" ");
        const turned = [...parts.slice(turn % parts.length), ...parts.slice(0, turn % parts.length)].join(" ");
        const restored = safe.restore(turned);
        if (restored.type === "broken") return;
        const found = restored.text.match(/[\uE000-\uF8FF]/gu) ?? [];
        expect(found.toSorted()).toEqual((coded.match(/[\uE000-\uF8FF]/gu) ?? []).toSorted());
      }),
    );
  });
});

test("pairs, single codes and literals as XML", () => {
  const { codes, text } = marked("Le [chat] de {{nom}} & de | <moi> voit https://a.b/c.");
  expect(protect({ text, codes, target: "es", terms: [] }, xml).text).toBe(
    'Le <g id="0">chat</g> de <x id="k0"/> &amp; de <x id="2"/> &lt;moi&gt; voit <x id="k1"/>.',
  );
});

test.each([
  ["[Tout gras.] ", "Tout gras.", "[TOUT GRAS.] "],
  ["|[[Tout]]|", "Tout", "|[[TOUT]]|"],
  ["[Un] et [deux]", '<g id="0">Un</g> et <g id="2">deux</g>', "[UN] ET [DEUX]"],
  ["[Fin. ", "Fin.", "[FIN. "],
  [" suite] et", 'suite<x id="0"/> et', " SUITE] ET"],
])("codes and spaces at the ends stay at home: %s", (text, sent, back) => {
  const source = marked(text);
  const safe = protect({ ...source, target: "es", terms: [] }, xml);
  expect(safe.text).toBe(sent);
  const restored = safe.restore(safe.text.replace(/(?<![<\w])\p{L}+(?![^<]*>)/gu, (word) => word.toUpperCase()));
  expect(restored.type === "restored" && shown(restored.text, source.codes)).toBe(back);
});

test.each([
  ["Lire https://fr.wikipedia.org/wiki/Chat_(animal).", "https://fr.wikipedia.org/wiki/Chat_(animal)"],
  ["(voir https://a.b/c)", "https://a.b/c"],
  ["Sur openai.com, on lit ceci.", "openai.com"],
  ["Écrire à redaction@exemple.fr.", "redaction@exemple.fr"],
  ["Lire HTTPS://A.FR/B ou rien.", "HTTPS://A.FR/B"],
  ["De « www.a.fr/é » à la fin…", "www.a.fr/é"],
])("%s: the engine sees no address", (text, address) => {
  const safe = protect({ text, codes: [], target: "es", terms: [] }, words);
  expect(safe.text).toBe(text.replace(address, "XQBA"));
});

test.each(["2024", "50 %", "https://a.b/c", "[12] | 14.", "", "   "])("nothing is sent for %s", (text) => {
  const source = marked(text);
  for (const engine of [xml, words]) {
    const safe = protect({ ...source, target: "es", terms: [] }, engine);
    expect(safe.text).toBe("");
    expect(safe.restore("")).toEqual({ type: "restored", text: source.text });
  }
});

describe("enforced terms", () => {
  const text = "La plainte contre l'Azure et un nuage.";
  const at = (word: string, replacement: string): Enforced => enforced(text, word, replacement);
  const terms = [at("plainte", "denuncia"), at("Azure", "Azure")];

  test("are pseudo-words for engines without mark-up", () => {
    const safe = protect(job(text, { terms }), words);
    expect(safe.text).toBe("La XQBA contre l'XQCA et un nuage.");
    expect(safe.restore("La xQBA contra l'XQCA y una nube.")).toEqual({
      type: "restored",
      text: "La denuncia contra l'Azure y una nube.",
    });
  });

  test.each([
    ["ca", "El XQBA i de XQCA", "L'Azure", "Azure", "L'Azure i d'Azure"],
    ["en", "A XQBA and an XQCA", "antitrust complaint", "cloud", "An antitrust complaint and a cloud"],
    ["es", "Nube y XQBA o XQCA", "inteligencia", "casa", "Nube e inteligencia o casa"],
    ["es", "Nube y XQBA o XQCA", "hielo", "otro", "Nube y hielo u otro"],
  ])("agree with the word before: %s %s", (...[target, reply, first, second, expected]) => {
    const both = [at("plainte", first.replace("L'", "")), at("Azure", second)];
    expect(protect(job(text, { terms: both, target }), words).restore(reply)).toMatchObject({ text: expected });
  });

  test("are left to an engine with a glossary of its own", () => {
    const own = fakeEngine({ supports: { glossary: true } });
    expect(protect(job(text, { terms }), own).text).toBe(text);
  });

  test("do not reach into a URL", () => {
    const url = "Voir https://plainte.fr/x ici";
    const inside = [enforced(url, "plainte", "denuncia")];
    const safe = protect(job(url, { terms: inside }), words);
    expect(safe.restore("Ver XQBA aquí")).toEqual({ type: "restored", text: "Ver https://plainte.fr/x aquí" });
  });

  test("keep the codes of their range", () => {
    const source = marked("Une [plainte] ici");
    const own = [enforced(source.text, "\uE000plainte\uE001", "\uE000denuncia\uE001")];
    for (const engine of [xml, words]) {
      const safe = protect({ ...source, target: "es", terms: own }, engine);
      expect(safe.restore(safe.text)).toEqual({ type: "restored", text: "Une \uE000denuncia\uE001 ici" });
    }
  });
});

describe("replies that cannot be restored", () => {
  const { text, codes } = marked("Un [mot] pour {{toi}} | ici");
  test.each([
    ["tag lost", 'Un mot para <x id="k0"/> <x id="2"/> aquí'],
    ["tag doubled", 'Un <g id="0">a</g> <g id="0">b</g> para <x id="k0"/> <x id="2"/>'],
    ["tag unclosed", 'Un <g id="0">mot para <x id="k0"/> <x id="2"/> aquí'],
    ["tag invented", 'Un <g id="0">mot</g> <b>para</b> <x id="k0"/> <x id="2"/> aquí'],
    ["placeholder lost", 'Un <g id="0">mot</g> para <x id="2"/> aquí'],
    ["placeholder doubled", 'Un <g id="0">mot</g> <x id="k0"/> para <x id="k0"/> <x id="2"/>'],
    ["crossing", 'Un <g id="0">mot<x id="k0"></g></x> <x id="2"/>'],
  ])("%s", (_, reply) => {
    expect(protect({ text, codes, target: "es", terms: [] }, xml).restore(reply).type).toBe("broken");
  });

  test.each([
    ["lost", "Una \uE000palabra\uE001 para ella \uE002 aquí"],
    ["doubled", "Una \uE000palabra\uE001 para XQBA XQBA \uE002 aquí"],
    ["kept, a code lost", "Una \uE000palabra para XQBA \uE002 aquí"],
  ])("a pseudo-word %s", (_, reply) => {
    expect(protect({ text, codes, target: "es", terms: [] }, words).restore(reply).type).toBe("broken");
  });

  test("entities that an engine opened are no fault", () => {
    const reply = 'R&D < 5 <g id="0">palabra</g> <x id="k0"/> <x id="2"/>';
    expect(protect({ text, codes, target: "es", terms: [] }, xml).restore(reply)).toMatchObject({
      text: "R&D < 5 \uE000palabra\uE001 {{toi}} \uE002",
    });
  });

  test("codes that changed places are put in order", () => {
    const two = marked("Un [mot] fort");
    const safe = protect({ ...two, target: "es", terms: [] }, words);
    expect(safe.restore("Una \uE001palabra\uE000 fuerte")).toEqual({
      type: "restored",
      text: "Una \uE000palabra\uE001 fuerte",
    });
  });
});

test("a code that reads as a word is sent, at the edge of a sentence too", () => {
  const { text, codes } = marked("|installe tout.");
  const span = codes.map((code) => ({ ...code, equiv: "npm ci" }));
  expect(protect({ text, codes: span, target: "es", terms: [] }, xml).text).toBe('<x id="0"/>installe tout.');
  expect(protect({ text, codes, target: "es", terms: [] }, xml).text).toBe("installe tout.");
});
