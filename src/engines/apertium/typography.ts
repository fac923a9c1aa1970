import type { Lng } from "../../model.ts";
import { mendSpanish } from "./spanish.ts";

interface Repair {
  /** Languages it is for; null for all. */
  readonly targets: readonly Lng[] | null;
  readonly mend: (target: string, source: string) => string;
}

/** What the pairs leave of French typography, or make of what they do not know: one row a repair, with the case. */
const repairs: readonly Repair[] = [
  // « n'affecte pas seulement » → "no afecta  sólo"
  { targets: null, mend: (target, source) => (/ {2}/u.test(source) ? target : target.replace(/ {2,}/gu, " ")) },
  // "when the giants beat , all the world", "the lawyers contest ."
  { targets: null, mend: (target) => target.replace(/(?<=[\p{L}\p{N}]) +(?=[,.](?:\s|$))/gu, "") },
  // "tres propiedades llaves :", "Verdad ?"
  {
    targets: ["es", "ca", "en"],
    mend: (target) => target.replace(/(?<=\S)[ \u00A0\u2009\u202F]+(?=[:;!?]+(?:[\s»”")\]\uE000-\uF8FF]|$))/gu, ""),
  },
  // "« cooperación »"
  {
    targets: ["es", "ca", "en"],
    mend: (target) =>
      target.replace(/(?<=«)[ \u00A0\u2009\u202F]+|(?<![ \u00A0\u2009\u202F])[ \u00A0\u2009\u202F]+(?=»)/gu, ""),
  },
  // ", Se dice que": the comma that rewrites.ts put before « On ».
  {
    targets: ["es"],
    mend: (target, source) => (leadingComma.test(source) ? target : target.replace(new RegExp(leadingComma, "gu"), "")),
  },
  // « On ne sait pas » → "Se no sabe"
  { targets: ["es"], mend: (target) => target.replace(/(?<!\p{L})(s)e no(?=\s+\p{L})/giu, noBefore) },
  // « Premiers pas » → "Primeros no", « Les premiers pas » → "Los premiers no"; not « Ces derniers ne sont pas »
  {
    targets: ["es"],
    mend: (target, source) => (stepsInFrench.test(source) ? target.replace(steps, stepsInSpanish) : target),
  },
  // « son plus gros client » → "su plus gordo cliente": not known before an adjective
  {
    targets: ["es"],
    mend: (target, source) =>
      /(?<!\p{L})plus(?!\p{L})/u.test(source) ? target.replace(/(?<![\p{L}-])plus(?=\s+\p{L})/gu, "más") : target,
  },
  { targets: ["es"], mend: mendSpanish },
  // « Il faut une réponse » → "Falla una respuesta": taken for « faillir »
  {
    targets: ["es"],
    mend: (target, source) => (/\b(?:faut|faudr)/iu.test(source) ? target.replace(fails, needed) : target),
  },
  // « s'ils se sentent » → "se se sienten"; « on s'inquiète » → "se se inquieta"
  {
    targets: ["es"],
    mend: (target, source) =>
      /(?<!\p{L})s['’]il/iu.test(source) ? target.replace(twice, "$<letter>i") : target.replace(twice, unoFor),
  },
  // « Est-ce la fin ? », dit-il. → "«Es el final?», dice."
  { targets: ["es"], mend: (target) => target.replace(/(?<=«)(?<said>[^«»¿¡]*)(?<mark>[?!])(?=»)/gu, openQuoted) },
  // « Comment est-ce qu'on fait ? » → "Cómo ¿ se hace?"
  { targets: ["es"], mend: (target) => target.replace(/(?<=\p{L} )¿ |(?<=¿) +/gu, "") },
  // "Qué sabemos?" → "¿Qué sabemos?"
  { targets: ["es"], mend: openMarks },
  // « Peut-on s'en passer ? » → "¿se puede"
  { targets: ["es", "ca"], mend: capitalStart },
  // « bœuf » → "boeuf": not known, and written so for the dictionary.
  {
    targets: ["es"],
    mend: (target, source) =>
      (source.match(/\p{L}*œ\p{L}*/giu) ?? []).reduce(
        (text, word) => text.replaceAll(word.replaceAll("œ", "oe").replaceAll("Œ", "Oe"), word),
        target,
      ),
  },
  // "OpenAI desea" → "OpenAI Wishes": the pair takes the first word it knows for the first of the sentence.
  { targets: null, mend: lowerSecondWord },
  // « l’été » → "l'estiu": the apostrophe was made straight for the dictionaries.
  {
    targets: null,
    mend: (target, source) => (/’/u.test(source) && !/'/u.test(source) ? target.replaceAll("'", "’") : target),
  },
];

/** The target with the repairs of its language. `source` is what the pair was given. */
export function mendTypography(target: string, source: string, lng: Lng): string {
  return repairs
    .filter(({ targets }) => targets?.includes(lng) ?? true)
    .reduce((text, { mend }) => mend(text, source), target);
}

function openMark(part: string): string {
  const match = /^(?<lead>[^\p{L}\p{N}]*)(?<body>.*)(?<mark>[?!])(?<tail>[^\p{L}\p{N}]*)$/su.exec(part)?.groups;
  if (!match || !/\p{L}/u.test(match["body"] ?? "")) return part;
  const { lead = "", body = "", mark = "", tail = "" } = match;
  const quote = /[»”]/u.test(tail) ? Math.max(body.lastIndexOf("«"), body.lastIndexOf("“")) + 1 : 0;
  return `${lead}${body.slice(0, quote)}${mark === "?" ? "¿" : "¡"}${body.slice(quote)}${mark}${tail}`;
}

function capitalStart(target: string, source: string): string {
  const [sourceFirst, first] = [firstWord(source), firstWord(target)];
  if (!/^\p{Lu}/u.test(sourceFirst) || !/^\p{Ll}+$/u.test(first)) return target;
  return target.replace(/^[^\p{L}\p{N}]*\p{Ll}/u, (lead) => lead.toUpperCase());
}

function firstWord(text: string): string {
  return /^[^\p{L}\p{N}]*([\p{L}\p{N}]+)/u.exec(text)?.[1] ?? "";
}

const leadingComma = /(?<=(?:^|[.!?…:«“"(¿¡]|^[—–-])[\s\uE000-\uF8FF]{0,8}),\s{0,3}(?=\p{L})/u;

const stepsInFrench =
  /(?<!\p{L})(?:premiers|quelques|grands|petits|plusieurs|derniers|deux|trois|mille) pas(?!\p{L})/iu;

const steps =
  /(?<before>(?<!\p{L})(?:primeros|premiers|algunos|grandes|pequeños|varios|últimos|dos|tres|mil)) no(?!\p{L})/giu;

function stepsInSpanish(_: string, before: string): string {
  return `${before.replace(/remiers$/iu, "rimeros")} pasos`;
}

const fails = /(?<!\p{L})(?<letter>f)all(?<tense>a|ará|aría)(?!\p{L})/giu;

const haceOf: Readonly<Record<string, string>> = { a: "hace", ará: "hará", aría: "haría" };

function needed(_: string, letter: string, tense: string): string {
  const word = haceOf[tense] ?? "hace";
  return `${letter === "F" ? word.replace("h", "H") : word} falta`;
}

const twice = /(?<!\p{L})(?<letter>s)e(?= se(?!\p{L}))/giu;

function unoFor(_: string, letter: string): string {
  return letter === "S" ? "Uno" : "uno";
}

function openQuoted(_: string, said: string, mark: string): string {
  const start = (/^.*[.!?…]\s+/su.exec(said)?.[0] ?? "").length;
  return `${said.slice(0, start)}${mark === "?" ? "¿" : "¡"}${said.slice(start)}${mark}`;
}

function noBefore(_: string, letter: string): string {
  return letter === "S" ? "No se" : "no se";
}

/** Spanish opens its questions and exclamations: at the start of the sentence, after a colon, inside the quotes. */
function openMarks(target: string): string {
  return target
    .split(/((?<=\p{L}{3}[.…]|[!?:][»”"]?)\s+)/u)
    .map((part) => (/[?!]/u.test(part) && /\p{L}/u.test(part) && !/[¿¡]/u.test(part) ? openMark(part) : part))
    .join("");
}

function lowerSecondWord(target: string, source: string): string {
  const [first, second] = target.matchAll(words);
  const [sourceFirst, sourceSecond] = source.matchAll(words);
  if (!first || !second || first[0] !== sourceFirst?.[0] || !isTitle(second[0])) return target;
  if (!sourceSecond || sourceSecond[0] !== sourceSecond[0].toLowerCase()) return target;
  const lower = second[0].toLowerCase();
  return target.slice(0, second.index) + lower + target.slice(second.index + lower.length);
}

const words = /[\p{L}\p{N}][\p{L}\p{N}'’·-]*/gu;

function isTitle(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word);
}
