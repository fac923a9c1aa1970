import type { Inline } from "../../../model.ts";
import { codeIndex, codePattern } from "../../../text/codes.ts";

/** A piece of a text: words, or one inline code; `start` is its place in the text. */
export type Piece = { readonly start: number } & (
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "code"; readonly char: string; readonly code: Inline | null }
);

/** A text in pieces; put together they are the text. */
export function piecesOf(text: string, codes: readonly Inline[]): readonly Piece[] {
  return [...text.matchAll(/[\uE000-\uF8FF]|[^\uE000-\uF8FF]+/gu)].map(({ 0: part, index: start }) =>
    codePattern.test(part)
      ? { type: "code", start, char: part, code: codes[codeIndex(part, 0)] ?? null }
      : { type: "text", start, text: part },
  );
}

const shapes: Readonly<Record<Inline["type"], (number: string, equiv: string) => string>> = {
  open: (number) => `${number}▸`,
  close: (number) => `◂${number}`,
  standalone: (number, equiv) => (equiv.trim() === "" ? number : equiv),
};

/** What a chip shows: `1▸` and `◂1` for a pair, what stands there for the rest. */
export function chipLabel(code: Inline | null): string {
  return code ? shapes[code.type](code.id, code.equiv) : "?";
}

/** What a chip is called by who does not see it: `start of link 1`. */
export function chipName(code: Inline | null): string {
  if (code === null) return "unknown code";
  const what = code.role === "other" ? "code" : code.role;
  if (code.type === "standalone") return code.equiv.trim() === "" ? `${what} ${code.id}` : `${what}: ${code.equiv}`;
  return `${code.type === "open" ? "start" : "end"} of ${what} ${code.id}`;
}
