import { basename } from "node:path";
import { counted } from "../../src/cli/render/table.ts";
import { VisavisError } from "../../src/errors.ts";
import { termsOf } from "../../src/run/terms.ts";
import { baseLanguage } from "../../src/text/base-language.ts";
import { adherence } from "./adherence.ts";
import { type Houses, readHouses } from "./house.ts";
import { readSet, type SetLine } from "./lines.ts";
import type { QualityOptions } from "./options.ts";
import type { QualityReport } from "./report.ts";
import { scoreSet, type TermsOfSet, type Translated } from "./score.ts";
import { type Surroundings, translateSet } from "./translate.ts";

/**
 * Measures an engine, or translations that are given, on a set. With a glossary an engine translates twice: without it
 * and with it. Throws what is wrong with options and files before anything is sent.
 */
export async function measureQuality(options: QualityOptions, surroundings: Surroundings): Promise<QualityReport> {
  const lines = readSet(options);
  const houses = options.source ? readHouses(options.source, options) : null;
  const terms = termsFor(options, houses);
  const translations =
    houses && options.hypothesis === undefined
      ? engineRuns(lines, options, { houses, ...surroundings })
      : givenTexts(lines, options);
  const scores = [];
  for await (const translated of translations) scores.push(scoreSet(lines, translated, terms));
  const references = lines.map(({ source, reference }) => ({ source, target: reference }));
  return {
    title: titleOf(options, lines.length),
    scores,
    reference: terms && adherence(references, terms.finder, terms.lng),
  };
}

function termsFor({ source, glossary: path }: QualityOptions, houses: Houses | null): TermsOfSet | null {
  if (!source || !houses?.withTerms) return null;
  const { glossary, finder } = termsOf(houses.withTerms);
  if (baseLanguage(glossary.source) === baseLanguage(source.from)) return { finder, lng: source.to };
  throw new VisavisError({
    code: "input-invalid",
    message: `${path}: the terms are ${glossary.source}, the sentences ${source.from}`,
    hint: `Give a glossary with 'source: ${source.from}', or the language of the sentences with --from.`,
    ...(path === undefined ? {} : { file: path }),
  });
}

function* givenTexts(lines: readonly SetLine[], { hypothesis }: QualityOptions): Generator<Translated> {
  const texts = new Map(lines.map(({ line, hypothesis: text }) => [line, text ?? ""]));
  yield { name: basename(hypothesis ?? ""), texts, failures: [], seconds: null };
}

async function* engineRuns(
  lines: readonly SetLine[],
  options: QualityOptions,
  { houses, ...surroundings }: Surroundings & { readonly houses: Houses },
): AsyncGenerator<Translated> {
  const { bare, withTerms } = houses;
  yield { name: "without glossary", ...(await translateSet(lines, { ...options, house: bare }, surroundings)) };
  if (!withTerms) return;
  const name = `with ${basename(options.glossary ?? "")}`;
  try {
    yield { name, ...(await translateSet(lines, { ...options, house: withTerms }, surroundings)) };
  } catch (error) {
    // The quota ended between the two: what was translated and paid is still worth its score.
    if (!(error instanceof VisavisError)) throw error;
    yield { name, texts: new Map(), failures: lines.map(({ line }) => ({ line, error })), seconds: null };
  }
}

function titleOf({ source, reference, hypothesis, engine }: QualityOptions, count: number): string {
  const made = hypothesis === undefined ? engine : basename(hypothesis);
  const direction = source ? [`${source.from}→${source.to}`] : [];
  return [made, ...direction, counted(count, "sentence"), `reference ${basename(reference)}`].join(", ");
}
