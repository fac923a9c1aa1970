import type { Inline } from "../../model.ts";
import { codeChar } from "../../text/codes.ts";
import type { Piece } from "./pieces.ts";

/** A text without what stands around it: white space, and codes that need not be sent. */
export interface Trimmed {
  readonly before: string;
  readonly inner: readonly Piece[];
  readonly after: string;
}

/**
 * Takes white space and codes off both ends, to be put back as they were. A code that reads as a word stays. A half of a pair is taken off only when its
 * other half is not inside: of `[Azure] grandit` both halves stay, of `[Azure grandit.]` none does.
 */
export function trimEdges(pieces: readonly Piece[], codes: readonly Inline[]): Trimmed {
  const inside = new Set(pieces.flatMap((piece) => (piece.type === "code" ? [piece.index] : [])));
  let inner = cutWhiteSpace(pieces);
  let [before, after] = ["", ""];
  for (;;) {
    const [first, last] = [inner[0], inner.at(-1)];
    if (first && isLoose(first, inside, codes)) {
      before += takeOff(first, inside);
      inner = inner.slice(1);
    } else if (last && isLoose(last, inside, codes)) {
      after = takeOff(last, inside) + after;
      inner = inner.slice(0, -1);
    } else if (first?.type === "code" && last?.type === "code" && arePair(first.index, last.index, codes)) {
      before += takeOff(first, inside);
      after = takeOff(last, inside) + after;
      inner = inner.slice(1, -1);
    } else {
      return { before, inner, after };
    }
  }
}

/** White space at the ends of the whole as pieces of its own. */
function cutWhiteSpace(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.type !== "text") return [piece];
    const parts = /^(\s*)(.*?)(\s*)$/su.exec(piece.text)?.slice(1) ?? [piece.text];
    return parts.filter((text) => text !== "").map((text): Piece => ({ type: "text", text }));
  });
}

function isLoose(piece: Piece, inside: ReadonlySet<number>, codes: readonly Inline[]): boolean {
  if (piece.type === "text") return piece.text.trim() === "";
  if (piece.type === "kept") return false;
  const code = codes[piece.index];
  if (!code) return true;
  // « `npm ci` installe tout » : what a reader reads in its place is the subject of the sentence.
  if (code.type === "standalone") return !/[\p{L}\p{N}]/u.test(code.equiv);
  return !codes.some((other, index) => index !== piece.index && other.id === code.id && inside.has(index));
}

function arePair(open: number, close: number, codes: readonly Inline[]): boolean {
  const [first, last] = [codes[open], codes[close]];
  return first?.type === "open" && last?.type === "close" && first.id === last.id;
}

function takeOff(piece: Piece, inside: Set<number>): string {
  if (piece.type !== "code") return piece.text;
  inside.delete(piece.index);
  return codeChar(piece.index);
}
