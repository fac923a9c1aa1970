import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";

type Onset = "vowel" | "consonant" | "unsure";

interface Joint {
  readonly lng: Lng;
  /** The end of the text before a word, where it depends on how the word begins. Null: nothing ever does. */
  readonly before: RegExp | null;
  /** How a number or word begins for that rule. */
  readonly onset: (text: string) => Onset;
  readonly example: string;
}

/** Words that depend on the sound of the next one. A language that has no row is trusted with nothing. */
const joints: readonly Joint[] = [
  { lng: "en", before: /(?<!\p{L})an?[\s"'“‘(€$£]*$/iu, onset: englishOnset, example: "a 5% rise, an 8% rise" },
  { lng: "es", before: /(?<!\p{L})[yeou]\s*$/iu, onset: spanishOnset, example: "siete u ocho, España e Italia" },
  {
    lng: "ca",
    before: /(?:(?<!\p{L})(?:el|la|de|del|al|pel|en|na)\s*|['’])$/iu,
    onset: catalanOnset,
    example: "el 3 de març, l'11 de març, d'Azure",
  },
  {
    lng: "fr",
    before: /(?:(?<!\p{L})(?:le|la|de|du|au|que|ce|cet|ne|se|je|jusque|si)\s*|['’])$/iu,
    onset: frenchOnset,
    example: "de Google, d'Azure",
  },
  {
    lng: "it",
    before:
      /(?:(?<!\p{L})(?:il|lo|la|i|gli|un|uno|una|d?[aeiu]l(?:la|lo)?|n?el(?:la|lo)?|s?ul(?:la|lo)?|e|ed|a|ad)\s*|['’])$/iu,
    onset: italianOnset,
    example: "il 5%, l'8%",
  },
  { lng: "de", before: null, onset: () => "unsure", example: "der 8. Mai, der 3. Mai" },
  { lng: "nl", before: null, onset: () => "unsure", example: "de 8e, de 3e" },
  { lng: "pt", before: null, onset: () => "unsure", example: "o 8, o 3" },
];

/** True when what stands in `before` may stay as it is, though it is now followed by `to` and no more by `from`. */
export function staysBefore(before: string, [from, to]: readonly [string, string], lng: Lng): boolean {
  const row = joints.find((joint) => joint.lng === baseLanguage(lng));
  const text = before.replace(/[\uE000-\uF8FF]/gu, "");
  if (!row) return from.charAt(0) === to.charAt(0);
  if (!row.before?.test(text)) return true;
  const onset = row.onset(to);
  return onset !== "unsure" && onset === row.onset(from);
}

// 8, 80, 8,000 and 11, 18, 11,000; 1100 may be read as « eleven hundred ».
function englishOnset(text: string): Onset {
  const digits = /^\d[\d.,]*/u.exec(text)?.[0];
  if (digits !== undefined) {
    const whole = digits.replace(/\.\d+$/u, "").replaceAll(",", "");
    if (whole.startsWith("8")) return "vowel";
    if (!/^1[18]/u.test(whole)) return "consonant";
    if (whole.length === 4) return "unsure";
    return whole.length % 3 === 2 ? "vowel" : "consonant";
  }
  // Capitals may be read as letters (an LLM), `u`, `eu`, `one` and `h` may sound either way.
  if (/^\p{Lu}{2}/u.test(text)) return "unsure";
  if (/^(?:[ai]|e(?!u)|o(?!n))/iu.test(text)) return "vowel";
  return /^[bcdfgj-np-tvwz]/iu.test(text) ? "consonant" : "unsure";
}

function spanishOnset(text: string): Onset {
  if (/^\d/u.test(text)) return /^(?:8|11(?!\d))/u.test(text) ? "vowel" : /^11/u.test(text) ? "unsure" : "consonant";
  return /^[b-df-gj-np-tv-z]/iu.test(text) ? "consonant" : "unsure";
}

function catalanOnset(text: string): Onset {
  if (/^\d/u.test(text)) return /^11?(?!\d)/u.test(text) ? "vowel" : /^1[1\d]/u.test(text) ? "unsure" : "consonant";
  if (/^[aeoàèéòó]/iu.test(text)) return "vowel";
  return /^[b-df-gj-np-tv-xz]/iu.test(text) ? "consonant" : "unsure";
}

function frenchOnset(text: string): Onset {
  if (/^\d/u.test(text)) return /^1(?!\d)/u.test(text) ? "unsure" : "consonant";
  if (/^[aeiouàâéèêîïôœ]/iu.test(text)) return "vowel";
  return /^[b-df-gj-np-tv-xz]/iu.test(text) ? "consonant" : "unsure";
}

function italianOnset(text: string): Onset {
  if (/^\d/u.test(text)) return /^(?:8|11(?!\d))/u.test(text) ? "vowel" : /^1/u.test(text) ? "unsure" : "consonant";
  if (/^[aeiou]/iu.test(text)) return "vowel";
  return /^(?:[bcdflmqrtv]|p(?!s|n))/iu.test(text) ? "consonant" : "unsure";
}
