import { VisavisError } from "../../errors.ts";
import type { LanguagePair } from "../engine.ts";
import { type Rewrite, rewrites } from "./rewrites.ts";

/** A text as a pair can read it: said in another way where the pair would lose words. Codes stay, in their order. */
export function digestible(text: string, { source, target }: LanguagePair): string {
  const plain = text.replace(/[\u2019\u02BC](?=\p{L})/gu, "'").replace(/(?<=\p{L})[\u2010\u2011](?=\p{L})/gu, "-");
  if (source !== "fr") return plain;
  return rewrites.filter(({ targets }) => targets.includes(target)).reduce(applied, plain);
}

function applied(text: string, { pattern, becomes }: Rewrite): string {
  let [said, end] = ["", 0];
  for (const match of text.matchAll(pattern)) {
    said += text.slice(end, match.index) + becomes({ ...match.groups, all: match[0] });
    end = match.index + match[0].length;
  }
  return said + text.slice(end);
}

const inversion =
  /(?<=\p{L})-(?:t-)?(?=[\uE000-\uF8FF]*(?:je|tu|ils?|elles?|on|nous|vous|ce|lui|leur|y|en)(?![\p{L}-]))/giu;

/** The text with its inversions as words of their own: worse French, in which nothing can be swallowed. */
export function loosened(text: string): string {
  return text.replace(inversion, " ");
}

const dangling = /(?<=\p{L})-(?![\p{L}\p{N}\uE000-\uF8FF-])/gu;

/** Whether words are lost: `podría- este`, where « remplacer » was, and no such hyphen stands in the source. */
export function losesWords(source: string, target: string): boolean {
  return count(target) > count(source);
}

/** The reply of a pair that swallowed words: `engine-reply`, not to be retried. */
export function lostWords(mode: string, target: string): VisavisError {
  return new VisavisError({
    code: "engine-reply",
    message: `The Apertium mode ${mode} lost words of a sentence: "${target}".`,
    hint: "Translate this sentence by hand in its translation file, or name a further engine in `engines`.",
  });
}

function count(text: string): number {
  return text.match(dangling)?.length ?? 0;
}
