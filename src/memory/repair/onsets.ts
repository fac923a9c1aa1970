import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";

interface Joint {
  readonly lng: Lng;
  /** The end of the text before a word, where it depends on how that word begins. */
  readonly before: RegExp;
  /** How words and numbers begin that want one form of it, and how those that want the other; of the rest nobody knows. */
  readonly vowel: RegExp;
  readonly consonant: RegExp;
  readonly example: string;
}

const apostrophe = "['’]";

/** Words that change with the sound after them. */
const joints: readonly Joint[] = [
  {
    lng: "en",
    before: /(?<!\p{L})[Aa]n?[\s"'“‘(€$£]*$/u,
    // Capitals may be read as letters (`LLM`); `u`, `eu`, `one` and `h` sound either way; 1100 may be « eleven hundred ».
    vowel: /^(?:8|1[18](?:,\d{3})*(?:\.\d+)?(?![\d,])|(?!\p{Lu}{2})(?:[AaIi]|[Ee](?!u)|[Oo](?!n)))/u,
    consonant: /^(?:[02-79]|1(?![18])|1[18]\d(?!\d)|(?!\p{Lu}{2})[BCDFGJ-NP-TVWZbcdfgj-np-tvwz])/u,
    example: "a 5% rise, an 8% rise",
  },
  {
    lng: "es",
    before: /(?<!\p{L})[yeouYEOU]\s*$/u,
    vowel: /^(?:8|11(?!\d))/u,
    consonant: /^(?:[02-79]|1(?!1)|[b-df-gj-np-tv-z])/iu,
    example: "siete u ocho, España e Italia",
  },
  {
    lng: "ca",
    before: new RegExp(`(?:(?<!\\p{L})(?:el|la|de|del|al|pel|en|na)\\s*|${apostrophe})$`, "iu"),
    vowel: /^(?:11?(?!\d)|[aeoàèéòó])/iu,
    consonant: /^(?:[02-9]|10|1[2-9](?!\d)|[b-df-gj-np-tv-xz])/iu,
    example: "el 3 de març, l'11 de març, d'Azure",
  },
  {
    lng: "fr",
    before: new RegExp(`(?:(?<!\\p{L})(?:le|la|de|du|au|que|ce|cet|ne|se|je|jusque|si)\\s*|${apostrophe})$`, "iu"),
    vowel: /^[aeiouàâéèêîïôœ]/iu,
    consonant: /^(?:[02-9]|1\d|[b-df-gj-np-tv-xz])/iu,
    example: "de Google, d'Azure",
  },
  {
    lng: "it",
    before: new RegExp(
      `(?:(?<!\\p{L})(?:il|lo|la|i|gli|una?|uno|(?:de|ne|da|a|su)l(?:la|lo|le)?|ed?|ad?)\\s*|${apostrophe})$`,
      "iu",
    ),
    vowel: /^(?:8|11(?!\d)|[aeiou])/iu,
    consonant: /^(?:[02-79]|1(?!1)(?=\d)|[bcdflmqrtv])/iu,
    example: "il 5%, l'8%",
  },
];

/** Languages in which no word changes with the sound after it. */
const steady: ReadonlySet<Lng> = new Set(["de", "nl", "pt", "da", "sv", "nb", "no"]);

/** True when what stands in `before` may stay as it is, though it is now followed by `to` and no more by `from`. */
export function staysBefore(before: string, [from, to]: readonly [string, string], lng: Lng): boolean {
  const language = baseLanguage(lng);
  const joint = joints.find((row) => row.lng === language);
  if (!joint) return steady.has(language) || from.charAt(0) === to.charAt(0);
  if (!joint.before.test(before.replace(/[\uE000-\uF8FF]/gu, ""))) return true;
  return [joint.vowel, joint.consonant].some((sound) => sound.test(from) && sound.test(to));
}
