/** Spanish that the pair from French does not write: what it writes, and what is said. */
interface Repair {
  readonly wrong: RegExp;
  readonly right: (all: string, word: string) => string;
}

const wordStart = String.raw`(?<![\p{L}-])`;
const wordEnd = String.raw`(?![\p{L}-])`;

/** Verbs whose infinitive has no preposition, where the French one has « de ». */
const plainVerbs =
  "acept|aconsej|arriesg|conven|convien|conving|decid|escog|evit|impid|imped|import|intent|lament|merec|ofrec|olvid|orden|prev|prohíb|prohib|promet|propon";
const endings = "(?:[aeéíó]|[ae]n|[aei]mos|ió|[ai]ron|ieron|aban?|ían?|[aeií]r(?:án?|ían?)?|[ai]do|ando|iendo)";
const infinitive = String.raw`(?:no\s+)?\p{L}+[aeií]r(?:[mts]e|[no]s|l[aeo]s?)?${wordEnd}`;

const has: Readonly<Record<string, string>> = {
  he: "tengo",
  ha: "tiene",
  hemos: "tenemos",
  habéis: "tenéis",
  han: "tienen",
};
/** Words in -s that may stand between « haber » and its participle. */
const between =
  "además|antes|apenas|después|entonces|jamás|juntos|más|menos|quizás|solos|todas|todos|veces|vosotros|nosotros|ellos|ellas";
const counted =
  "uno?s?|unas?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\p{L}+|veint\\p{L}+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|\\p{L}*cient[oa]s|ciento|quinient[oa]s|mil|mill\\p{L}+|medi[ao]";
const determined =
  "el|la|lo|las|los|él|ell[ao]s?|est[aeo]s?|es[aeo]s?|aquel\\p{L}*|mis?|tus?|sus?|nuestr[ao]s?|cerca|lejos|entidad|que|cuant[ao]s?";

/** One row a repair, in order, with the case. */
const repairs: readonly Repair[] = [
  // « les acteurs les plus innovants » → "los actores los más innovadores"
  {
    wrong: pattern(
      String.raw`(?:(?<=${wordStart}(?:de|a)?(?<article>el|las?|los)\s\p{L}+)\s\k<article>|(?<=${wordStart}[da]e?l\s\p{L}+)\sel)(?=\s(?:más|menos)\s\p{L})`,
    ),
    right: () => "",
  },
  // « un des acteurs » → "un de los actores"
  { wrong: pattern(`${wordStart}un(?=\\sde\\slos${wordEnd})`), right: (all) => inCase(all, "uno") },
  // « évite de partir » → "evita de marchar"
  { wrong: pattern(`(?<=${wordStart}(?:${plainVerbs})${endings})\\sde(?=\\s${infinitive})`), right: () => "" },
  // « menace de partir » → "amenaza de marchar"
  { wrong: pattern(`(?<=${wordStart}(?:amenaz|soñ|sueñ)${endings}\\s)de(?=\\s${infinitive})`), right: () => "con" },
  // « Les prix … reste accessible » → "resto accesible"; "el resto" is a noun
  {
    wrong: pattern(
      String.raw`(?<=\p{L}\s)(?<!${wordStart}(?:el|un|del|al|este|ese|su|mi|tu|nuestro|vuestro|otro|cada|ningún|de|en|sin|con|y|o)\s)resto(?=\s(?!de)\p{L})`,
    ),
    right: () => "permanece",
  },
  // « ont des intérêts » → "han intereses"
  {
    wrong: pattern(
      `${wordStart}(h(?:an?|e|emos|abéis))(?=\\s(?:unos|unas|una|un|el|los|las|sus?)\\s|\\s(?!(?:${between})${wordEnd})\\p{L}{3,}s${wordEnd})`,
    ),
    right: (all, word) => inCase(all, has[word.toLowerCase()] ?? word),
  },
  // « plus de choix » → "más de elección"; "más de tres", "más de la mitad"
  {
    wrong: pattern(`(?<=${wordStart}más\\s)de\\s(?=\\p{L})(?!(?:${counted}|${determined})${wordEnd})`),
    right: () => "",
  },
];

/** The target with what the pair gets wrong again and again mended. */
export function mendSpanish(target: string): string {
  return repairs.reduce((text, { wrong, right }) => text.replace(wrong, right), target);
}

function pattern(source: string): RegExp {
  return new RegExp(source, "giu");
}

function inCase(all: string, word: string): string {
  return /^\p{Lu}/u.test(all) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
