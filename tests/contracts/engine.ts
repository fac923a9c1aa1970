import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/engines/engine.ts";
import { findPair } from "../../src/engines/pairs.ts";
import { VisavisError } from "../../src/errors.ts";
import { requestFor, translateTexts } from "./request.ts";

export interface Subject {
  readonly engine: Engine;
  readonly close: () => Promise<void>;
}

const texts = ["Le chat dort.", "La maison est grande.", "Bonjour !", "Il pleut depuis trois jours."];
const signal = new AbortController().signal;

/** What every engine keeps, whichever it is: call it once for each. */
export function engineContract(name: string, open: () => Promise<Subject>): void {
  describe(`the engine contract: ${name}`, () => {
    let subject: Subject;
    let engine: Engine;
    beforeAll(async () => {
      subject = await open();
      engine = subject.engine;
    });
    afterAll(async () => {
      await engine.close();
      await subject.close();
    });

    test("names itself and limits that a request can keep", () => {
      expect(engine.name).toMatch(/^[a-z]+$/u);
      expect(engine.limits.texts).toBeGreaterThan(0);
      expect(engine.limits.bytes).toBeGreaterThan(1000);
      expect(engine.limits.concurrency).toBeGreaterThan(0);
    });

    test("serves French into Spanish", async () => {
      expect(findPair(await engine.pairs(signal), "fr", "es")).not.toBeNull();
    });

    test("gives as many texts, in the order of the texts, whatever stands beside them", async () => {
      const together = await translateTexts(engine, texts);
      const turned = await translateTexts(engine, texts.toReversed());
      expect(together).toHaveLength(texts.length);
      expect(turned.toReversed()).toEqual(together);
      expect(new Set(together).size).toBe(texts.length);
      for (const text of together) expect(text.trim()).not.toBe("");
    });

    test("gives nothing for nothing", async () => {
      expect(await translateTexts(engine, [])).toEqual([]);
    });

    test("serves requests side by side", async () => {
      const alone = await translateTexts(engine, texts.slice(0, 1));
      const side = await Promise.all(Array.from({ length: 5 }, () => translateTexts(engine, texts.slice(0, 1))));
      expect(side).toEqual(Array.from({ length: 5 }, () => alone));
    });

    test("counts sizes at least as large as the text, and never bills more than its characters", () => {
      for (const text of ["Été.", "😀", "a & b", ""]) {
        expect(engine.encodedSize(text)).toBeGreaterThanOrEqual(Buffer.byteLength(text));
        expect(engine.expectedUsage(text).characters).toBeLessThanOrEqual(Array.from(text).length);
      }
    });

    test("stops when it is told to, and works again afterwards", async () => {
      await expect(translateTexts(engine, texts, { signal: AbortSignal.abort() })).rejects.toThrow();
      const late = new AbortController();
      const under = translateTexts(engine, texts, { signal: late.signal });
      late.abort();
      await under.catch((error: unknown) => expect(error).toMatchObject({ name: "AbortError" }));
      expect(await translateTexts(engine, texts)).toHaveLength(texts.length);
    });

    test("refuses a direction it does not serve as engine-language", async () => {
      if (findPair(await engine.pairs(signal), "fr", "xx")) return;
      const failure = engine.translate(requestFor(texts, { target: "xx" }), signal);
      await expect(failure).rejects.toBeInstanceOf(VisavisError);
      await expect(failure).rejects.toMatchObject({ code: "engine-language" });
    });

    test("keeps mark-up in place when it says so", async () => {
      if (engine.supports.markup !== "xml") return;
      const [text = ""] = await translateTexts(engine, ['Le <g id="1">chat</g> dort<x id="2"/> &amp; rêve.']);
      expect(text.match(/<[^>]*>/gu)).toEqual(['<g id="1">', "</g>", '<x id="2"/>']);
      expect(text).toContain("&amp;");
    });

    test("ends twice without complaint", async () => {
      await engine.close();
      await engine.close();
    });
  });
}
