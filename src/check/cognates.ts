import type { Lng } from "../model.ts";

interface Cognates {
  readonly between: readonly [Lng, Lng];
  readonly pattern: RegExp;
  readonly example: string;
}

/** Words that are written alike in both languages and mean the same, so that an equal target is right. */
const cognates: readonly Cognates[] = [
  { between: ["fr", "en"], pattern: /^\p{L}{2,}(?:tion|sion)s?$/u, example: "Introduction, Discussions" },
  { between: ["fr", "en"], pattern: /^\p{L}{3,}(?:able|ible|age|ance)s?$/u, example: "Possible, Image, Assurance" },
  {
    between: ["fr", "en"],
    pattern: /^(?:date|audio|photo|version|code|note|article|client|menu|message|services?)s?$/u,
    example: "Photo",
  },
  {
    between: ["fr", "ca"],
    pattern: /^(?:client|document|moment|exemple|article|professor|autor|control)s?$/u,
    example: "Exemple",
  },
  { between: ["fr", "es"], pattern: /^(?:base|normal|principal|social|central|global|capital)$/u, example: "Social" },
  { between: ["ca", "es"], pattern: /^(?:\p{L}+(?:al|ar|or)|autora?|casa|data)$/u, example: "Social, Autor" },
  { between: ["fr", "de"], pattern: /^\p{L}{2,}(?:tion|sion)$/u, example: "Information, Diskussion" },
  { between: ["en", "de"], pattern: /^\p{L}{2,}(?:tion|sion)$/u, example: "Information" },
  { between: ["fr", "nl"], pattern: /^(?:contact|menu|code|service)$/u, example: "Contact" },
];

/** Whether the word (lower case) is a word of both languages. */
export function isCognate(word: string, one: Lng, other: Lng): boolean {
  return cognates.some(
    ({ between, pattern }) => between.includes(one) && between.includes(other) && pattern.test(word),
  );
}
