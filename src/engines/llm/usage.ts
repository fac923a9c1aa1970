import { type Example, noUsage, type Usage } from "../engine.ts";

/** Tokens to a code point of text in Latin letters; tokenizers differ from 0.22 (English) to 0.4 (small vocabularies). */
const tokensPerCharacter = 0.3;

/** Tokens of the form around one text: number, names of fields, quotes. */
const formTokens = 20;

/** Tokens of the form around one example: names of fields, quotes, white space. */
const exampleTokens = 25;

/** A text's share of the instructions, when a section of ten is asked at once. */
const instructionTokens = 65;

/** How often the text of a story goes in as context: mostly once, in the request of the section before or after. */
const contextShare = 1;

/** Translations are about a tenth longer than French, and some characters are escaped in JSON. */
const outputShare = 1.15;

/** Tokens of a text of so many code points, by rule of thumb. */
export function estimateTokens(characters: number): number {
  return Math.ceil(characters * tokensPerCharacter);
}

/** Code points of a text as it will be sent; tokens of its request's share, its examples and its translation, estimated. */
export function expectedUsage(text: string, examples: readonly Example[] = []): Usage {
  const characters = codePoints(text);
  if (characters === 0) return noUsage;
  const exampleCharacters = examples.reduce((sum, { source, target }) => sum + codePoints(source + target), 0);
  const ownTokens = estimateTokens(characters * (1 + contextShare)) + formTokens + instructionTokens;
  return {
    characters,
    inputTokens: ownTokens + estimateTokens(exampleCharacters) + examples.length * exampleTokens,
    outputTokens: estimateTokens(characters * outputShare) + formTokens,
  };
}

/** Characters as services bill them. */
export function codePoints(text: string): number {
  return Array.from(text).length;
}
