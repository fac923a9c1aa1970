import type { ElementContent, Text } from "hast";
import { shortHash } from "../../text/hash.ts";

/** A sentence of a page: in the page's language, or in the source's while it has no translation. */
export interface PreviewSegment {
  readonly id: string;
  /** With the codes of its unit. */
  readonly text: string;
  readonly lng: string;
  /** White space after it. */
  readonly gap: string;
}

/** Marks where sentences begin and end, in texts that go through Markdown and HTML, and finds them again. */
export interface Marks {
  /** The text of a unit with its sentences marked. */
  readonly mark: (segments: readonly PreviewSegment[]) => string;
  /** What a text says of marks and what stands between them, in order. */
  readonly pieces: (text: string) => readonly Piece[];
}

type Piece =
  | { readonly type: "start"; readonly segment: PreviewSegment }
  | { readonly type: "end" }
  | { readonly type: "text"; readonly value: string };

/** Unicode's characters for annotations between lines: not to be interchanged, no marks of Markdown, and nobody's text. */
const [before, after, end] = ["\uFFF9", "\uFFFA", "\uFFFB"];

const strays = /[\uFFF9-\uFFFB]/gu;

/** Marks for the texts of a page. Its `content` gives them a name that nobody can know who has written it. */
export function sentenceMarks(content: string): Marks {
  const name = shortHash(content, 12);
  const marked: PreviewSegment[] = [];
  const pattern = new RegExp(`${before}${name}-(\\d+)${after}|${end}`, "gu");
  return {
    mark: (segments) =>
      segments
        .map((segment) => {
          const number = marked.push(segment) - 1;
          return `${before}${name}-${number}${after}${segment.text.replace(strays, "")}${end}${segment.gap}`;
        })
        .join(""),
    pieces: (text) => {
      const pieces: Piece[] = [];
      let at = 0;
      for (const match of text.matchAll(pattern)) {
        pieces.push(...textPiece(text.slice(at, match.index)));
        const segment = marked[Number(match[1] ?? -1)];
        pieces.push(segment ? { type: "start", segment } : { type: "end" });
        at = match.index + match[0].length;
      }
      return [...pieces, ...textPiece(text.slice(at))];
    },
  };
}

function textPiece(text: string): readonly Piece[] {
  const value = text.replace(strays, "");
  return value === "" ? [] : [{ type: "text", value }];
}

/** The texts of a page, one after the other; a sentence that begins in one may end in another. */
export interface MarkedTexts {
  readonly next: (text: string) => readonly ElementContent[];
  /** The text without marks. */
  readonly plain: (text: string) => string;
}

/** Turns marked texts into nodes: each stretch of a sentence is a span with the sentence's id. */
export function markedTexts(
  marks: Marks,
  spanOf: (segment: PreviewSegment, text: Text) => ElementContent,
): MarkedTexts {
  const open: PreviewSegment[] = [];
  return {
    next: (text) =>
      marks.pieces(text).flatMap((piece): readonly ElementContent[] => {
        if (piece.type === "start") open.push(piece.segment);
        else if (piece.type === "end") open.pop();
        else {
          const node: Text = { type: "text", value: piece.value };
          const segment = open.at(-1);
          return [segment ? spanOf(segment, node) : node];
        }
        return [];
      }),
    plain: (text) =>
      marks
        .pieces(text)
        .map((piece) => (piece.type === "text" ? piece.value : ""))
        .join(""),
  };
}
