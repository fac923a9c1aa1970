import type { Inline, TranslatedSegment, TranslatedUnit, Translation, UnitKind } from "../model.ts";
import { segmentKey } from "../text/identity.ts";
import { localTarget } from "./canonical.ts";
import type { Remembered } from "./decide.ts";

/** A sentence that has no translation yet. */
export interface PendingSentence {
  readonly key: string;
  readonly source: string;
  readonly codes: readonly Inline[];
  readonly kind: UnitKind;
  /** The unit's whole text, for context. */
  readonly unitText: string;
  /** True when an earlier wording of the sentence has a translation. */
  readonly edited: boolean;
}

/** The sentences of a translation that are `initial`, in order. */
export function pendingSentences(translation: Translation): readonly PendingSentence[] {
  return translation.sections.flatMap(({ units }) =>
    units.flatMap((unit) =>
      unit.segments.flatMap((segment) => {
        if (segment.target !== null) return [];
        const { source, previous } = segment;
        const unitText = unit.segments.map((part) => part.source + part.gap).join("");
        const key = segmentKey(source, unit.codes);
        return [{ key, source, codes: unit.codes, kind: unit.kind, unitText, edited: previous !== null }];
      }),
    ),
  );
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
