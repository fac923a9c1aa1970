import type { Inline, TranslatedSegment, TranslatedUnit, Translation, UnitKind } from "../model.ts";
import { readableText } from "../text/codes.ts";
import { segmentKey } from "../text/identity.ts";
import { localTarget } from "./canonical.ts";
import type { Remembered } from "./decide.ts";

/** A sentence that has no translation yet. */
export interface PendingSentence {
  readonly key: string;
  readonly source: string;
  readonly codes: readonly Inline[];
  readonly kind: UnitKind;
  /** The section's heading and the unit's whole text, as a reader sees them; null when that is the sentence alone. */
  readonly context: string | null;
  /** True when an earlier wording of the sentence has a translation. */
  readonly edited: boolean;
}

/** The sentences of a translation that are `initial`, in order. */
export function pendingSentences(translation: Translation): readonly PendingSentence[] {
  return translation.sections.flatMap(({ units }) => {
    const heading = units.find(({ kind }) => kind === "heading");
    return units.flatMap((unit) => pendingIn(unit, heading ?? null));
  });
}

function pendingIn(unit: TranslatedUnit, heading: TranslatedUnit | null): readonly PendingSentence[] {
  const { codes, kind, segments } = unit;
  const around =
    heading && heading !== unit ? `${readableSource(heading)}\n${readableSource(unit)}` : readableSource(unit);
  const context = around === readableText(segments[0]?.source ?? "", codes) ? null : around;
  return segments.flatMap(({ source, target, previous }) =>
    target === null
      ? [{ key: segmentKey(source, codes), source, codes, kind, context, edited: previous !== null }]
      : [],
  );
}

function readableSource({ segments, codes }: TranslatedUnit): string {
  return readableText(segments.map(({ source, gap }) => source + gap).join(""), codes);
}

/** The translation with every `initial` sentence that `find` has an answer for (by key) `translated`. */
export function fillTranslation(translation: Translation, find: (key: string) => Remembered | null): Translation {
  const fillSegment = (unit: TranslatedUnit, segment: TranslatedSegment): TranslatedSegment => {
    const found = segment.target === null ? find(segmentKey(segment.source, unit.codes)) : null;
    if (!found) return segment;
    const target = localTarget(segment.source, found.target);
    return { ...segment, target, state: "translated", origin: found.origin, touched: false };
  };
  return {
    ...translation,
    sections: translation.sections.map((section) => ({
      ...section,
      units: section.units.map((unit) => ({
        ...unit,
        segments: unit.segments.map((segment) => fillSegment(unit, segment)),
      })),
    })),
  };
}
