import type { Lng } from "../model.ts";
import { baseLanguage } from "../text/base-language.ts";
import { stripCodes } from "../text/codes.ts";
import type { Check, CheckedPair, Flaw } from "./check.ts";

interface Density {
  readonly lng: Lng;
  /** UTF-16 code units that say what one of English says. */
  readonly characters: number;
  readonly example: string;
}

/** How long the same sentence is: averages over parallel news text. Languages without a row count as 1.1. */
const densities: readonly Density[] = [
  { lng: "en", characters: 1, example: "He accuses them of unfair practices." },
  { lng: "fr", characters: 1.23, example: "Il les accuse de pratiques anticoncurrentielles." },
  { lng: "es", characters: 1.21, example: "Les acusa de prácticas contrarias a la competencia." },
  { lng: "ca", characters: 1.13, example: "Els acusa de pràctiques anticompetitives." },
  { lng: "pt", characters: 1.12, example: "Acusa-os de práticas desleais." },
  { lng: "it", characters: 1.18, example: "Li accusa di pratiche scorrette." },
  { lng: "de", characters: 1.19, example: "Er wirft ihnen wettbewerbswidriges Verhalten vor." },
  { lng: "nl", characters: 1.15, example: "Hij beschuldigt hen van oneerlijke praktijken." },
  { lng: "ar", characters: 0.9, example: "يتهمهم بممارسات غير عادلة" },
  { lng: "he", characters: 0.8, example: "הוא מאשים אותם" },
  { lng: "ja", characters: 0.45, example: "彼は不公正な慣行だと非難している。" },
  { lng: "ko", characters: 0.5, example: "그는 불공정 관행을 비난한다." },
  { lng: "zh", characters: 0.32, example: "他指责他们的不公平做法。" },
];

interface Bound {
  /** For sources with at least so many expected characters. */
  readonly from: number;
  readonly least: number;
  readonly most: number;
  readonly example: string;
}

/** Parts of the expected length: the shorter the sentence, the freer its translation. */
const bounds: readonly Bound[] = [
  { from: 120, least: 0.5, most: 2, example: "A long sentence that loses its second half." },
  { from: 60, least: 0.42, most: 2.3, example: "« Il s'agit de… » becomes “This is …”." },
  { from: 25, least: 0.3, most: 3, example: "« Récapitulatif factuel » → “The facts”." },
  { from: 0, least: 0, most: 0, example: "« Exemple » → “For example”: only a whole sentence more is too much." },
];

const shortSurplus = 60;

/** The target is about as long as the source leads one to expect. */
export const length: Check = {
  name: "length",
  issue: "length",
  severity: "warning",
  describe: "The target is neither so short that it was probably cut off, nor so long that something was added.",
  find: (pair) => {
    const there = lengthOf(pair.target);
    const expected = Math.round((lengthOf(pair.source) * densityOf(pair.targetLng)) / densityOf(pair.sourceLng));
    const bound = bounds.find((row) => expected >= row.from);
    // `dix-neuf cent quatre-vingt-quatre` → `1984`
    if (!/\p{L}/u.test(pair.target) || !bound) return [];
    const most = bound.most === 0 ? expected + shortSurplus : expected * bound.most;
    if (there < expected * bound.least) return [flawOf("short; it may have been cut off", expected, there)];
    if (there > most) return [flawOf("long", expected, there)];
    return cutOff(pair, expected / there);
  },
};

// A reply that hit a limit ends in the middle: shorter than expected, and without the full stop of its source.
function cutOff({ source, target }: CheckedPair, shortfall: number): readonly Flaw[] {
  const ends = /[.!?…。！？؟][\s"'»”’)\]\uE000-\uF8FF]*$/u;
  if (shortfall < 1.3 || lengthOf(source) < 60 || !ends.test(source.slice(-12)) || ends.test(target.slice(-12)))
    return [];
  return [
    {
      range: null,
      message: "The target ends without the full stop of the source and is short: it may have been cut off.",
      expected: source.trim().slice(-1),
      actual: target.trim().slice(-1),
    },
  ];
}

function flawOf(problem: string, expected: number, there: number): Flaw {
  return {
    range: null,
    message: `The target is unusually ${problem}: ${there} characters where about ${expected} are usual.`,
    expected: `${expected}`,
    actual: `${there}`,
  };
}

function lengthOf(text: string): number {
  return stripCodes(text).trim().length;
}

function densityOf(lng: Lng): number {
  return densities.find((row) => row.lng === baseLanguage(lng))?.characters ?? 1.1;
}
