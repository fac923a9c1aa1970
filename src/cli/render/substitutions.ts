import type { Substitution } from "../../run/substitutions.ts";
import { counted } from "./table.ts";

/** What another engine than the first has translated, and why: a used-up quota makes a draft out of a translation. */
export function renderSubstitutions(substitutions: readonly Substitution[]): readonly string[] {
  return substitutions.map(({ target, engine, insteadOf, sentences, error }) => {
    const what = `${target}: ${counted(sentences, "sentence")} by ${engine} in place of ${insteadOf}`;
    // A further engine is what has helped.
    const hint = error.code === "engine-reply" ? `Look at them with visavis diff --to ${target}.` : error.hint;
    return `${what}: ${error.message}\n  ${hint}`;
  });
}
