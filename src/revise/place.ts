import type { Note, Refusal, Revision, TargetVersion, TranslatedSegment, TranslatedUnit } from "../model.ts";
import { readableText } from "../text/codes.ts";

/** A segment in its unit. */
export interface Place {
  readonly unit: TranslatedUnit;
  readonly segment: TranslatedSegment;
}

/** What a decision makes of a unit: the same object when there was nothing to do. */
export type Step =
  | { readonly type: "done"; readonly unit: TranslatedUnit }
  | { readonly type: "refused"; readonly refusal: Refusal; readonly message: string };

/** True for a note that keeps what an engine has said of a target. */
export type IsRemark = (note: Note) => boolean;

/** All that says what the target of a segment is. */
export function versionOf({ unit, segment }: Place, isRemark: IsRemark): TargetVersion {
  const { id, target, state, origin, model, terms, touched, previous } = segment;
  const remarks = unit.notes.filter((note) => note.about === id && isRemark(note));
  const waivers = unit.waivers.filter((waiver) => waiver.segment === id);
  return { target, state, origin, model, terms, touched, previous, remarks, waivers };
}

/** The unit with a segment's version in place of the one it has. */
export function withVersion({ unit, segment }: Place, version: TargetVersion, isRemark: IsRemark): TranslatedUnit {
  const { remarks, waivers, ...target } = version;
  const isOther = (id: string | null): boolean => id !== segment.id;
  return {
    ...unit,
    segments: unit.segments.map((one) => (one === segment ? { ...one, ...target } : one)),
    notes: [...unit.notes.filter((note) => isOther(note.about) || !isRemark(note)), ...remarks],
    waivers: inOrder(unit, [...unit.waivers.filter((waiver) => isOther(waiver.segment)), ...waivers]),
  };
}

/** The unit with one more thing done, at the end of what was done to its segment. */
export function withRevision(unit: TranslatedUnit, revision: Revision): TranslatedUnit {
  return { ...unit, revisions: inOrder(unit, [...unit.revisions, revision]) };
}

/** Entries in the order of the unit's segments, as they come within one: whoever decides first, the file is the same. */
export function inOrder<T extends { readonly segment: string }>(
  { segments }: TranslatedUnit,
  entries: readonly T[],
): readonly T[] {
  const places = new Map(segments.map(({ id }, place) => [id, place]));
  const placeOf = ({ segment }: T): number => places.get(segment) ?? -1;
  return entries.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** What a revision says of the target before it. */
export function earlierTarget({ unit, segment }: Place): Revision["before"] {
  const { target, origin } = segment;
  return target === null ? null : { text: readableText(target, unit.codes), origin };
}
