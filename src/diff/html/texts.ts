import type { ElementContent } from "hast";
import { h } from "hastscript";
import { compared } from "../describe.ts";
import { visiblePieces, visibleText } from "../visible.ts";
import type { Part } from "../words.ts";

/** What a code of a sentence looks like, as a reviewer reads it. */
const code = /(‹(?:\/?\d+\/?|\?)›)/u;

/** A text as its reader sees it: codes are chips, what cannot be seen has a sign. It is text, whatever it holds. */
export function shownText(text: string): ElementContent[] {
  return text.split(code).flatMap((part, index) => {
    if (index % 2 === 1) return [h("bdi.code", { dir: "ltr" }, part)];
    return visiblePieces(part).map(({ type, text: piece }): ElementContent => {
      if (type === "text") return { type: "text", value: piece };
      return type === "space" ? h("span.space", piece) : h("bdi.sign", piece);
    });
  });
}

/** A text of unknown direction among English words, on one line: a name, a heading. */
export function name(text: string): ElementContent {
  return h("bdi", visibleText(text));
}

/** A text with what was deleted and inserted in it since an earlier one; each is also said for those who hear it. */
export function comparedText(before: string | null, after: string | null): ElementContent[] {
  const parts = compared(before, after);
  const isReplaced = parts.length === 2 && parts[0]?.type === "delete" && parts[1]?.type === "insert";
  return parts.flatMap((part) => changedPart(part, isReplaced));
}

const said = {
  delete: { tag: "del", start: "deleted: ", end: " end of deletion " },
  insert: { tag: "ins", start: "inserted: ", end: " end of insertion " },
} as const;

function changedPart({ type, text }: Part, isWhole: boolean): ElementContent[] {
  if (type === "equal") return shownText(text);
  const { tag, start, end } = said[type];
  const children = [h("span.said", start), ...shownText(text), h("span.said", end)];
  return [h(tag, isWhole ? { class: "whole" } : {}, children)];
}
