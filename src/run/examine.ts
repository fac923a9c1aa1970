import type { Finding, TranslatedSegment, TranslatedUnit, Translation } from "../model.ts";
import { checkSegment } from "../check/index.ts";
import { termUses } from "../glossary/uses.ts";
import { remarksOf } from "../memory/remarks.ts";
import type { Project } from "./project.ts";
import { isStaleByTerms } from "./stale-terms.ts";
import { termsOf } from "./terms.ts";

/** Findings of every segment of a translation that a check has something to say of, by segment id. */
export function checkTranslation(project: Project, translation: Translation): ReadonlyMap<string, readonly Finding[]> {
  const found = examineTranslation(project, translation).filter(({ findings }) => findings.length > 0);
  return new Map(found.map(({ segment, findings }) => [segment.id, findings]));
}

/** A segment, what the checks say of it, and whether other terms applied when its target was made. */
export interface Examined {
  readonly unit: TranslatedUnit;
  readonly segment: TranslatedSegment;
  readonly findings: readonly Finding[];
  readonly otherTerms: boolean;
}

/** Every segment of a translation, in order, with what the checks say of it. */
export function examineTranslation(project: Project, translation: Translation): readonly Examined[] {
  const units = translation.sections.flatMap((section) => section.units);
  return units.flatMap((unit) =>
    unit.segments.map((segment) => examineSegment(project, { unit, segment, translation })),
  );
}

interface Place {
  readonly unit: TranslatedUnit;
  readonly segment: TranslatedSegment;
  readonly translation: Translation;
}

function examineSegment(project: Project, { unit, segment, translation }: Place): Examined {
  const { id, source, target, origin, touched } = segment;
  const remarks = remarksOf(unit, id);
  // Of a pseudo-translation the checks could only say that it is none.
  const isSilent = target === null ? remarks.refusal === null : origin === "source" || origin === "pseudo";
  if (isSilent) return { unit, segment, findings: [], otherTerms: false };
  const { source: sourceLng, target: targetLng } = translation;
  const { codes, kind } = unit;
  const terms = termUses(termsOf(project).finder, { source, target, lng: targetLng, codes });
  const otherTerms = target !== null && isStaleByTerms(segment, terms, targetLng);
  const history = { touched, ...remarks, otherTerms };
  const options = project.settings.checks;
  const findings = checkSegment({ source, target, codes, sourceLng, targetLng, kind, terms, history, options });
  return { unit, segment, findings, otherTerms };
}
