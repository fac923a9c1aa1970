import type { Finding, IssueType } from "../model.ts";
import { normalizeText } from "../text/identity.ts";
import { stripCodes } from "../text/codes.ts";
import type { TranslateJob } from "./job.ts";
import { findLiterals } from "./literals.ts";

interface Fault {
  readonly issue: IssueType;
  readonly message: string;
  readonly expected: string | null;
}

type Check = (source: string, target: string, job: TranslateJob) => Fault | null;

/** What a reply must be before it is kept, one function a rule; the first fault is the finding. */
const checks: readonly Check[] = [notEmpty, notCutOff, notRunOn, literalsKept, notTheSource];

/** The finding against a restored target text, or null when it can be kept. Codes are `restore`'s business. */
export function verifyReply(job: TranslateJob, text: string): Finding | null {
  const [source, target] = [readable(job.text), readable(text)];
  for (const check of checks) {
    const fault = check(source, target, job);
    if (fault) return replyFinding({ ...fault, actual: text });
  }
  return null;
}

/** A finding that says why a reply was not kept. */
export function replyFinding(fault: Fault & { readonly actual: string }): Finding {
  return { type: "finding", rule: "engine-reply", severity: "error", range: null, ...fault };
}

function notEmpty(source: string, target: string): Fault | null {
  if (target !== "" || source === "") return null;
  return { issue: "omission", message: "The engine gave an empty translation.", expected: null };
}

/** Shares of the source's letters that a whole translation has at least; writing in syllables or words is shorter. */
const leastShare: Readonly<Record<string, number>> = { zh: 0.12, ja: 0.2, ko: 0.2, default: 0.35 };

function notCutOff(source: string, target: string, { target: lng }: TranslateJob): Fault | null {
  const share = leastShare[lng.split("-", 1)[0] ?? ""] ?? leastShare["default"] ?? 0;
  if (letters(source) < 40 || letters(target) >= letters(source) * share) return null;
  return { issue: "omission", message: "The translation is cut off.", expected: null };
}

function notRunOn(source: string, target: string): Fault | null {
  if (letters(target) <= letters(source) * 3 + 60) return null;
  return { issue: "length", message: "The translation is several times as long as the source.", expected: null };
}

function literalsKept(_: string, target: string, { text }: TranslateJob): Fault | null {
  const lost = findLiterals(text)
    .map(({ start, end }) => text.slice(start, end))
    .find((literal, _index, all) => countOf(target, literal) < all.filter((other) => other === literal).length);
  if (lost === undefined) return null;
  return { issue: "omission", message: `"${lost}" is not in the translation.`, expected: lost };
}

/** Names, numbers and short phrases may be alike in both languages: « Opinion », « OpenAI et Microsoft Azure ». */
function notTheSource(source: string, target: string): Fault | null {
  const words = source.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}\p{M}]+/gu) ?? [];
  if (words.length < 5 || normalizeText(source) !== normalizeText(target)) return null;
  return { issue: "untranslated", message: "The translation is the source itself.", expected: null };
}

function readable(text: string): string {
  return stripCodes(text).trim();
}

function letters(text: string): number {
  return (text.match(/\p{L}/gu) ?? []).length;
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}
