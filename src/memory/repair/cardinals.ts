import type { Lng } from "../../model.ts";

interface Cardinals {
  readonly lng: Lng;
  /** `word=value`, as they are written. */
  readonly words: string;
  readonly example: string;
}

/**
 * Numbers in words that stand before any noun as they are, in the plural. What agrees is left out (`un`, Catalan
 * `dos`, `dues`), so is what is a word of another kind too (French `neuf`, Catalan `nou`).
 */
const rows: readonly Cardinals[] = [
  {
    lng: "fr",
    words: "deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 dix=10 onze=11 douze=12",
    example: "trois contrats → quatre contrats",
  },
  {
    lng: "en",
    words: "two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12",
    example: "three contracts → four contracts",
  },
  {
    lng: "es",
    words: "dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12",
    example: "tres contratos → cuatro contratos",
  },
  {
    lng: "ca",
    words: "tres=3 quatre=4 cinc=5 sis=6 set=7 vuit=8 deu=10 onze=11 dotze=12",
    example: "tres contractes → quatre contractes",
  },
  {
    lng: "de",
    words: "zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 neun=9 zehn=10 elf=11 zwölf=12",
    example: "drei Verträge → vier Verträge",
  },
];

const byLanguage: ReadonlyMap<Lng, ReadonlyMap<string, string>> = new Map(
  rows.map(({ lng, words }) => [
    lng,
    new Map(
      words.split(" ").map((row): [string, string] => {
        const [word = "", value = ""] = row.split("=");
        return [word, value];
      }),
    ),
  ]),
);

/** The value of a number in words, in any case: `Trois` gives 3; null for other words. `lng` has no region. */
export function cardinalValue(word: string, lng: Lng): string | null {
  return byLanguage.get(lng)?.get(word.toLowerCase()) ?? null;
}

/** The word for a value, in small letters; null where there is none that stands before any noun. `lng` has no region. */
export function cardinalWord(value: string, lng: Lng): string | null {
  for (const [word, known] of byLanguage.get(lng) ?? []) if (known === value) return word;
  return null;
}
