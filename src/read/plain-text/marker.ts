/** What the first characters of a line say it is. */
type MarkerKind = "bullet" | "dash" | "number" | "quote" | "heading" | "underline" | "separator";

interface MarkerRule {
  readonly kind: MarkerKind;
  readonly example: string;
  /** Matches the marker with the white space behind it. */
  readonly pattern: RegExp;
}

/** First match wins. `dash` is a dialogue or a list: the lines around it decide. */
const markerRules: readonly MarkerRule[] = [
  { kind: "underline", example: "=====", pattern: /^(?:={3,}|-{3,}|~{3,})$/u },
  { kind: "separator", example: "* * *, ***, _____, ⁂", pattern: /^(?:(?:[*_=~#•·.+–—-]\s*){3,}|⁂|§|\*|(?:>\s?)+)$/u },
  { kind: "heading", example: "## Contexte", pattern: /^#{1,6}\s+(?=\S)/u },
  {
    kind: "heading",
    example: "**Le retour du nucléaire**",
    pattern: /^(?:\*\*(?=[^*\s][^*]{0,120}[^*\s.,;]\*\*$)|__(?=[^_\s][^_]{0,120}[^_\s.,;]__$))/u,
  },
  { kind: "quote", example: "> Nous contestons.", pattern: /^(?:>\s?)+(?=\S)/u },
  { kind: "bullet", example: "•Le prix, ▪ Le prix", pattern: /^[•▪■●○◦‣▸►▶➢➤❖✓✔]\s*(?=\S)/u },
  { kind: "bullet", example: "- Le prix, * Le prix, · Le prix", pattern: /^[-*·+]\s+(?=\S)/u },
  { kind: "bullet", example: "-Signaler Microsoft, ·Le prix", pattern: /^[-·](?=[\p{Lu}«“])/u },
  { kind: "dash", example: "– Le prix ; — Bonjour, dit-il.", pattern: /^[–—―]\s*(?=\S)/u },
  { kind: "number", example: "1. Le prix, 2) La durée", pattern: /^\(?\d{1,2}[.)]\s+(?=\S)/u },
  { kind: "number", example: "1️⃣ Ouvrez le fichier", pattern: /^\d\uFE0F?\u20E3\s*(?=\S)/u },
  { kind: "number", example: "1.Le prix, 2)La durée", pattern: /^\d{1,2}[.)](?=[\p{Lu}«“])/u },
  {
    kind: "number",
    example: "1°) Le prix, 2° La durée, 1.- Le prix",
    pattern: /^\d{1,2}(?:°\)?|\.-|\s-)\s+(?=\p{Lu})/u,
  },
  { kind: "number", example: "a) le prix, B) La durée", pattern: /^\(?[a-zA-Z]\)\s+(?=\S)/u },
  { kind: "number", example: "a. Une baisse, b. Une hausse", pattern: /^[a-z]\.\s+(?=\S)/u },
];

export interface Marker {
  readonly kind: MarkerKind | "none";
  /** Characters of the marker with the white space behind it. */
  readonly length: number;
}

/** Characters at the end of a marked heading that close it: `### Des coûts ###`, `**Le retour**`. */
export function closingLength(text: string, marker: Marker): number {
  return marker.kind === "heading" ? (/(?:\s+#+|\*\*|__)$/u.exec(text)?.[0].length ?? 0) : 0;
}

/** The marker at the start of `text`, a line without white space at its ends. */
export function markerOf(text: string): Marker {
  for (const rule of markerRules) {
    const match = rule.pattern.exec(text);
    if (match) return { kind: rule.kind, length: match[0].length };
  }
  return { kind: "none", length: 0 };
}
