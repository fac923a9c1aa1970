import type { Anchor, Inline, InlineRole, Range } from "../model.ts";
import { codeChar, codePattern, maxCodes } from "../text/codes.ts";

/** The text of a unit as it grows from left to right through the file. */
export interface InlineBuilder {
  /** Adds text whose first character stands at `file`; the rest runs in step unless `width` bytes stand for all of it. */
  readonly text: (text: string, file: number, width?: number) => void;
  /** Adds a code for the bytes of `range`; returns the id, for the closing half of a pair. */
  readonly code: (code: CodeParts, range: Range) => string;
  readonly finish: () => InlineText;
}

export interface CodeParts {
  readonly type: Inline["type"];
  readonly role: InlineRole;
  readonly equiv?: string;
  /** The id that `code` gave for the opening half. */
  readonly id?: string;
  /** What is written in its place when that is not the bytes of its range. */
  readonly markup?: string;
}

export interface InlineText {
  readonly text: string;
  readonly codes: readonly Inline[];
  readonly anchors: readonly Anchor[];
  /** The smallest range that holds all of it; null when nothing was added. */
  readonly range: Range | null;
  /** More codes than a unit can hold: the text is cut short. */
  readonly full: boolean;
}

/** Collects one unit's text, codes and anchors from `content`. Private-use characters of the file become codes. */
export function inlineBuilder(content: string): InlineBuilder {
  const parts: string[] = [];
  const codes: Inline[] = [];
  const anchors: Anchor[] = [];
  let length = 0;
  let start = -1;
  let end = -1;
  let step = Number.NaN;
  let ids = 0;

  const append = (text: string, range: Range): void => {
    if (start < 0) start = range.start;
    if (range.start !== step + length) anchors.push({ text: length, file: range.start });
    parts.push(text);
    length += text.length;
    end = range.end;
    step = range.end - length;
    if (text.length !== range.end - range.start) step = Number.NaN;
  };
  const code = (part: CodeParts, range: Range): string => {
    const id = part.id ?? String(++ids);
    const markup = part.markup ?? content.slice(range.start, range.end);
    append(codes.length < maxCodes ? codeChar(codes.length) : "", range);
    codes.push({ type: part.type, id, role: part.role, markup, equiv: part.equiv ?? "" });
    return id;
  };
  const text = (value: string, file: number, width: number = value.length): void => {
    if (!codePattern.test(value)) {
      append(value, { start: file, end: file + width });
      return;
    }
    for (let index = 0; index < value.length; index++) {
      const char = value.charAt(index);
      const range =
        width === value.length ? { start: file + index, end: file + index + 1 } : { start: file, end: file + width };
      if (codePattern.test(char)) code({ type: "standalone", role: "other", equiv: char }, range);
      else append(char, range);
    }
  };
  const finish = (): InlineText => ({
    text: parts.join(""),
    codes,
    anchors,
    range: start < 0 ? null : { start, end },
    full: codes.length > maxCodes,
  });
  return { text, code, finish };
}
