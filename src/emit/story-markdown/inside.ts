import type { Block, InlineRole, Unit } from "../../model.ts";
import { fileOffset } from "../../text/anchors.ts";
import { codeChar } from "../../text/codes.ts";

/** The texts inside a code that its Markdown keeps; `**` has no place for `<b title="…">`. */
const keptInside: Partial<Record<InlineRole, (unit: Unit) => boolean>> = {
  html: () => true, // <abbr title="Interface de programmation">
  image: (unit) => unit.kind === "image-alt" || unit.name === "title", // <img alt="Frise" title="Trois dates">
  link: (unit) => unit.name === "title", // <a href="/" title="Accueil">
};

/** True for a text inside the mark-up of another text of the block (an image's, a link's title) that is written with it. */
export function isInside(unit: Unit, block: Block): boolean {
  return block.units.some((other) => other !== unit && holds(other, unit));
}

function holds(other: Unit, unit: Unit): boolean {
  const { start, end } = unit.range;
  if (other.range.start > start || other.range.end < end) return false;
  if (!other.translatable && (other.kind === "raw" || other.kind === "code")) return true;
  return other.codes.some(({ role, markup }, at) => {
    const place = fileOffset(other.anchors, other.text.indexOf(codeChar(at)));
    return place <= start && end <= place + markup.length && (keptInside[role]?.(unit) ?? false);
  });
}
