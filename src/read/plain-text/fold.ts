import type { Anchor, Inline, Range } from "../../model.ts";
import { codeChar, maxCodes } from "../../text/codes.ts";

/** A stretch of the file that a unit shows, and what stands between it and the stretch before. */
export interface Fragment extends Range {
  readonly joint: "space" | "nothing" | "break";
}

export interface FoldedText {
  readonly text: string;
  readonly codes: readonly Inline[];
  readonly anchors: readonly Anchor[];
}

/**
 * The text of the fragments with runs of white space folded (a no-break space alone stays), a line break between
 * verses as a code, and characters from the private-use area (icons of a font) as codes that show themselves.
 */
export function foldText(content: string, fragments: readonly Fragment[]): FoldedText {
  const codes: Inline[] = [];
  const anchors: Anchor[] = [];
  let text = "";
  const addCode = (role: "break" | "other", markup: string): void => {
    const equiv = role === "break" ? " " : markup;
    text += codeChar(codes.length);
    codes.push({ type: "standalone", id: String(codes.length + 1), role, markup, equiv });
  };
  const anchor = (file: number): void => {
    const last = anchors.at(-1);
    if (last && last.file - last.text === file - text.length) return;
    if (last?.text === text.length) anchors.pop();
    anchors.push({ text: text.length, file });
  };
  fragments.forEach((fragment, index) => {
    const before = fragments[index - 1];
    if (before && fragment.joint === "break") addCode("break", content.slice(before.end, fragment.start));
    if (before && fragment.joint === "space") text += " ";
    for (const part of content
      .slice(fragment.start, fragment.end)
      .matchAll(/\s+|[\uE000-\uF8FF]|[^\s\uE000-\uF8FF]+/gu)) {
      anchor(fragment.start + part.index);
      if (/^[\uE000-\uF8FF]/u.test(part[0]) && codes.length < maxCodes) addCode("other", part[0]);
      else text += /^\s(?:\s|(?<![\u00A0\u202F])$)/u.test(part[0]) ? " " : part[0];
    }
  });
  return { text, codes, anchors };
}
