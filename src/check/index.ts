import type { Finding } from "../model.ts";
import { bracketsAndQuotes } from "./brackets-and-quotes.ts";
import type { Check, CheckedPair, CheckInput } from "./check.ts";
import { inlineCodes } from "./inline-codes.ts";
import { keptTerms } from "./kept-terms.ts";
import { language } from "./language.ts";
import { length } from "./length.ts";
import { numbers } from "./numbers.ts";
import { repeatedWords } from "./repeated-words.ts";
import { terms } from "./terms.ts";
import { untranslated } from "./untranslated.ts";
import { urls } from "./urls.ts";

export type { Check, CheckedPair, CheckInput, CheckOptions, Flaw } from "./check.ts";

/** Every rule, in the order of its findings; docs/checks.md and the rules of a SARIF report come from this list. */
export const checks: readonly Check[] = [
  inlineCodes,
  numbers,
  urls,
  terms,
  keptTerms,
  untranslated,
  length,
  repeatedWords,
  bracketsAndQuotes,
  language,
];

/** The names that settings may use: see `CheckOptions`. */
export const checkNames: readonly string[] = checks.map((check) => check.name);

/**
 * What the rules say of one translated sentence, in the order of the list; empty when it has no translation. Never
 * throws; time is linear in the texts.
 */
export function checkSegment(input: CheckInput): readonly Finding[] {
  const { target } = input;
  if (target === null) return [];
  return checks.flatMap((check) => findingsOf(check, { ...input, target }));
}

function findingsOf(check: Check, pair: CheckedPair): readonly Finding[] {
  const wanted = pair.options?.[check.name];
  if (wanted === "off") return [];
  return check.find(pair).map((flaw) => ({
    type: "finding",
    rule: check.name,
    issue: check.issue,
    severity: wanted ?? flaw.severity ?? check.severity,
    range: flaw.range,
    message: flaw.message,
    expected: flaw.expected,
    actual: flaw.actual,
  }));
}
