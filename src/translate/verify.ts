import type { Finding } from "../model.ts";
import { stripCodes } from "../text/codes.ts";
import type { TranslateJob } from "./job.ts";
import { findLiterals } from "./protect/literals.ts";
import { type Fault, lettersOf, type Pair, type ReplyRule } from "./verify/reply-rule.ts";
import { noStrays } from "./verify/strays.ts";
import { notCutOff } from "./verify/truncation.ts";

/** What a reply must be before it is kept, one function a rule; the first fault is the finding. */
const rules: readonly ReplyRule[] = [notEmpty, noStrays, notCutOff, notRunOn, literalsKept, notTheSource];

/** The finding against a restored target text, or null when it can be kept. Codes are `restore`'s business. */
export function verifyReply(job: TranslateJob, text: string): Finding | null {
  const [source, target] = [readable(job.text), readable(text)];
  const letters = { source: lettersOf(source).length, target: lettersOf(target).length };
  for (const rule of rules) {
    const fault = rule({ job, source, target, letters });
    if (fault) return replyFinding({ ...fault, actual: text });
  }
  return null;
}

/** The fault of a reply without a text. */
export const emptyReply: Fault = {
  issue: "omission",
  message: "The engine gave an empty translation.",
  expected: null,
};

/** A finding that says why a reply was not kept. */
export function replyFinding(fault: Fault & { readonly actual: string }): Finding {
  return { type: "finding", rule: "engine-reply", severity: "error", range: null, ...fault };
}

function notEmpty({ source, target }: Pair): Fault | null {
  if (target !== "" || source === "") return null;
  return emptyReply;
}

/** « Oui. » → “Sí. El gato duerme en el sofá.”: with more sentences, less length proves that something was added. */
function notRunOn({ source, target, letters }: Pair): Fault | null {
  const isLonger = letters.target > letters.source * 3 + 60;
  const isMore = letters.target > letters.source * 1.8 + 12 && sentenceEnds(target) > sentenceEnds(source);
  if (!isLonger && !isMore) return null;
  const message = isLonger ? "is several times as long as the source" : "has more sentences than the source";
  return { issue: "length", message: `The translation ${message}.`, expected: null };
}

function literalsKept({ job: { text }, target }: Pair): Fault | null {
  const lost = findLiterals(text)
    .map(({ start, end }) => text.slice(start, end))
    .find((literal, _index, all) => countOf(target, literal) < all.filter((other) => other === literal).length);
  if (lost === undefined) return null;
  return { issue: "omission", message: `"${lost}" is not in the translation.`, expected: lost };
}

/** Names, numbers and short phrases may be alike in both languages: « Opinion », « OpenAI et Microsoft Azure ». */
function notTheSource({ source, target, letters }: Pair): Fault | null {
  if (letters.source !== letters.target) return null;
  const words = source.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}\p{M}]+/gu) ?? [];
  if (words.length < 5 || foldedLetters(source) !== foldedLetters(target)) return null;
  return { issue: "untranslated", message: "The translation is the source itself.", expected: null };
}

/** Engines that echo the source change its quotation marks, spaces and capitals. */
function foldedLetters(text: string): string {
  return lettersOf(text.normalize("NFC")).toLowerCase();
}

/** Ends of sentences that another one follows. */
function sentenceEnds(text: string): number {
  return text.match(/[.!?…。！？][»”"’)]*(?:\s+[«“"(¿¡]*\p{Lu}|(?<=[。！？])\p{L})/gu)?.length ?? 0;
}

function readable(text: string): string {
  return stripCodes(text).trim();
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}
