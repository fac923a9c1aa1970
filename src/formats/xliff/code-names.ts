import type { Inline, TranslatedUnit } from "../../model.ts";
import { codeIndex } from "../../text/codes.ts";

/** A code of a unit, and what its file calls it. */
export interface NamedCode {
  readonly code: Inline;
  /** Index in the unit's codes. */
  readonly index: number;
  /** Id of its original data: `s1.2` for the second code of segment `s1`, `.1` when it stands in no text. */
  readonly dataId: string;
  /** Id of its elements: the `dataId` of the first code that shares its `Inline.id`. */
  readonly elementId: string;
  readonly loose: boolean;
}

/**
 * Names the codes of a unit, by index: each by its place in the first source that it stands in, so that a sentence's
 * lines stay when codes come or go in another. Names are unique in the unit, and no segment's id is one.
 */
export function nameCodes({ codes, segments }: Pick<TranslatedUnit, "codes" | "segments">): readonly NamedCode[] {
  if (codes.length === 0) return [];
  const separator = separatorBetween(segments.map(({ id }) => id));
  const names = new Map<number, string>();
  for (const [home, indices] of homesOf(segments)) {
    const inside = indices.filter((index) => index < codes.length);
    for (const [place, index] of inside.entries()) names.set(index, `${home}${separator}${place + 1}`);
  }
  const elementIds = new Map<string, string>();
  let loose = 0;
  return codes.map((code, index) => {
    const inText = names.get(index);
    const dataId = inText ?? `${separator}${++loose}`;
    const elementId = elementIds.get(code.id) ?? dataId;
    elementIds.set(code.id, elementId);
    return { code, index, dataId, elementId, loose: inText === undefined };
  });
}

/** The indices of the codes that belong to each segment, in order: by the sources, then by what else it holds. */
function homesOf(segments: TranslatedUnit["segments"]): ReadonlyMap<string, readonly number[]> {
  const homes = new Map<string, number[]>(segments.map(({ id }) => [id, []]));
  const settled = new Set<number>();
  const settle = (id: string, text: string): void => {
    for (const char of text.match(/[\uE000-\uF8FF]/gu) ?? []) {
      const index = codeIndex(char, 0);
      if (!settled.has(index)) homes.get(id)?.push(index);
      settled.add(index);
    }
  };
  for (const { id, source, gap } of segments) settle(id, source + gap);
  for (const { id, target, previous } of segments) {
    settle(id, `${target ?? ""}${previous?.source ?? ""}${previous?.target ?? ""}`);
  }
  return homes;
}

/** A dot; more of them while a segment has an id like `s1.2` that a code of another segment, `s1`, would have. */
function separatorBetween(ids: readonly string[]): string {
  const homes = new Set(["", ...ids]);
  let separator = ".";
  const clashes = (id: string): boolean => {
    const end = id.lastIndexOf(separator);
    return end !== -1 && homes.has(id.slice(0, end)) && /^\d+(?:_\d+)?$/u.test(id.slice(end + separator.length));
  };
  while (ids.some(clashes)) separator += ".";
  return separator;
}
