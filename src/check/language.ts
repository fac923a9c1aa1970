import type { Lng, Severity } from "../model.ts";
import { stripCodes } from "../text/codes.ts";
import type { Check, CheckedPair, Flaw } from "./check.ts";
import { profiles, scripts } from "./function-words.ts";
import { blankAddresses } from "../text/addresses.ts";
import { baseLanguage } from "../text/base-language.ts";

/** The target is written in the target language. */
export const language: Check = {
  name: "language",
  issue: "untranslated",
  severity: "error",
  describe: "The target is in the target language; a short text is doubted, not condemned.",
  find: (pair) => {
    const text = blankAddresses(stripCodes(pair.target));
    const script = wrongScript(text, baseLanguage(pair.targetLng));
    if (script !== null) return [flawOf(pair, script)];
    const other = otherLanguage(withoutQuotations(text), pair);
    return other === null ? [] : [{ ...flawOf(pair, other.lng), severity: other.severity }];
  },
};

const leastAround = 4;

// `He sang “Je t’aime moi non plus”.` is English; what is all quotation is judged by that.
function withoutQuotations(text: string): string {
  const around = text.replace(/[«“„"][^«»“”„"]*[»”“"]/gu, " ");
  return (around.match(/\p{L}{2,}/gu)?.length ?? 0) >= leastAround ? around : text;
}

interface Proof {
  /** Words that the text has at least. */
  readonly words: number;
  /** Weighed words that must speak for the other language. */
  readonly evidence: number;
  /** Part of them that may speak for the target language all the same. */
  readonly share: number;
}

interface Proofs {
  readonly warning: Proof;
  readonly error: Proof;
}

/**
 * The source language is what an untranslated sentence is in: it is believed sooner than any other. Few words prove
 * little: the title "Primeros no con Vi-a-vi" had more of Italian than of Spanish.
 */
const proofs = {
  source: {
    warning: { words: 2, evidence: 1.2, share: 0.7 },
    error: { words: 6, evidence: 1.2, share: 0.65 },
  },
  other: {
    warning: { words: 7, evidence: 1.5, share: 0.6 },
    error: { words: 7, evidence: 2.5, share: 0.35 },
  },
} as const satisfies Record<string, Proofs>;

interface Believed {
  readonly lng: Lng;
  readonly severity: Severity;
}

function otherLanguage(text: string, { sourceLng, targetLng }: CheckedPair): Believed | null {
  const [target, source] = [baseLanguage(targetLng), baseLanguage(sourceLng)];
  const { scores, words } = scoreLanguages(text);
  const [best, evidence] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0]);
  if (best === target || evidence < words * 0.1) return null;
  const own = scores.get(target);
  // A language that has no profile (Polish) shares short words with those that have: only the source is then believed.
  if (own === undefined && (best !== source || evidence <= words * 0.4)) return null;
  const found = { words, evidence, own: own ?? 0 };
  const { warning, error } = best === source ? proofs.source : proofs.other;
  if (!proves(found, warning)) return null;
  return { lng: best, severity: proves(found, error) ? "error" : "warning" };
}

function proves(
  found: { readonly words: number; readonly evidence: number; readonly own: number },
  proof: Proof,
): boolean {
  return found.words >= proof.words && found.evidence >= proof.evidence && found.own <= found.evidence * proof.share;
}

const wordWeights: ReadonlyMap<string, ReadonlyMap<Lng, number>> = weighWords();

// A word of one language is worth 1 to it; one that k languages share, 1/k² to each.
function weighWords(): ReadonlyMap<string, ReadonlyMap<Lng, number>> {
  const owners = new Map<string, Set<Lng>>();
  for (const { lng, words } of profiles) {
    for (const word of words.split(" ")) owners.set(word, (owners.get(word) ?? new Set()).add(lng));
  }
  return new Map([...owners].map(([word, lngs]) => [word, new Map([...lngs].map((lng) => [lng, 1 / lngs.size]))]));
}

const endingWeight = 0.4;

function scoreLanguages(text: string): { readonly scores: ReadonlyMap<Lng, number>; readonly words: number } {
  const scores = new Map<Lng, number>(profiles.map(({ lng }) => [lng, 0]));
  const add = (lng: Lng, weight: number): unknown => scores.set(lng, (scores.get(lng) ?? 0) + weight);
  const words = text.match(/-?[\p{L}\p{M}]+(?:·[\p{L}\p{M}]+)?/gu) ?? [];
  for (const [index, found] of words.entries()) {
    const word = found.replace("-", "");
    const lower = word.toLowerCase();
    const weights = wordWeights.get(lower);
    // Names inside a sentence (`La Casa de las Flores`) and what hangs on a word (`trobeu-nos`) say little of its language.
    const share = index > 0 && found !== lower ? 0.25 : 1;
    for (const [lng, weight] of weights ?? []) add(lng, weight * share);
    if (weights || lower.length < 5 || share < 1) continue;
    const ending = lower.slice(-8);
    const owners = profiles.filter((profile) => profile.ending.test(ending));
    for (const { lng } of owners) add(lng, endingWeight / owners.length);
  }
  return { scores, words: words.length };
}

const leastLetters = 8;

function wrongScript(text: string, target: Lng): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < leastLetters) return null;
  const own = scripts.find((row) => row.lngs.includes(target));
  if (own) return (text.match(own.script)?.length ?? 0) > 0 || isNames(text) ? null : "Latin or another script";
  if (!profiles.some((profile) => profile.lng === target)) return null;
  const foreign = scripts.find((row) => (text.match(row.script)?.length ?? 0) > letters / 2);
  return foreign ? `${foreign.name} script` : null;
}

// `OpenAI, Microsoft` stays as it is in Japanese.
function isNames(text: string): boolean {
  return !/(?<![\p{L}\p{N}])\p{Ll}{2,}/u.test(text);
}

function flawOf({ targetLng }: CheckedPair, found: string): Flaw {
  const name = profiles.some((profile) => profile.lng === found) ? `language “${found}”` : found;
  return {
    range: null,
    message: `The target seems to be in another language than “${targetLng}”: ${name}.`,
    expected: targetLng,
    actual: found,
  };
}
