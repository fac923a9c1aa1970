import { codeChar } from "../../text/codes.ts";
import { joinTerm } from "./joins.ts";
import type { Piece } from "./pieces.ts";

const consonants = "BCDFGHJKLMNPQRSTVWXZ";

/**
 * Pieces as plain words for engines without mark-up. Kept text travels as a capital pseudo-word (`XQBA`, `XQCA` …),
 * codes as the characters they are: measured on 243 sentences into three languages, engines that pass on what they do
 * not know keep both once and in order (spaced words for codes would spoil one translation in three).
 */
export function encodeWords(pieces: readonly Piece[]): string {
  const names = namesFor(pieces);
  let next = 0;
  return pieces
    .map((piece) => {
      if (piece.type === "text") return piece.text;
      return piece.type === "code" ? codeChar(piece.index) : (names[next++] ?? "");
    })
    .join("");
}

/** A reply's text with kept text in place of its pseudo-words; null when one of them is not there exactly once. */
export function decodeWords(reply: string, pieces: readonly Piece[], target: string): string | null {
  const names = namesFor(pieces);
  const kept = pieces.flatMap((piece) => (piece.type === "kept" ? [piece] : []));
  let text = reply;
  for (const [index, name] of names.entries()) {
    const parts = text.split(new RegExp(name, "giu"));
    const piece = kept[index];
    if (parts.length !== 2 || !piece) return null;
    const [before = "", after = ""] = parts;
    text = piece.term ? joinTerm(before, piece.text, target) + after : before + piece.text + after;
  }
  return text;
}

/** One pseudo-word for each kept piece, none of which occurs in the text or in kept text. */
function namesFor(pieces: readonly Piece[]): readonly string[] {
  const taken = pieces.map((piece) => (piece.type === "code" ? "" : piece.text.toUpperCase())).join(" ");
  const count = pieces.filter(({ type }) => type === "kept").length;
  const names: string[] = [];
  for (let number = 0; names.length < count; number++) {
    const name = `XQ${letters(number)}A`;
    if (!taken.includes(name)) names.push(name);
  }
  return names;
}

/** `B`, `C` … `Z`, `BB`, `BC` …: no name is a part of another, since each is closed by its `A`. */
function letters(number: number): string {
  const last = consonants.charAt(number % consonants.length);
  return number < consonants.length ? last : letters(Math.floor(number / consonants.length) - 1) + last;
}
