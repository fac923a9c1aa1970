/** Signs for what has one; the rest is named by its number. */
const signs: ReadonlyMap<string, string> = new Map([
  ["\u00A0", "⍽"],
  ["\u202F", "⎵"],
  ["\u007F", "␡"],
]);

/**
 * Characters that a reviewer can't see or a terminal obeys: controls (an escape sequence), bidi overrides and other
 * format characters, lone surrogates, unusual spaces. Joiners stay where they are writing: inside an emoji, before a
 * letter of a script that joins.
 */
const hidden =
  /(?!(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D](?=[\p{Extended_Pictographic}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}]))[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?![ \u3000])\p{Zs}/gu;

/** The text on one line with nothing hidden in it: `⍽` and `⎵` for no-break spaces, `␛` for ESC, `⟨U+202E⟩` for an override. */
export function visibleText(text: string): string {
  return text.replace(/\r\n|[\t\n\r]/gu, " ").replace(hidden, sign);
}

/** A stretch of a text: as it is, spaces that do not break (themselves), or the sign of a character that nobody sees. */
export interface Piece {
  readonly type: "text" | "space" | "sign";
  readonly text: string;
}

/** The same line in stretches, for where a space that does not break can be shown as what it is. */
export function visiblePieces(text: string): readonly Piece[] {
  const line = text.replace(/\r\n|[\t\n\r]/gu, " ");
  const pieces: Piece[] = [];
  let end = 0;
  for (const { index, 0: char } of line.matchAll(hidden)) {
    if (index > end) pieces.push({ type: "text", text: line.slice(end, index) });
    const type = char === "\u00A0" || char === "\u202F" ? "space" : "sign";
    const text = type === "space" ? char : sign(char);
    const last = pieces.at(-1);
    if (index === end && last?.type === type) pieces.splice(-1, 1, { type, text: last.text + text });
    else pieces.push({ type, text });
    end = index + char.length;
  }
  return end < line.length ? [...pieces, { type: "text", text: line.slice(end) }] : pieces;
}

function sign(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const known = signs.get(char) ?? (code < 0x20 ? String.fromCodePoint(0x2400 + code) : null);
  return known ?? `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
