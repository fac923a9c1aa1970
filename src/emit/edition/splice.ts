import type { Range, Unit } from "../../model.ts";
import { fileOffset } from "../../text/anchors.ts";
import { codeChar } from "../../text/codes.ts";
import type { MarkupOf } from "./phrasing.ts";

/** What is written in place of a unit's range; null to look for changes inside it only. */
export type RenderUnit = (unit: Unit, markupOf: MarkupOf) => string | null;

/**
 * The bytes of `range` with each unit's rendering in place; all else as it stands. Units are in file order; those that
 * stand inside the mark-up of another (an image's text, a tag's attribute) are rendered with that mark-up.
 */
export function spliceUnits(
  content: string,
  input: { readonly range: Range; readonly units: readonly Unit[] },
  render: RenderUnit,
): string {
  const { range, units } = input;
  const parts: string[] = [];
  let at = range.start;
  for (const [index, unit] of units.entries()) {
    if (unit.range.start < at || unit.range.end > range.end) continue;
    const inside = insideOf(units, index);
    const markupOf: MarkupOf = (codeAt) => {
      const place = codeRange(content, unit, codeAt);
      if (!place) return unit.codes[codeAt]?.markup ?? "";
      return spliceUnits(content, { range: place, units: within(inside, place) }, render);
    };
    const text = render(unit, markupOf);
    if (text === null) continue;
    parts.push(content.slice(at, unit.range.start), text);
    at = unit.range.end;
  }
  parts.push(content.slice(at, range.end));
  return parts.join("");
}

function insideOf(units: readonly Unit[], index: number): readonly Unit[] {
  const end = units[index]?.range.end ?? 0;
  let after = index + 1;
  while ((units[after]?.range.start ?? end) < end) after++;
  return units.slice(index + 1, after);
}

function within(units: readonly Unit[], range: Range): readonly Unit[] {
  return units.filter((unit) => unit.range.start >= range.start && unit.range.end <= range.end);
}

// Null when what is written for the code is not what stands in the file.
function codeRange(content: string, unit: Unit, at: number): Range | null {
  const start = fileOffset(unit.anchors, unit.text.indexOf(codeChar(at)));
  const markup = unit.codes[at]?.markup ?? "";
  return content.startsWith(markup, start) ? { start, end: start + markup.length } : null;
}
