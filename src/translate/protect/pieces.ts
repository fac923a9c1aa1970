import type { Range } from "../../model.ts";
import { codeIndex } from "../../text/codes.ts";
import type { Enforced } from "../job.ts";
import { findLiterals, withoutOverlaps } from "./literals.ts";

/** A part of a source text as protection sees it. */
export type Piece =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "code"; readonly index: number }
  /** Stands for itself: an enforced term or a literal. */
  | { readonly type: "kept"; readonly text: string; readonly term: boolean };

/** Cuts a text into pieces: literals first, then the terms that no literal covers, codes, and the rest. */
export function cutPieces(text: string, terms: readonly Enforced[]): readonly Piece[] {
  const literals = findLiterals(text).map((range) => ({
    ...range,
    kept: { type: "kept", text: text.slice(range.start, range.end), term: false } as const,
  }));
  const enforced = terms
    .filter(({ range }) => !literals.some((literal) => overlap(literal, range)))
    .map(({ range, replacement }) => ({ ...range, kept: { type: "kept", text: replacement, term: true } as const }));
  const pieces: Piece[] = [];
  let end = 0;
  for (const cut of withoutOverlaps([...literals, ...enforced].toSorted((a, b) => a.start - b.start))) {
    pieces.push(...cutCodes(text.slice(end, cut.start)), cut.kept);
    end = cut.end;
  }
  return [...pieces, ...cutCodes(text.slice(end))];
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

function cutCodes(text: string): readonly Piece[] {
  const parts = text.match(/[\uE000-\uF8FF]|[^\uE000-\uF8FF]+/gu) ?? [];
  return parts.map((part) => {
    const index = codeIndex(part, 0);
    return index < 0 ? { type: "text", text: part } : { type: "code", index };
  });
}
