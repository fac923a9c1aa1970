import type { Range } from "../../model.ts";

/** Where a page names its own language: the values of `lang` and `xml:lang` of its `<html>` tag, in file order. */
export function htmlLanguage(content: string): readonly Range[] {
  const tag = /^(?:\s+|<!--[^]*?-->|<[!?][^>]*>)*<html(?=[\s>])([^>]*)>/iu.exec(content);
  if (!tag) return [];
  const base = tag[0].length - 1 - (tag[1] ?? "").length;
  const ranges: Range[] = [];
  for (const match of (tag[1] ?? "").matchAll(/\s(?:xml:)?lang\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu)) {
    const value = match[1] ?? match[2] ?? match[3] ?? "";
    const end = base + match.index + match[0].length - (match[3] === undefined ? 1 : 0);
    ranges.push({ start: end - value.length, end });
  }
  return ranges;
}
