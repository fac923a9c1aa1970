import type { Lng } from "../../model.ts";
import { reserved, withoutMarks } from "./stream.ts";

/** Private planes of Unicode; a text with characters of the first is encoded with those of the second. */
const planes: readonly number[] = [0xf_0000, 0x10_0000];

/**
 * A text as a server's tools keep it: what would mean something in Apertium's stream as private characters, since the
 * server's own escapes let a text that ends in `[\^]` hang. NUL characters, which end a text there, are taken out.
 */
export function encodePlain(text: string): { readonly encoded: string; readonly offset: number } {
  const taken = /[\u{F0000}-\u{FFFFD}]/u.test(text) ? 1 : 0;
  const offset = planes[taken] ?? 0;
  const plain = text.replaceAll("\0", "").replace(/[\u2019\u02BC]/gu, "'");
  const encoded = plain.replace(reserved, (run) =>
    Array.from(run, (char) => String.fromCodePoint(offset + char.charCodeAt(0))).join(""),
  );
  return { encoded, offset };
}

/** A server's translation without its marks, what was encoded as it was. */
export function decodePlain(translated: string, offset: number, target: Lng): string {
  return withoutMarks(elided(translated, target)).replace(/[\u{F0000}-\u{10FFFD}]/gu, (char) => {
    const code = (char.codePointAt(0) ?? 0) - offset;
    return code > 0 && code < 0x80 ? String.fromCharCode(code) : char;
  });
}

/** The words that a server has marked as unknown, in order. */
export function markedIn(translated: string): readonly string[] {
  return Array.from(translated.matchAll(/\*(\p{L}[\p{L}\p{M}\p{N}'-]*)/gu), ([, word = ""]) => word);
}

interface Elision {
  /** The word before one that the mode does not know. */
  readonly word: string;
  readonly becomes: string;
  /** How the unknown word begins. */
  readonly before: RegExp;
}

const vowel = /^\*h?[aeiouàèéíòóú]/iu;

/** What the mark of an unknown word hides from the word before it: one row a contraction, with an example. */
const elisions: Readonly<Record<Lng, readonly Elision[]>> = {
  ca: [
    // "de *Azure" → « d'Azure »
    { word: "de", becomes: "d'", before: vowel },
    // "el *infonuagique" → « l'infonuagique »
    { word: "el", becomes: "l'", before: vowel },
    // "la *azurka" → « l'azurka »; « la izurka » stays
    { word: "la", becomes: "l'", before: /^\*h?[aeoàèéíòóú]/iu },
    // "del *Azure", "al *Azure", "pel *Azure"
    { word: "del", becomes: "de l'", before: vowel },
    { word: "al", becomes: "a l'", before: vowel },
    { word: "pel", becomes: "per l'", before: vowel },
    // "em *azurka" → « m'azurka »
    { word: "em", becomes: "m'", before: vowel },
    { word: "et", becomes: "t'", before: vowel },
    { word: "es", becomes: "s'", before: vowel },
  ],
};

function elided(translated: string, target: Lng): string {
  const rows = elisions[target];
  if (!rows) return translated;
  return translated.replace(/(?<!\p{L})(\p{L}{2,3}) (\*\p{L}+)/gu, (found, word: string, unknown: string) => {
    const row = rows.find((row) => row.word === word.toLowerCase() && row.before.test(unknown));
    if (!row) return found;
    const { becomes } = row;
    return (/^\p{Lu}/u.test(word) ? becomes.charAt(0).toUpperCase() + becomes.slice(1) : becomes) + unknown;
  });
}
