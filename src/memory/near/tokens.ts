import type { TokenKind } from "./weights.ts";

/** A token of a sentence. */
export interface Token {
  readonly text: string;
  /** What is compared: a word in lower case without its apostrophe, `0` for any number, U+E000 for any code. */
  readonly fold: string;
  readonly kind: TokenKind;
  /** Where it starts in the sentence. */
  readonly start: number;
}

const pattern =
  /(?<word>[\p{L}\p{M}]+['’]?)|(?<number>\p{N}+(?:[.,:]\p{N}+)*)|(?<code>[\uE000-\uF8FF])|(?<mark>[^\s])/gu;

/** The words, numbers, codes and other characters of a text, in order; white space is no token. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const [token] = match;
    const kind = kindOf(match.groups ?? {});
    tokens.push({ text: token, fold: foldOf(token, kind), kind, start: match.index });
  }
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): TokenKind {
  if (groups["word"] !== undefined) return "word";
  if (groups["number"] !== undefined) return "number";
  return groups["code"] === undefined ? "mark" : "code";
}

function foldOf(token: string, kind: TokenKind): string {
  if (kind === "number") return "0";
  if (kind === "code") return "\uE000";
  return kind === "word" ? token.toLowerCase().replace(/['’]$/u, "") : token;
}
