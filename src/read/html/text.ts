import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type { Range } from "../../model.ts";

/** A piece of decoded text and the bytes that stand for it. */
export interface HtmlPiece {
  readonly text: string;
  readonly range: Range;
}

const token = /[ \t\n\f\r]+|&(#[xX][\dA-Fa-f]+|#\d+|[A-Za-z][A-Za-z\d]*)(;?)|&|[^ \t\n\f\r&]+/gu;

/**
 * Cuts the HTML in `range` into decoded pieces: a run of white space is one piece `" "`, a character reference one
 * piece, other text in step. `value` is what the parser made of it; null when both do not agree.
 */
export function htmlPieces(content: string, range: Range, value: string): readonly HtmlPiece[] | null {
  const pieces: HtmlPiece[] = [];
  const html = content.slice(range.start, range.end);
  const pattern = new RegExp(token);
  let at = 0;
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    const piece = decode(match, value, at);
    if (!value.startsWith(piece.value, at)) return null;
    const start = range.start + match.index;
    at += piece.value.length;
    pattern.lastIndex = match.index + piece.width;
    const text = /^[ \t\n\f\r]+$/u.test(piece.value) ? " " : piece.value;
    pieces.push({ text, range: { start, end: start + piece.width } });
  }
  return at === value.length ? pieces : null;
}

interface Decoded {
  readonly value: string;
  readonly width: number;
}

function decode(match: RegExpExecArray, value: string, at: number): Decoded {
  const whole = match[0];
  const name = match[1];
  const width = whole.length;
  if (name === undefined) return { value: whole.replace(/\r\n?/gu, "\n"), width };
  // What a number stands for (`&#128;` is €) was settled by the parser.
  if (name.startsWith("#")) return { value: String.fromCodePoint(value.codePointAt(at) ?? 0), width };
  const full = match[2] === ";" ? decodeNamedCharacterReference(name) : false;
  if (full) return { value: full, width };
  return legacy(name, value, at) ?? { value: whole, width };
}

// `&eacutet&eacute` without semicolons: the longest name that gives what the parser saw.
function legacy(name: string, value: string, at: number): Decoded | null {
  if (value.startsWith(`&${name}`, at)) return null;
  for (let length = name.length; length > 1; length--) {
    const decoded = decodeNamedCharacterReference(name.slice(0, length));
    if (decoded && value.startsWith(decoded, at)) return { value: decoded, width: length + 1 };
  }
  return null;
}
