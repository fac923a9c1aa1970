import type { Lng } from "../../model.ts";
import { acronyms } from "./acronyms.ts";

type Gender = "masculine" | "feminine";

interface Ending {
  /** The first word of a term, in lower case: the head of a Spanish or Catalan noun phrase. */
  readonly word: RegExp;
  readonly gender: Gender;
}

/** Genders that a noun's ending tells, first match wins, with examples; other nouns are left as they are. */
const endings: Readonly<Record<Lng, readonly Ending[]>> = {
  es: [
    // nube, red, fuente, clave, base, clase, ley, serie: feminine without showing it
    { word: /^(?:nube|red(?:es)?|fuente|clave|base|clase|ley(?:es)?|serie|parte)s?$/u, gender: "feminine" },
    // problema, idioma, programa, día, mapa
    { word: /(?:[eo]ma|grama|^día|^mapa)s?$/u, gender: "masculine" },
    // artista, colega: either
    { word: /(?:ista|^colega)s?$/u, gender: "masculine" },
    // computación, acciones, decisión, seguridad, libertades, actitud, costumbre, madurez
    { word: /(?:[cs]ión|[cs]iones|[dt]ad|[dt]ades|tud|tudes|umbre|umbres|dez)$/u, gender: "feminine" },
    // alianza, salvaguardias
    { word: /as?$/u, gender: "feminine" },
    // modelo, regulador, lenguaje, rendimiento
    { word: /(?:os?|or|ores|ajes?)$/u, gender: "masculine" },
  ],
  ca: [
    // xarxa and núvol show theirs; base, classe, font, clau, llei do not
    { word: /^(?:base|classe|font|clau|llei|sèrie|part)s?$/u, gender: "feminine" },
    // problema, sistemes, programa, dia, mapa, artista
    { word: /(?:[eo]m(?:a|es)|gram(?:a|es)|^di(?:a|es)|^map(?:a|es)|ist(?:a|es))$/u, gender: "masculine" },
    // associació, accions, decisió, seguretat, llibertats, actitud
    { word: /(?:[cs]ió|[cs]ions|tat|tats|tud|tuds)$/u, gender: "feminine" },
    // informàtica, aliances
    { word: /(?:a|es)$/u, gender: "feminine" },
    // rendiment, regulador, llenguatge, models
    { word: /(?:ments?|ors?|atge|ols?|els?|os)$/u, gender: "masculine" },
  ],
};

interface Determiner {
  readonly masculine: string;
  readonly feminine: string;
}

/** Words before a noun that take its gender, longest first. */
const determiners: Readonly<Record<Lng, readonly Determiner[]>> = {
  es: [
    { masculine: "de los", feminine: "de las" },
    { masculine: "del", feminine: "de la" },
    { masculine: "al", feminine: "a la" },
    { masculine: "el", feminine: "la" },
    { masculine: "los", feminine: "las" },
    // « L'IA avance » came back as "Lo"; see joins.ts for the masculine.
    { masculine: "lo", feminine: "la" },
    { masculine: "uno", feminine: "una" },
    { masculine: "un", feminine: "una" },
    { masculine: "unos", feminine: "unas" },
    { masculine: "este", feminine: "esta" },
    { masculine: "estos", feminine: "estas" },
    { masculine: "ese", feminine: "esa" },
    { masculine: "varios", feminine: "varias" },
    { masculine: "nuestro", feminine: "nuestra" },
    { masculine: "nuestros", feminine: "nuestras" },
  ],
  ca: [
    { masculine: "el seu", feminine: "la seva" },
    { masculine: "els seus", feminine: "les seves" },
    { masculine: "del", feminine: "de la" },
    { masculine: "dels", feminine: "de les" },
    { masculine: "al", feminine: "a la" },
    { masculine: "als", feminine: "a les" },
    { masculine: "pel", feminine: "per la" },
    { masculine: "pels", feminine: "per les" },
    { masculine: "el", feminine: "la" },
    { masculine: "els", feminine: "les" },
    { masculine: "un", feminine: "una" },
    { masculine: "uns", feminine: "unes" },
    { masculine: "aquest", feminine: "aquesta" },
    { masculine: "aquests", feminine: "aquestes" },
    { masculine: "diversos", feminine: "diverses" },
  ],
};

/** Spanish feminine nouns that take `el`: el agua, el área. */
const stressedA = /^h?(?:á|agua|arma|alma|aula|habla|acta)/u;

/**
 * The text before a term with its last determiner in the term's gender: « dans le cloud » came back as "en el" before
 * `nube`. Left as it is where neither the ending nor the table of acronyms tells, and before names.
 */
export function agreeBefore(before: string, term: string, target: Lng): string {
  const head = /^[\uE000-\uF8FF]*([\p{L}·]+)/u.exec(term)?.[1] ?? "";
  const gender = genderOf(head, target);
  if (gender === null) return before;
  const other = gender === "feminine" ? "masculine" : "feminine";
  for (const row of determiners[target] ?? []) {
    const found = new RegExp(`(?<![\\p{L}])${row[other]} $`, "iu").exec(before);
    if (found) return before.slice(0, found.index) + inCaseOf(found[0], row[gender]) + " ";
  }
  return before;
}

function genderOf(head: string, target: Lng): Gender | null {
  if (acronyms[target]?.feminine.includes(head)) return "feminine";
  if (acronyms[target]?.masculine.includes(head)) return "masculine";
  const isName = head === "" || /\p{Lu}/u.test(head);
  if (isName || (target === "es" && stressedA.test(head))) return null;
  return endings[target]?.find(({ word }) => word.test(head))?.gender ?? null;
}

function inCaseOf(found: string, word: string): string {
  return /^\p{Lu}/u.test(found) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
