import { VisavisError } from "../errors.ts";
import type { Severity } from "../model.ts";

/** A mistake in `glossary.yml` and how to mend it. */
export interface GlossaryProblem {
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** Kebab-case name of the rule. */
  readonly rule: string;
}

/** A problem while the file is read: a place as an offset into the content. */
export interface Fault {
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
  readonly rule: string;
}

/** Takes note of a fault and goes on. */
export type Report = (fault: Fault) => void;

const shown = 20;

/** One `glossary-invalid` for all problems of severity error, at the first one's place; null when there is none. */
export function glossaryError(problems: readonly GlossaryProblem[], path: string): VisavisError | null {
  const errors = problems.filter((problem) => problem.severity === "error");
  const [first] = errors;
  if (!first) return null;
  const lines = errors.slice(0, shown).map((problem) => describe(problem, path));
  const rest = errors.length > shown ? [`… and ${errors.length - shown} more`] : [];
  return new VisavisError({
    code: "glossary-invalid",
    message:
      errors.length === 1 ? (lines[0] ?? "") : [`${errors.length} errors in ${path}:`, ...lines, ...rest].join("\n"),
    hint: errors.length === 1 ? first.hint : `${first.hint} Then run 'visavis glossary lint'.`,
    file: path,
    line: first.line,
    column: first.column,
  });
}

function describe(problem: GlossaryProblem, path: string): string {
  return `${path}:${problem.line}:${problem.column}: ${problem.message}`;
}
