import type { VisavisError } from "../errors.ts";
import type { Lng } from "../model.ts";
import type { Outcome } from "../translate/send.ts";

/** Sentences of a language that an engine has translated in place of another, and why that one did not. */
export interface Substitution {
  readonly target: Lng;
  readonly engine: string;
  readonly insteadOf: string;
  readonly sentences: number;
  /** Of the first of these sentences. */
  readonly error: VisavisError;
}

/** The substitution that an outcome is, as a list; empty for what the first engine has translated, or none. */
export function substitutionOf(outcome: Outcome): readonly Substitution[] {
  if (outcome.type === "failed" || outcome.setback === null) return [];
  const { job, engine, setback } = outcome;
  return [{ target: job.target, engine, insteadOf: setback.engine, sentences: 1, error: setback.error }];
}

/** One substitution for all of the same language, engines and kind of fault, in order of first appearance. */
export function addUp(substitutions: readonly Substitution[]): readonly Substitution[] {
  const groups = Map.groupBy(substitutions, ({ target, engine, insteadOf, error }) =>
    JSON.stringify([target, engine, insteadOf, error.code]),
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, sentences: others.reduce((sum, { sentences }) => sum + sentences, first.sentences) }] : [],
  );
}
