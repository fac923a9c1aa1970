import type { Anchor, Inline, Notation, Range, SplitSentences, Unit, UnitKind } from "../model.ts";
import { stripCodes } from "../text/codes.ts";
import { segmentKey } from "../text/identity.ts";
import type { Position } from "../text/position.ts";

/** What a reader shares between the units of one file. */
export interface UnitContext {
  readonly split: SplitSentences;
  readonly position: (offset: number) => Position;
}

export interface UnitParts {
  readonly kind: UnitKind;
  readonly text: string;
  readonly range: Range;
  readonly codes?: readonly Inline[];
  /** Defaults to one anchor: text offset 0 at `range.start`. */
  readonly anchors?: readonly Anchor[];
  /** Defaults to true when there is text beside the codes. */
  readonly translatable?: boolean;
  readonly ordered?: boolean;
  readonly name?: string;
  readonly notation?: Notation;
}

/** A unit cut into segments; one that is not translatable, or has nothing but codes, has none. */
export function makeUnit(parts: UnitParts, context: UnitContext): Unit {
  const { text, codes = [] } = parts;
  const translatable = (parts.translatable ?? true) && stripCodes(text).trim() !== "";
  const ranges = translatable ? context.split(text, codes) : [];
  return {
    type: "unit",
    kind: parts.kind,
    translatable,
    text,
    codes,
    range: parts.range,
    line: context.position(parts.range.start).line,
    anchors: parts.anchors ?? [{ text: 0, file: parts.range.start }],
    segments: ranges.map((range) => ({
      type: "segment",
      range,
      key: segmentKey(text.slice(range.start, range.end), codes),
    })),
    ...(parts.ordered === undefined ? {} : { ordered: parts.ordered }),
    ...(parts.name === undefined ? {} : { name: parts.name }),
    ...(parts.notation === undefined ? {} : { notation: parts.notation }),
  };
}
