import { noUsage, type Usage } from "../engine.ts";

/** Tokens to a code point of text in Latin letters; tokenizers differ from 0.22 (English) to 0.4 (small vocabularies). */
const tokensPerCharacter = 0.3;

/** Tokens of the form around one text: number, names of fields, quotes. */
const formTokens = 20;

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

/** Code points of a text as it will be sent; tokens of its request's share and of its translation, estimated. */
export function expectedUsage(text: string): Usage {
  const characters = codePoints(text);
  if (characters === 0) return noUsage;
  return {
    characters,
    inputTokens: estimateTokens(characters * (1 + contextShare)) + formTokens + instructionTokens,
    outputTokens: estimateTokens(characters * outputShare) + formTokens,
  };
}

/** Characters as services bill them. */
export function codePoints(text: string): number {
  return Array.from(text).length;
}
