import type { Finding } from "../model.ts";
import { bracketsAndQuotes } from "./brackets-and-quotes.ts";
import type { Check, CheckInput, Flaw } from "./check.ts";
import { engineReply } from "./engine-reply.ts";
import { inlineCodes } from "./inline-codes.ts";
import { keptTerms } from "./kept-terms.ts";
import { language } from "./language.ts";
import { length } from "./length.ts";
import { lostTarget } from "./lost-target.ts";
import { numbers } from "./numbers.ts";
import { repeatedWords } from "./repeated-words.ts";
import { staleTerms } from "./stale-terms.ts";
import { terms } from "./terms.ts";
import { unknownWords } from "./unknown-words.ts";
import { untranslated } from "./untranslated.ts";
import { urls } from "./urls.ts";

export type { Check, CheckedPair, CheckInput, CheckOptions, Flaw, History } from "./check.ts";

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
  unknownWords,
  staleTerms,
  engineReply,
  lostTarget,
];

/** The names that settings may use: see `CheckOptions`. */
export const checkNames: readonly string[] = checks.map((check) => check.name);

/**
 * What the rules say of one sentence, in the order of the list; of one without a translation, why it has none, if an
 * engine tried. Never throws; time is linear in the texts.
 */
export function checkSegment(input: CheckInput): readonly Finding[] {
  return checks.flatMap((check) => findingsOf(check, input));
}

function findingsOf(check: Check, input: CheckInput): readonly Finding[] {
  const wanted = input.options?.[check.name];
  if (wanted === "off") return [];
  return flawsOf(check, input).map((flaw) => ({
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

function flawsOf(check: Check, input: CheckInput): readonly Flaw[] {
  const { target } = input;
  return target === null ? (check.findMissing?.(input) ?? []) : check.find({ ...input, target });
}
