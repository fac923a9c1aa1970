import type { ReplyRule } from "./reply-rule.ts";

interface Stray {
  readonly found: RegExp;
  /** What the translation has and the source has not. */
  readonly what: string;
  readonly example: string;
}

/** What comes with a reply now and then and is no part of a translation, one row a kind. */
const strays: readonly Stray[] = [
  { found: /\uFFFD/u, what: "lost characters", example: "La compa\uFFFD\uFFFDía" },
  { found: /Ã[©¨§±³º¡ª\u00AD]|â€[™œ¦\u009D]/u, what: "letters in the wrong encoding", example: "La compaÃ±Ã­a" },
  { found: /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F]/u, what: "control characters", example: "La\u0000 compañía" },
  { found: /\n[^\S\n]*\n/u, what: "a blank line", example: "Aquí la tienes:\n\nLa compañía crece." },
  { found: /&(?:quot|amp|lt|gt|apos|nbsp|#\d+|#x[\da-f]+);/iu, what: "HTML entities", example: "&quot;Sí&quot;" },
  { found: /```/u, what: "a code fence", example: "```La compañía crece.```" },
  {
    found: /^(?:(?:sure|certainly)[,!.]\s.{0,40}|(?:here(?:[’']s| is) (?:the|your) )?translation[^.:]{0,30}):\s/iu,
    what: "a word of the engine's own",
    example: "Here is the translation: The company grows.",
  },
  {
    found: /^(?:(?:aquí (?:está|tienes) |aquí tens )?la )?(?:traducción|traducció)[^.:]{0,30}:\s/iu,
    what: "a word of the engine's own",
    example: "Traducción al español: La compañía crece.",
  },
  {
    found: /^(?:voici )?(?:la )?traduction[^.:]{0,30}:\s/iu,
    what: "a word of the engine's own",
    example: "Voici la traduction : …",
  },
  {
    found: /^["“«].*["”»]$/su,
    what: "quotation marks around it",
    example: '"La compañía crece." for « La société grandit. »',
  },
];

/** Sources that have cause for such a beginning: they speak of translations, quote, or speak (« — Je pars. » → “I am leaving.”). */
const excused = /traduction|["“”«»]|^[—–-]/iu;

/** Nothing stands in a reply that is no part of a translation. */
export const noStrays: ReplyRule = ({ source, target }) => {
  const stray = strays.find(({ found }) => found.test(target) && !found.test(source));
  if (!stray || (stray.found.source.startsWith("^") && excused.test(source))) return null;
  return { issue: "non-conformance", message: `The translation has ${stray.what}.`, expected: null };
};
