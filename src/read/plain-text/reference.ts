/** A line that names the article a story speaks of, or other articles. */
export interface ReferenceLine {
  /** `further` lines never become the story's reference. */
  readonly role: "reference" | "further";
  /** Null when the line is a label that waits for its URL on the next line. */
  readonly url: string | null;
}

interface LabelRule {
  readonly role: ReferenceLine["role"];
  readonly example: string;
  readonly pattern: RegExp;
}

/** Labels in front of a URL. */
const labelRules: readonly LabelRule[] = [
  {
    role: "further",
    example: "Lire aussi : https://…",
    pattern:
      /^[^\p{L}\p{N}]*(?:(?:à )?(?:lire|voir|écouter|découvrir|consulter)(?: (?:aussi|également|ensuite|sur le même sujet|notre (?:article|dossier|enquête)))?|sur le même sujet|(?:pour|en) savoir plus|articles? liés?|voir aussi)\s?[:→>-]*\s*$/iu,
  },
  {
    role: "reference",
    example: "Article en référence: https://… ; Source : https://…",
    pattern:
      /^[^\p{L}\p{N}]*(?:(?:article|lien|texte|page|document|billet|source|référence|url|publication|communiqué)s?(?: (?:en|de|vers|du|d['’]|l['’]|la|le|à la)?\s?(?:référence|source|origine|original|originale|article|complet|complète|initial|initiale)){0,3}|d['’]après|via|publié (?:initialement |à l['’]origine )?sur|adapté de|traduit de)\s?[:→>-]*\s*$/iu,
  },
];

const longestLine = 2000;
const urlAtEnd = /[<(]?(?<url>https?:\/\/[^\s<>]+?)[>)]?[.,;]?$/iu;

/** What a line is when it only holds a label and a URL, a label alone with its colon, or a URL alone; else null. */
export function referenceLine(text: string): ReferenceLine | null {
  if (text.length > longestLine) return null;
  const match = urlAtEnd.exec(text);
  const label = match ? text.slice(0, match.index).trim() : text;
  const url = match?.groups?.["url"] ?? null;
  if (url !== null && label === "") return { role: "reference", url };
  if (url === null && !/:\s*$/u.test(label)) return null;
  const rule = labelRules.find((row) => row.pattern.test(label));
  return rule ? { role: rule.role, url } : null;
}
