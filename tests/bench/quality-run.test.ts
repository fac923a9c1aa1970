import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readHouses } from "../../bench/quality/house.ts";
import { readSet } from "../../bench/quality/lines.ts";
import { measureQuality } from "../../bench/quality/measure.ts";
import { parseOptions } from "../../bench/quality/options.ts";
import { renderFailures, renderReport, reportJson } from "../../bench/quality/report.ts";
import { scoreSet } from "../../bench/quality/score.ts";
import { translateLines } from "../../bench/quality/translate.ts";
import { type Engine, noUsage, type TermPair } from "../../src/engines/engine.ts";
import { VisavisError } from "../../src/errors.ts";
import { termsOf } from "../../src/run/terms.ts";
import { startDeepl } from "../servers/deepl.ts";

const folder = mkdtempSync(join(tmpdir(), "visavis-quality-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const source = file("fr.txt", "Le cloud grandit.\nPersonne ne répond ici.\nLe cloud grandit.\n");
const reference = file("es.txt", "La nube crece.\nNadie contesta aquí.\nLa nube crece.\n");
const glossary = file("glossary.yml", "source: fr\nterms:\n  - { term: cloud, es: nube }\n");
const options = parseOptions(["--source", source, "--reference", reference, "--to", "es", "--glossary", glossary]);
const { signal } = new AbortController();
const surroundings = { environment: { variable: () => undefined }, signal };

/** Knows no word but these, says nothing of people, and passes on what stands in place of a term. */
const engine: Engine = {
  name: "plain",
  variant: "",
  limits: { texts: 10, bytes: 10_000, concurrency: 1, scope: "any" },
  supports: { markup: "none", glossary: false, context: false, faults: false },
  release: true,
  pairs: () => Promise.resolve([{ source: "fr", target: "es" }]),
  encodedSize: (text) => text.length,
  expectedUsage: () => noUsage,
  translate: async ({ texts }) => {
    const said = texts.map(({ text }) => ({
      text: text.startsWith("Personne") ? "" : text.replace("Le ", "El ").replace("grandit", "crece"),
    }));
    return await Promise.resolve({ texts: said, model: null, usage: noUsage });
  },
  close: () => Promise.resolve(),
};

describe("an engine on a set", () => {
  const lines = readSet(options);
  const { bare, withTerms } = readHouses({ file: source, from: "fr", to: "es" }, options);

  test("translates with the glossary and without; what fails is empty, and told", async () => {
    const terms = { finder: termsOf(withTerms ?? bare).finder, lng: "es" };
    const scores = [];
    for (const house of [bare, withTerms ?? bare]) {
      const translations = await translateLines(lines, { house, engines: [engine], signal });
      scores.push(scoreSet(lines, { name: "plain", ...translations }, terms));
    }
    const [without, kept] = scores;
    expect(without?.sentences.map(({ hypothesis }) => hypothesis)).toEqual(["El cloud crece.", "", "El cloud crece."]);
    expect(kept?.sentences.map(({ hypothesis }) => hypothesis)).toEqual(["La nube crece.", "", "La nube crece."]);
    expect(without?.adherence).toEqual({ sentences: 2, terms: 2, exact: 0, inflected: 0 });
    expect(kept?.adherence).toEqual({ sentences: 2, terms: 2, exact: 2, inflected: 2 });
    expect(kept?.sentences.map(({ bleu }) => Math.round(bleu))).toEqual([100, 0, 100]);
    expect(kept?.failures.map(({ line }) => line)).toEqual([2]);
    if (kept) expect(renderFailures(kept)).toMatch(/^plain: 1 sentence failed.*\n {2}line 2: .+/u);
  });

  test("is given the terms, where it sees to them by itself", async () => {
    const asked: (readonly TermPair[])[] = [];
    const knowing: Engine = {
      ...engine,
      supports: { ...engine.supports, glossary: true },
      translate: async (request, given) => {
        asked.push(request.glossary);
        return await engine.translate(request, given);
      },
    };
    for (const house of [bare, withTerms ?? bare]) await translateLines(lines, { house, engines: [knowing], signal });
    expect(asked[0]).toEqual([]);
    expect(asked.at(-1)).toMatchObject([{ source: "cloud", target: "nube" }]);
  });

  test("that cannot translate anything throws the engine's fault", async () => {
    const broken: Engine = {
      ...engine,
      translate: () =>
        Promise.reject(new VisavisError({ code: "engine-key", message: "The key is refused.", hint: "Take another." })),
    };
    const work = translateLines(lines, { house: bare, engines: [broken], signal });
    await expect(work).rejects.toThrow(expect.objectContaining({ code: "engine-key" }));
    const none = translateLines(lines, { house: bare, engines: [], signal });
    await expect(none).rejects.toThrow(expect.objectContaining({ code: "engine-language" }));
  });
});

test("translations that are given are scored, with the reference's own terms beside theirs", async () => {
  const hypothesis = file("given.txt", "El cloud crece.\nNadie contesta aquí.\nLa nube crece.\n");
  const words = ["--source", source, "--reference", reference, "--to", "es", "--glossary", glossary];
  const report = await measureQuality(parseOptions([...words, "--hypothesis", hypothesis]), surroundings);
  // The scores are sacrebleu's own.
  expect(renderReport(report)).toBe(`given.txt, fr→es, 3 sentences, reference es.txt

                          given.txt
BLEU                        73.2610
chrF2                       82.1229
chrF++                      81.7331
terms, any accepted form    50.00 %
terms, base form            50.00 %

Terms: 2 in 2 sentences. The reference itself has 100.00 % of them in an
accepted form, 100.00 % in the base form.

BLEU|nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp
chrF2|nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no
chrF++|nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no`);
  expect(JSON.parse(reportJson(report))).toMatchObject({
    signature: { bleu: "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp" },
    scores: [{ sentences: [{ line: 1, hypothesis: "El cloud crece." }, { bleu: 100 }, { bleu: 100 }] }],
  });
});

test("an engine of the settings is found, used and timed", async () => {
  const words = ["--source", source, "--reference", reference, "--to", "es", "--engine", "pseudo"];
  const { scores, reference: terms } = await measureQuality(parseOptions(words), surroundings);
  expect(terms).toBeNull();
  expect(scores).toHaveLength(1);
  expect(scores[0]?.sentences[0]?.hypothesis).toMatch(/^\[.*·\]$/u);
  expect(scores[0]?.sentencesPerSecond).toBeGreaterThan(0);
});

test("what was translated before the quota ended is scored", async () => {
  const server = await startDeepl({ quota: 60 });
  const values: Readonly<Record<string, string>> = { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url };
  const environment = { variable: (name: string) => values[name] };
  const words = ["--source", source, "--reference", reference, "--to", "es", "--glossary", glossary];
  const report = await measureQuality(parseOptions([...words, "--engine", "deepl"]), { environment, signal });
  await server.close();
  expect(report.scores.map(({ failures }) => failures.map(({ error }) => error.code))).toEqual([
    [],
    ["engine-quota", "engine-quota", "engine-quota"],
  ]);
  expect(renderReport(report)).toMatch(/^sentences failed +0 +3$/mu);
});

test.each<[words: readonly string[], code: string]>([
  [["--to", "zz"], "settings-invalid"],
  [["--to", "es", "--engine", "babelfish"], "engine-unknown"],
  [
    ["--to", "es", "--settings", file("modes.yml", "targets: [en]\napertium: { modes: /nowhere }\n")],
    "engine-unavailable",
  ],
  [["--to", "es", "--glossary", "none.yml"], "input-missing"],
  [["--to", "es", "--glossary", file("broken.yml", "terms: 3\n")], "glossary-invalid"],
  [["--to", "es", "--glossary", glossary, "--from", "en"], "input-invalid"],
  [["--to", "es", "--settings", file("visavis.yml", "targets: [es]\nspeed: 3\n")], "settings-invalid"],
])("%j is refused", async (words, code) => {
  const work = measureQuality(parseOptions(["--source", source, "--reference", reference, ...words]), surroundings);
  await expect(work).rejects.toThrow(expect.objectContaining({ code }));
});
