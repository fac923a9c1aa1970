import type { TranslatedSegment, TranslatedUnit, Translation } from "../model.ts";
import { codePattern, stripCodes } from "../text/codes.ts";
import { normalizeText } from "../text/identity.ts";
import type { CheckOptions } from "./check.ts";
import { inlineCodes } from "./inline-codes.ts";

/**
 * The translation without approvals of what cannot have been approved: a target that is empty, or whose inline codes are
 * not those of its source (unless that check is no error here), is `translated`, whatever state another tool has left
 * there.
 */
export function withoutBrokenApprovals(translation: Translation, options: CheckOptions): Translation {
  const isBroken = brokenTargets(translation, (options[inlineCodes.name] ?? "error") === "error");
  const mend = (unit: TranslatedUnit): TranslatedUnit => {
    if (!unit.segments.some((segment) => isBroken(unit, segment))) return unit;
    const segments = unit.segments.map((segment) =>
      isBroken(unit, segment) ? { ...segment, state: "translated" as const } : segment,
    );
    return { ...unit, segments };
  };
  const sections = translation.sections.map((section) => ({ ...section, units: section.units.map(mend) }));
  const retired = translation.retired.map(mend);
  return { ...translation, sections, retired };
}

function brokenTargets(
  { source: sourceLng, target: targetLng }: Translation,
  mindsCodes: boolean,
): (unit: TranslatedUnit, segment: TranslatedSegment) => boolean {
  return ({ codes, kind }, { source, target, state }) => {
    if (target === null || (state !== "reviewed" && state !== "final")) return false;
    if (isEmpty(target) && !isEmpty(source)) return true;
    if (!mindsCodes || !(codePattern.test(source) || codePattern.test(target))) return false;
    return inlineCodes.find({ source, target, codes, kind, sourceLng, targetLng, terms: [] }).length > 0;
  };
}

function isEmpty(text: string): boolean {
  return normalizeText(stripCodes(text)) === "";
}
