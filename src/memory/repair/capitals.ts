import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import type { Differences } from "./compare.ts";
import type { Edit } from "./edit.ts";

interface SmallWords {
  readonly lng: Lng;
  readonly words: string;
  readonly example: string;
}

/** Words that have a capital at the beginning of a sentence alone. Others may be names, or German nouns. */
const smallWords: readonly SmallWords[] = [
  {
    lng: "en",
    words: "the a an this that these those in on at for with by from to of and or but its their our no all some any",
    example: "The Commission… → the Commission…",
  },
  {
    lng: "es",
    words: "el la los las un una unos unas este esta estos estas en con por para de a y o pero su sus no",
    example: "El contrato → el contrato",
  },
  {
    lng: "ca",
    words: "el la els les un una uns unes aquest aquesta en amb per de a i o però no",
    example: "El contracte → el contracte",
  },
  {
    lng: "de",
    words:
      "der die das den dem des ein eine einen einem einer in im mit von für auf und oder aber kein keine diese dieser",
    example: "Der Vertrag → der Vertrag",
  },
];

/** The first letter of the target as large or small as that of the source has become; null where that is in doubt. */
export function repairCapital(
  change: Differences["capital"],
  { text, lng }: { readonly text: string; readonly lng: Lng },
): readonly Edit[] | null {
  if (change === null) return [];
  const word = /^[\uE000-\uF8FF\s]*(\p{L}+)/du.exec(text);
  const [start, end] = word?.indices?.[1] ?? [0, 0];
  const written = text.slice(start, end);
  if (written === "" || !mayChange(written, change, lng)) return null;
  const first = written.charAt(0);
  return [
    { kind: "case", start, end: start + 1, text: change === "gained" ? first.toUpperCase() : first.toLowerCase() },
  ];
}

function mayChange(word: string, change: "gained" | "lost", lng: Lng): boolean {
  // `iPhone`, `eBay`
  if (change === "gained") return !/\p{Lu}/u.test(word.slice(1));
  const row = smallWords.find((small) => small.lng === baseLanguage(lng));
  return row?.words.split(" ").includes(word.toLowerCase()) === true;
}
