import { type TextLine, textLines } from "./lines.ts";
import { closingLength, type Marker, markerOf } from "./marker.ts";
import { referenceLine } from "./reference.ts";
import { standingWords, unglue } from "./unglue.ts";

/** A line, or a part of one that was glued to the part before, with what its first characters say. */
export interface Row extends TextLine {
  readonly kind: Marker["kind"];
  /** The marker with the white space behind it; empty when `kind` is `none`. */
  readonly marker: string;
  /** Where the text behind the marker starts. */
  readonly body: number;
  /** `content` from `body` to `end`. */
  readonly text: string;
  readonly glued: boolean;
  /** Columns of the whole line in the file, its indentation too. */
  readonly columns: number;
}

/** The rows of a file in order; with white space they tile it. */
export function rowsOf(content: string, words: ReadonlySet<string> = standingWords(content)): readonly Row[] {
  return textLines(content).flatMap((line) => {
    const whole = content.slice(line.start, line.end);
    const pieces = referenceLine(whole) ? [{ ...line, glued: false }] : unglue(content, line, words);
    return pieces.map((piece) => {
      const text = content.slice(piece.start, piece.end);
      const marker = markerOf(text);
      const end = piece.end - closingLength(text, marker);
      return {
        ...piece,
        end,
        indent: line.indent,
        blankBefore: line.blankBefore && !piece.glued,
        columns: line.end - line.start + line.indent,
        kind: marker.kind,
        marker: text.slice(0, marker.length),
        body: piece.start + marker.length,
        text: content.slice(piece.start + marker.length, end),
      };
    });
  });
}
