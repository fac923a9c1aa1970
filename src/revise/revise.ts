import type { Decision, PreviousPair, Refusal, TargetVersion, TranslatedUnit, Translation } from "../model.ts";
import { segmentStamp } from "../text/segment-stamp.ts";
import { edit, keepEarlier, restore, type RevisionContext, setState } from "./decide.ts";
import { type Place, type Step, versionOf } from "./place.ts";
import { comment, unwaive, waive } from "./remark.ts";

/** A decision on a segment of one translation. */
export interface SegmentDecision {
  /** Id of the segment. */
  readonly segment: string;
  /** The stamp that it was made on; null takes the segment as it is. */
  readonly stamp: string | null;
  readonly decision: Decision;
}

/** What became of a decision, and what the segment was before it. */
export type Outcome =
  | { readonly type: "done"; readonly before: TargetVersion }
  | { readonly type: "refused"; readonly refusal: Refusal; readonly message: string };

/** A translation as people have decided, and what became of each decision, in their order. */
export interface Revised {
  /** The given one when nothing has changed. */
  readonly translation: Translation;
  readonly outcomes: readonly Outcome[];
}

/**
 * Carries out what a person decides of segments. A decision on a segment that is not as its stamp says is refused:
 * stamps speak of the translation as it was given, so that several decisions on one segment may come together. The pair
 * beside a proposal stays there, for the memory stage to retire as it does when another tool has edited the file.
 */
export function revise(
  translation: Translation,
  decisions: readonly SegmentDecision[],
  context: RevisionContext,
): Revised {
  const given = unitsBySegment(translation);
  const revised = new Map<string, TranslatedUnit>();
  const restored: PreviousPair[] = [];
  const outcomes = decisions.map(({ segment: id, stamp, decision }): Outcome => {
    const original = given.get(id);
    if (!original) return { type: "refused", refusal: "gone", message: `there is no segment ${id} any more` };
    if (stamp !== null && stamp !== stampOf(placeOf(original, id), context)) return changed(id);
    const place = placeOf(revised.get(original.id) ?? original, id);
    const step = take(place, decision, context);
    if (step.type === "refused") return step;
    if (decision.type === "restore" && decision.version.previous && !place.segment.previous)
      restored.push(decision.version.previous);
    if (step.unit !== place.unit) revised.set(original.id, step.unit);
    return { type: "done", before: versionOf(place, context.isRemark) };
  });
  return { translation: revised.size === 0 ? translation : withUnits(translation, revised, restored), outcomes };
}

function take(place: Place, decision: Decision, context: RevisionContext): Step {
  switch (decision.type) {
    case "edit":
      return edit(place, decision, context);
    case "state":
      return setState(place, decision, context);
    case "unchanged":
      return keepEarlier(place, decision, context);
    case "comment":
      return comment(place, decision, context);
    case "waive":
      return waive(place, decision, context);
    case "unwaive":
      return unwaive(place, decision, context);
    default:
      return restore(place, decision, context);
  }
}

/** The stamp that a segment has now. */
export function stampOf({ unit, segment }: Place, { isRemark }: Pick<RevisionContext, "isRemark">): string {
  const notes = unit.notes.filter((note) => note.about === segment.id && !isRemark(note));
  return segmentStamp({
    segment,
    codes: unit.codes,
    notes,
    waivers: unit.waivers.filter((waiver) => waiver.segment === segment.id),
  });
}

function changed(id: string): Outcome {
  return { type: "refused", refusal: "changed", message: `segment ${id} has changed since you looked at it` };
}

function unitsBySegment({ sections }: Translation): ReadonlyMap<string, TranslatedUnit> {
  const units = sections.flatMap((section) => section.units);
  return new Map(units.flatMap((unit) => unit.segments.map(({ id }) => [id, unit] as const)));
}

function placeOf(unit: TranslatedUnit, id: string): Place {
  const segment = unit.segments.find((one) => one.id === id);
  if (!segment) throw new RangeError(`segment ${id} does not stand in its unit`);
  return { unit, segment };
}

function withUnits(
  translation: Translation,
  revised: ReadonlyMap<string, TranslatedUnit>,
  restored: readonly PreviousPair[],
): Translation {
  const { sections, retired } = translation;
  return {
    ...translation,
    sections: sections.map((section) => ({
      ...section,
      units: section.units.map((unit) => revised.get(unit.id) ?? unit),
    })),
    retired: restored.reduce(withoutPair, retired),
  };
}

/** A pair that was retired when somebody decided stands beside its segment again: it is kept once. */
function withoutPair(retired: readonly TranslatedUnit[], pair: PreviousPair): readonly TranslatedUnit[] {
  const { source, target, state } = pair;
  const at = retired.findLastIndex(({ segments: [segment, ...others] }) => {
    const isAlone = segment !== undefined && others.length === 0;
    return isAlone && segment.source === source && segment.target === target && segment.state === state;
  });
  return at === -1 ? retired : retired.toSpliced(at, 1);
}
