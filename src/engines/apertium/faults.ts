import { VisavisError } from "../../errors.ts";

const install = "apt-get install apertium apertium-fr-es apertium-fra-cat apertium-eng-spa apertium-eng-cat";

/** Apertium, or every language pair of it, is missing: `engine-unavailable` with the command that installs them. */
export function notInstalled(what: string, cause?: unknown): VisavisError {
  return new VisavisError({
    code: "engine-unavailable",
    message: `Apertium cannot be used here: ${what}.`,
    hint: `On Debian or Ubuntu run: ${install}`,
    cause,
  });
}

/** No installed mode, or chain of modes, goes from `source` to `target`. */
export function noRoute(source: string, target: string): VisavisError {
  return new VisavisError({
    code: "engine-language",
    message: `Apertium has no installed mode from ${source} to ${target}.`,
    hint: "Install the language pair (apt-cache search apertium lists them) or name another engine for this language.",
  });
}

/** A process of the pipeline ended, or wrote what cannot be read; the next attempt starts it anew. */
export function pipelineDied(mode: string, cause?: unknown): VisavisError {
  return new VisavisError({
    code: "engine-reply",
    message: `The Apertium pipeline ${mode} ended while it was translating.`,
    hint: "Run the command again: the pipeline starts anew. `visavis doctor` shows whether Apertium works.",
    retry: { afterMs: 0 },
    cause,
  });
}

/** The pipeline gave no answer in time; it is ended, and the next attempt starts it anew. */
export function pipelineHung(mode: string, timeoutMs: number): VisavisError {
  return new VisavisError({
    code: "engine-timeout",
    message: `The Apertium pipeline ${mode} gave no answer within ${timeoutMs} ms.`,
    hint: "Run the command again; if it happens again, translate the sentence by hand in its translation file.",
    retry: { afterMs: 0 },
  });
}

/** The engine was closed while a text was under way: not to be retried. */
export function endedByUs(): VisavisError {
  return new VisavisError({
    code: "interrupted",
    message: "Apertium was ended while it was translating.",
    hint: "Run the command again: what was done is kept.",
  });
}
