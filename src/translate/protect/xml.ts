import { SaxesParser } from "saxes";
import type { Inline } from "../../model.ts";
import { codeChar, stripCodes } from "../../text/codes.ts";
import type { Piece } from "./pieces.ts";

/** Pieces as an XML fragment: pairs as `<g id="1">…</g>`, single codes as `<x id="2"/>`, kept text as `<x id="k0"/>`. */
export function encodeXml(pieces: readonly Piece[], codes: readonly Inline[]): string {
  const partners = pairUp(pieces, codes);
  let kept = 0;
  return pieces
    .map((piece) => {
      if (piece.type === "text") return escapeXml(piece.text);
      if (piece.type === "kept") return `<x id="k${kept++}"/>`;
      if (!partners.has(piece.index)) return `<x id="${piece.index}"/>`;
      return codes[piece.index]?.type === "open" ? `<g id="${piece.index}">` : "</g>";
    })
    .join("");
}

/** A reply's text with codes as characters and kept text in place; null when it is not what `encodeXml` writes. */
export function decodeXml(reply: string, pieces: readonly Piece[], codes: readonly Inline[]): string | null {
  if (!/[<&]/u.test(reply)) return pieces.every(({ type }) => type === "text") ? stripCodes(reply) : null;
  const partners = pairUp(pieces, codes);
  const kept = pieces.flatMap((piece) => (piece.type === "kept" ? [piece.text] : []));
  const open: number[] = [];
  let text = "";
  let valid = true;
  const parser = new SaxesParser();
  parser.on("error", () => (valid = false));
  // Characters that would pass for codes are not the engine's to give.
  parser.on("text", (words) => (text += stripCodes(words)));
  parser.on("opentag", ({ name, attributes }) => {
    const id = attributes["id"] ?? "";
    const index = Number(id);
    if (name === "g") open.push(index);
    if (name === "g" || (name === "x" && /^\d+$/u.test(id))) text += codeChar(index);
    else if (name === "x") text += kept[Number(id.slice(1))] ?? "";
    else if (name !== "r") valid = false;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "g") text += codeChar(partners.get(open.pop() ?? -1) ?? 0);
  });
  parser.write(`<r>${escapeStray(reply)}</r>`).close();
  return valid && keptOnce(reply, kept.length) ? text : null;
}

/** Pairs with both halves in the pieces and nothing crossing them: each half with the other. */
function pairUp(pieces: readonly Piece[], codes: readonly Inline[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (const piece of pieces) {
    const code = piece.type === "code" ? codes[piece.index] : undefined;
    if (piece.type !== "code" || !code || code.type === "standalone") continue;
    if (code.type === "open") {
      open.push(piece.index);
      continue;
    }
    const at = open.findLastIndex((index) => codes[index]?.id === code.id);
    if (at < 0) continue;
    const [index = 0] = open.splice(at);
    partners.set(index, piece.index).set(piece.index, index);
  }
  return partners;
}

function keptOnce(reply: string, count: number): boolean {
  const found = Array.from(reply.matchAll(/<x\s+id="k(\d+)"/gu), ([, number]) => Number(number));
  return found.length === count && new Set(found).size === count;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** An engine that opens entities (`R&D`, `a < b`) has not broken its reply. */
function escapeStray(reply: string): string {
  return reply.replace(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/giu, "&amp;").replace(/<(?!\/?[a-z])/giu, "&lt;");
}
