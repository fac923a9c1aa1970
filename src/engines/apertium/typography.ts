import type { Lng } from "../../model.ts";

interface Repair {
  readonly targets: readonly Lng[];
  readonly pattern: RegExp;
  readonly replacement: string;
}

/** French spacing and other traces of the source that the pairs leave in the target, one row a repair. */
const repairs: readonly Repair[] = [
  // fr-es: "no afecta  sólo" where a French word has no Spanish counterpart.
  { targets: [], pattern: / {2,}/gu, replacement: " " },
  // fr-es: "tres propiedades llaves :", "Verdad ?"
  { targets: ["es", "ca", "en"], pattern: /(?<=\S)[ \u00A0\u202F]+(?=[:;!?](?:[\s»”")\]]|$))/gu, replacement: "" },
  // fr-es: "« bien »"; in Spanish, Catalan the marks stand close.
  { targets: ["es", "ca"], pattern: /«[ \u00A0\u202F]+/gu, replacement: "«" },
  { targets: ["es", "ca"], pattern: /[ \u00A0\u202F]+»/gu, replacement: "»" },
];

/** The target with the repairs of its language; white space that the source has too (double spaces) is left alone. */
export function mendTypography(target: string, source: string, lng: Lng): string {
  return repairs
    .filter(({ targets, pattern }) => (targets.length === 0 ? source.search(pattern) < 0 : targets.includes(lng)))
    .reduce((text, { pattern, replacement }) => text.replace(pattern, replacement), target);
}
