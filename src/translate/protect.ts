import type { Engine } from "../engines/engine.ts";
import { trimEdges } from "./protect/edges.ts";
import type { TranslateJob } from "./job.ts";
import { codesOf, mendNesting, sameCodes } from "./protect/nesting.ts";
import { cutPieces, type Piece } from "./protect/pieces.ts";
import { decodeWords, encodeWords } from "./protect/words.ts";
import { decodeXml, encodeXml } from "./protect/xml.ts";

/** A reply with its codes back, or why they cannot be put back. */
type Restored =
  | { readonly type: "restored"; readonly text: string }
  | { readonly type: "broken"; readonly reason: string };

/** A source text as an engine takes it. */
export interface Protected {
  /** Plain words, or an XML fragment, as `engine.supports.markup` says; empty when nothing is left to translate. */
  readonly text: string;
  /** The target text with each code of the source once and well nested, and everything kept in place. */
  readonly restore: (reply: string) => Restored;
}

/**
 * Takes out of a text what an engine must not touch: codes, URLs, addresses, placeholders, and the enforced terms
 * unless the engine has a glossary of its own. `restore(text)` of the text itself gives the source (terms replaced).
 */
export function protect(job: Pick<TranslateJob, "text" | "codes" | "target" | "terms">, engine: Engine): Protected {
  const { text, codes, target } = job;
  const { before, inner, after } = trimEdges(cutPieces(text, engine.supports.glossary ? [] : job.terms), codes);
  const expected = codesOf(text);
  const encoded = engine.supports.markup === "xml" ? encodeXml(inner, codes) : encodeWords(inner);
  const idle = !hasWords(inner);
  return {
    text: idle ? "" : encoded,
    restore: (reply) => {
      const body = idle ? encoded : reply;
      const decoded =
        engine.supports.markup === "xml" ? decodeXml(body, inner, codes) : decodeWords(body, inner, target);
      if (decoded === null) return { type: "broken", reason: "a protected word or tag is lost, doubled or malformed" };
      const restored = before + decoded.trim() + after;
      if (!sameCodes(codesOf(restored), expected)) {
        return { type: "broken", reason: "an inline code is lost or doubled" };
      }
      return { type: "restored", text: mendNesting(restored, expected, codes) };
    },
  };
}

/** What a service bills of a text that `protect` made: tags are free, an entity is one character. */
export function billedText(text: string, { supports }: Engine): string {
  return supports.markup === "xml" ? text.replace(/<[^<>]*>/gu, "").replace(/&\w+;/gu, "&") : text;
}

/** Numbers, signs and kept text alone need no engine. */
function hasWords(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.type === "text" && /\p{L}/u.test(piece.text));
}
