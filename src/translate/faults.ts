import type { Engine } from "../engines/engine.ts";
import { VisavisError } from "../errors.ts";
import type { Finding } from "../model.ts";
import { readableText } from "../text/codes.ts";
import type { TranslateJob } from "./job.ts";

const inTheMeantime = "another engine in `engines` of visavis.yml may do in the meantime.";

/** What an engine threw, as a fault that says which engine it was. */
export function engineFault(engine: string, error: unknown): VisavisError {
  if (error instanceof VisavisError) return error;
  return new VisavisError({
    code: "internal",
    message: `The engine ${engine} failed in a way it does not document: ${String(error)}`,
    hint: `Report it with this message; ${inTheMeantime}`,
    cause: error,
  });
}

/** The fault of a reply with more or fewer texts than the request. */
export function miscounted(engine: string, asked: number, given: number): VisavisError {
  return new VisavisError({
    code: "engine-reply",
    message: `The engine ${engine} gave ${given} translations for ${asked} texts.`,
    hint: `Run the command again; ${inTheMeantime}`,
  });
}

/** The fault of an engine that lets a request hang. */
export function tooSlow(engine: string): VisavisError {
  return new VisavisError({
    code: "engine-timeout",
    message: `The engine ${engine} never answered a request.`,
    hint: `Run the command again; ${inTheMeantime}`,
  });
}

/** The fault of an engine whose last translation of a text was refused. */
export function unkept(
  { name }: Engine,
  { target, text, codes }: TranslateJob,
  findings: readonly Finding[],
): VisavisError {
  const readable = readableText(text, codes);
  const start = readable.length > 60 ? `${readable.slice(0, 59).trimEnd()}…` : readable;
  return new VisavisError({
    code: "engine-reply",
    message: `${name}, ${target}: the translation of “${start}” cannot be kept. ${findings.map(({ message }) => message).join(" ")}`,
    hint: "Translate this sentence by hand in its translation file, or name a further engine in `engines`.",
  });
}

/** The fault of a sentence that no engine was there for. */
export function unserved({ source, target }: TranslateJob): VisavisError {
  return new VisavisError({
    code: "engine-language",
    message: `No engine here translates ${source} into ${target}.`,
    hint: `Run \`visavis doctor\` to see what each engine needs, or name one for ${target} in \`engines\` of visavis.yml.`,
  });
}

/** The fault of everything that was under way or waiting when the run was stopped. */
export function interrupted(): VisavisError {
  return new VisavisError({
    code: "interrupted",
    message: "The translation was interrupted.",
    hint: "Run the command again: what was translated is kept, only the rest is sent.",
  });
}
