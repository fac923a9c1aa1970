import type { Lng } from "../model.ts";
import { stripCodes } from "../text/codes.ts";
import { baseLng, type Check, type CheckedPair, type Flaw } from "./check.ts";
import { profiles, scripts } from "./function-words.ts";
import { blankUrls } from "./url-text.ts";

/** The target is written in the target language. */
export const language: Check = {
  name: "language",
  issue: "untranslated",
  severity: "error",
  describe: "The target is in the target language; texts too short to tell are left alone.",
  find: (pair) => {
    const text = blankUrls(stripCodes(pair.target));
    const script = wrongScript(text, baseLng(pair.targetLng));
    if (script !== null) return [flawOf(pair, script)];
    const other = otherLanguage(withoutQuotations(text), pair);
    return other === null ? [] : [flawOf(pair, other)];
  },
};

const leastAround = 4;

// `He sang “Je t’aime moi non plus”.` is English; what is all quotation is judged by that.
function withoutQuotations(text: string): string {
  const around = text.replace(/[«“„"][^«»“”„"]*[»”“"]/gu, " ");
  return (around.match(/\p{L}{2,}/gu)?.length ?? 0) >= leastAround ? around : text;
}

interface Proof {
  /** Weighed words that must speak for the other language. */
  readonly evidence: number;
  /** Part of them that may speak for the target language all the same. */
  readonly share: number;
}

/** The source language is what an untranslated sentence is in: it is believed sooner than any other. */
const proof = {
  source: { evidence: 1.2, share: 0.7 },
  other: { evidence: 1.5, share: 0.6 },
} as const satisfies Record<string, Proof>;

function otherLanguage(text: string, { sourceLng, targetLng }: CheckedPair): Lng | null {
  const [target, source] = [baseLng(targetLng), baseLng(sourceLng)];
  const { scores, words } = scoreLanguages(text);
  const [best, evidence] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0]);
  const needed = best === source ? proof.source : proof.other;
  if (best === target || evidence < needed.evidence || evidence < words * 0.1) return null;
  const own = scores.get(target);
  // A language that has no profile (Polish) shares short words with those that have: only the source is then believed.
  if (own === undefined) return best === source && evidence > words * 0.4 ? best : null;
  return own <= evidence * needed.share ? best : null;
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
  const words = text.match(/[\p{L}\p{M}]+(?:·[\p{L}\p{M}]+)?/gu) ?? [];
  for (const [index, word] of words.entries()) {
    const lower = word.toLowerCase();
    const weights = wordWeights.get(lower);
    // Names inside a sentence (`La Casa de las Flores`) say little of its language.
    const share = index > 0 && word !== lower ? 0.25 : 1;
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
