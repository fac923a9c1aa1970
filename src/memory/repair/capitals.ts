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
  const word = /^[\uE000-\uF8FF\s]*(?<word>\p{L}+)/du.exec(text);
  const [start, end] = word?.indices?.groups?.["word"] ?? [];
  const written = word?.groups?.["word"] ?? "";
  if (start === undefined || end === undefined) return null;
  const changed = change === "gained" ? written.charAt(0).toUpperCase() : written.charAt(0).toLowerCase();
  // `iPhone`, `eBay`
  if (change === "gained" && /\p{Lu}/u.test(written.slice(1))) return null;
  const row = smallWords.find((small) => small.lng === baseLanguage(lng));
  if (change === "lost" && row?.words.split(" ").includes(written.toLowerCase()) !== true) return null;
  return [{ kind: "case", start, end: start + 1, text: changed }];
}
