import type { Element } from "hast";
import type { Range, Unit, UnitKind } from "../../model.ts";
import { inlineBuilder, type InlineText } from "../inline.ts";
import { makeUnit } from "../unit.ts";
import { visibleAttributes } from "./elements.ts";
import { isKept } from "./kept.ts";
import { offsets, type HtmlContext } from "./parse.ts";
import { htmlPieces } from "./text.ts";

/** The attributes of an element that a reader sees or hears, as units in file order. */
export function attributeUnits(element: Element, context: HtmlContext): readonly Unit[] {
  if (isKept(element)) return [];
  return [...visibleAttributes]
    .flatMap(([name, kind]) => attributeUnit(element, { name, kind }, context))
    .sort((a, b) => a.range.start - b.range.start);
}

interface Attribute {
  /** Name of the property in the tree. */
  readonly name: string;
  readonly kind: UnitKind;
  /** The unit's name, when it is not the attribute's. */
  readonly as?: string;
}

/** One attribute's value as a unit; none when the attribute is missing, empty or not to be found in the file. */
export function attributeUnit(element: Element, attribute: Attribute, context: HtmlContext): readonly Unit[] {
  const { kind, name, as = name.replace(/[A-Z]/gu, (capital) => `-${capital.toLowerCase()}`) } = attribute;
  const value = element.properties[name];
  const place = offsets(element.data?.position?.properties?.[name], context);
  const range = place && valueRange(context.file.content, place);
  if (typeof value !== "string" || value.trim() === "" || !range) return [];
  const inline = attributeText(context.file.content, range, value);
  return inline ? [makeUnit({ kind, ...inline, range, name: as, notation: "attribute" }, context)] : [];
}

function attributeText(content: string, range: Range, value: string): InlineText | null {
  const pieces = htmlPieces(content, range, value);
  if (!pieces) return null;
  const builder = inlineBuilder(content);
  for (const [index, piece] of pieces.entries()) {
    const isEdge = piece.text === " " && (index === 0 || index === pieces.length - 1);
    if (!isEdge) builder.text(piece.text, piece.range.start, piece.range.end - piece.range.start);
  }
  return builder.finish();
}

function valueRange(content: string, attribute: Range): Range | null {
  const match = /^[^\s=]+\s*=\s*(["']?)/u.exec(content.slice(attribute.start, attribute.end));
  if (!match) return null;
  return { start: attribute.start + match[0].length, end: attribute.end - (match[1] ?? "").length };
}
