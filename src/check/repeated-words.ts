import type { Lng } from "../model.ts";
import { baseLanguage } from "../text/base-language.ts";
import type { Check, Flaw } from "./check.ts";

interface Legitimate {
  readonly lng: Lng;
  readonly words: readonly string[];
  readonly example: string;
}

/** Words that stand twice in a row in good prose. */
const legitimate: readonly Legitimate[] = [
  { lng: "fr", words: ["nous", "vous"], example: "Nous nous battrons ; vous vous sentez comme un employé." },
  { lng: "fr", words: ["très", "bien"], example: "Il était très très en retard, bien bien loin." },
  { lng: "en", words: ["had", "that"], example: "He had had enough; she said that that was all." },
  { lng: "en", words: ["very", "really", "so", "no", "bye"], example: "A very very long time ago." },
  { lng: "de", words: ["die", "der", "das", "sie", "den", "dem"], example: "Die Frau, die die Firma leitet." },
  { lng: "nl", words: ["die", "dat", "ze", "u", "is"], example: "Ik zag dat dat niet klopte." },
  { lng: "es", words: ["muy", "no", "nos"], example: "Era muy muy tarde; no, no vendrá." },
  { lng: "ca", words: ["molt", "no", "es"], example: "Era molt molt tard." },
  { lng: "it", words: ["piano", "via", "quasi", "molto"], example: "Si avvicina piano piano." },
  { lng: "pt", words: ["muito", "nos", "logo"], example: "Logo logo chegamos." },
];

/** No word stands twice in a row. */
export const repeatedWords: Check = {
  name: "repeated-words",
  issue: "duplication",
  severity: "warning",
  describe:
    "No word stands twice in a row, unless the source repeats one too or the language does so (French `nous nous`).",
  find: ({ source, target, sourceLng, targetLng }) => {
    const found = repetitions(target, targetLng);
    // `Sing Sing`, `Oui, oui oui !`: each repetition of the source excuses one of the target.
    return found.length > repetitions(source, sourceLng).length ? found.map(flawOf) : [];
  },
};

interface Repetition {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function repetitions(text: string, lng: Lng): readonly Repetition[] {
  const allowed = new Set(legitimate.filter((row) => row.lng === baseLanguage(lng)).flatMap((row) => row.words));
  const found: Repetition[] = [];
  let previous: Repetition | null = null;
  for (const match of text.matchAll(/[\p{L}\p{M}]+(?:['’·-][\p{L}\p{M}]+)*/gu)) {
    const here = { word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length };
    const adjoining = previous !== null && /^[\s\uE000-\uF8FF]+$/u.test(text.slice(previous.end, here.start));
    if (adjoining && previous?.word === here.word && !allowed.has(here.word))
      found.push({ ...here, start: previous.start });
    previous = here;
  }
  return found;
}

function flawOf({ word, start, end }: Repetition): Flaw {
  return {
    range: { start, end },
    message: `“${word}” stands twice in a row.`,
    expected: word,
    actual: `${word} ${word}`,
  };
}
