import { parseArgs } from "node:util";
import { VisavisError } from "../../src/errors.ts";

/** What the command takes. */
export const usage: string = `npm run bench:quality -- --source FILE --reference FILE --to LANGUAGE
  [--engine NAME]        any engine of the settings; apertium by default
  [--hypothesis FILE]    score these translations instead of an engine's
  [--from LANGUAGE]      of the source; fr by default
  [--glossary FILE]      measure term adherence, with the glossary unused and used
  [--settings FILE]      a visavis.yml with the engines' settings
  [--allow-engine NAME]  let an engine run that comes from an npm module of the settings
  [--limit N]            the first N lines only
  [--out FILE]           write scores, sentence by sentence, as JSON
The files have a sentence a line. With --hypothesis, --source and --to are wanted for a glossary alone.`;

/** What to translate with an engine, or to look for terms in. */
export interface SourceSet {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** What the command was asked; undefined is what was not said. */
export interface QualityOptions {
  /** Undefined when given translations are scored and no terms are looked for. */
  readonly source: SourceSet | undefined;
  readonly reference: string;
  /** A file of translations, instead of an engine's. */
  readonly hypothesis: string | undefined;
  readonly engine: string;
  /** An engine from an npm module that may run. */
  readonly allowEngine: string | undefined;
  readonly glossary: string | undefined;
  readonly settings: string | undefined;
  /** How many lines are read; all when undefined. */
  readonly limit: number | undefined;
  readonly out: string | undefined;
}

/** Reads the words after the command. Throws `usage`. */
export function parseOptions(words: readonly string[]): QualityOptions {
  const { reference, limit, engine, "allow-engine": allowEngine, ...values } = parseWords(words).values;
  const { hypothesis, glossary, settings, out } = values;
  if (reference === undefined) throw wrongUsage("--reference FILE is missing: there is nothing to compare with");
  if (hypothesis !== undefined && engine !== undefined)
    throw wrongUsage("--hypothesis and --engine exclude each other: translations are given, or an engine makes them");
  const source = sourceOf(values);
  return {
    source,
    reference,
    hypothesis,
    engine: engine ?? "apertium",
    allowEngine,
    glossary,
    settings,
    limit: limit === undefined ? undefined : parseLimit(limit),
    out,
  };
}

type SourceValues = Pick<ReturnType<typeof parseWords>["values"], "source" | "from" | "to" | "hypothesis" | "glossary">;

function sourceOf({ source: file, from, to, hypothesis, glossary }: SourceValues): SourceSet | undefined {
  if (file !== undefined && to !== undefined) return { file, from, to };
  if (hypothesis !== undefined && glossary === undefined) return undefined;
  throw wrongUsage(`${file === undefined ? "--source FILE" : "--to LANGUAGE"} is missing`);
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        source: { type: "string" },
        reference: { type: "string" },
        hypothesis: { type: "string" },
        engine: { type: "string" },
        "allow-engine": { type: "string" },
        from: { type: "string", default: "fr" },
        to: { type: "string" },
        glossary: { type: "string" },
        settings: { type: "string" },
        limit: { type: "string" },
        out: { type: "string" },
      },
    });
  } catch (error) {
    throw wrongUsage(error instanceof Error ? error.message : String(error));
  }
}

function parseLimit(text: string): number {
  if (!/^[1-9]\d*$/u.test(text)) throw wrongUsage(`--limit ${text}: it takes a number of lines, 1 or more`);
  return Number(text);
}

function wrongUsage(message: string): VisavisError {
  return new VisavisError({ code: "usage", message, hint: usage });
}
