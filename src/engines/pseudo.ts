import { type Engine, noUsage } from "./engine.ts";
import { anyLanguage } from "./pairs.ts";

/** Letters and, in the same places, look-alikes that show whether a font and a layout take accents. */
const plain = "abcdefghijklmnopqrstuvwxyz";
const marked = "åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž";

/** Tags, entities and placeholders stay as they are. */
const kept = /<[^<>]*>|&[#\w]+;|\{\{[^{}]*\}\}|%[sd]/gu;

/**
 * Accented text in brackets, about 30 % longer: shows in a layout what is not translated, cut off or overlapping.
 * Serves every language, keeps XML mark-up in place, and is never a translation for release.
 */
export function createPseudo(): Engine {
  return {
    name: "pseudo",
    variant: "",
    limits: { texts: 1000, bytes: 1_000_000, concurrency: 1, scope: "any" },
    supports: { markup: "xml", glossary: false, context: false, faults: false },
    release: false,
    pairs: () => Promise.resolve([{ source: anyLanguage, target: anyLanguage }]),
    encodedSize: (text) => Buffer.byteLength(text),
    expectedUsage: () => noUsage,
    translate: async ({ texts }, signal) => {
      signal.throwIfAborted();
      const translations = texts.map(({ text }) => ({ text: pseudoText(text) }));
      return await Promise.resolve({ texts: translations, model: null, usage: noUsage });
    },
    close: () => Promise.resolve(),
  };
}

function pseudoText(text: string): string {
  const body = text.trim();
  if (body === "") return text;
  const visible = body.replace(kept, "").length;
  const filling = "·".repeat(Math.ceil(visible * 0.3));
  return text.replace(body, () => `[${accentText(body)}${filling}]`);
}

function accentText(text: string): string {
  let result = "";
  let end = 0;
  for (const match of text.matchAll(kept)) {
    result += accentLetters(text.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return result + accentLetters(text.slice(end));
}

function accentLetters(text: string): string {
  return text.replace(/[a-z]/giu, (letter) => {
    const mark = marked.charAt(plain.indexOf(letter.toLowerCase()));
    return letter === letter.toLowerCase() ? mark : mark.toUpperCase();
  });
}
