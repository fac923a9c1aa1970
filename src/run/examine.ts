import type { Translation } from "../model.ts";
import { checkSegment } from "../check/index.ts";
import type { Examination, SegmentInUnit } from "../diff/segment.ts";
import { termUses } from "../glossary/uses.ts";
import { isRemark, remarksOf } from "../memory/remarks.ts";
import type { Project } from "./project.ts";
import { isStaleByTerms } from "./stale-terms.ts";
import { termsOf } from "./terms.ts";

/** A segment where it stands, and what is known of it. */
export interface Examined extends SegmentInUnit, Examination {}

/** By the ids of segments, the target that the last commit has, as a reader sees it, and the file has no more. */
export type LostTargets = ReadonlyMap<string, string>;

/** What is known of every segment of a translation, by its id. */
export function examinedById(
  project: Project,
  translation: Translation,
  lost?: LostTargets,
): ReadonlyMap<string, Examination> {
  return new Map(examineTranslation(project, translation, lost).map((examined) => [examined.segment.id, examined]));
}

/** Every segment of a translation, in order, with what the checks say of it. */
export function examineTranslation(
  project: Project,
  translation: Translation,
  lost: LostTargets = new Map(),
): readonly Examined[] {
  const units = translation.sections.flatMap((section) => section.units);
  return units.flatMap((unit) =>
    unit.segments.map((segment) =>
      examineSegment(project, { unit, segment, translation, lost: lost.get(segment.id) ?? null }),
    ),
  );
}

interface Place extends SegmentInUnit {
  readonly translation: Translation;
  /** Of the segment, as in `LostTargets`; null when nothing is known to be lost. */
  readonly lost?: string | null;
}

/** What is known of a segment as it is there. */
export function examineSegment(project: Project, { unit, segment, translation, lost = null }: Place): Examined {
  const { id, source, target, origin, touched } = segment;
  const { source: sourceLng, target: targetLng } = translation;
  const { codes, kind } = unit;
  const remarks = unit.notes.filter((note) => note.about === id && isRemark(note));
  const terms = origin === "source" ? [] : termUses(termsOf(project).finder, { source, target, lng: targetLng, codes });
  const said = remarksOf(unit, id);
  // Of a pseudo-translation the checks could only say that it is none.
  const isSilent =
    target === null ? said.refusal === null && lost === null : origin === "source" || origin === "pseudo";
  if (isSilent) return { unit, segment, findings: [], terms, otherTerms: false, remarks };
  const otherTerms = target !== null && isStaleByTerms(segment, terms, targetLng);
  const history = { touched, ...said, otherTerms, lost };
  const options = project.settings.checks;
  const findings = checkSegment({ source, target, codes, sourceLng, targetLng, kind, terms, history, options });
  return { unit, segment, findings, terms, otherTerms, remarks };
}
