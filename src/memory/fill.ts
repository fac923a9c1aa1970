import type {
  Inline,
  PreviousPair,
  TranslatedSection,
  TranslatedSegment,
  TranslatedUnit,
  Translation,
  UnitKind,
} from "../model.ts";
import { readableText } from "../text/codes.ts";
import { segmentKey } from "../text/identity.ts";
import { localTarget } from "./canonical.ts";
import type { Remembered } from "./decide.ts";

/** The text of a section as a reader sees it, and of those beside it. */
export interface SectionText {
  /** Story and section. */
  readonly id: string;
  readonly text: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A sentence that has no translation yet. */
export interface PendingSentence {
  readonly key: string;
  readonly source: string;
  readonly codes: readonly Inline[];
  readonly kind: UnitKind;
  /** The section's heading and the unit's whole text, as a reader sees them; null when that is the sentence alone. */
  readonly context: string | null;
  readonly section: SectionText;
  /** An earlier wording of the sentence and its translation, as a reader sees them; null when there is none. */
  readonly previous: { readonly source: string; readonly target: string } | null;
}

/** The sentences of a translation that are `initial`, in order. */
export function pendingSentences(translation: Translation): readonly PendingSentence[] {
  const { sections, story } = translation;
  return sections.flatMap(({ id, units }, index) => {
    const pending = units.filter(({ segments }) => segments.some(({ target }) => target === null));
    if (pending.length === 0) return [];
    const heading = units.find(({ kind }) => kind === "heading") ?? null;
    const section = {
      id: `${story}#${id}`,
      text: sectionText(sections[index]) ?? "",
      before: sectionText(sections[index - 1]),
      after: sectionText(sections[index + 1]),
    };
    return pending.flatMap((unit) => pendingIn(unit, { heading, section }));
  });
}

function sectionText(section: TranslatedSection | undefined): string | null {
  return section ? section.units.map(readableSource).join("\n\n") : null;
}

function pendingIn(
  unit: TranslatedUnit,
  { heading, section }: { readonly heading: TranslatedUnit | null; readonly section: SectionText },
): readonly PendingSentence[] {
  const { codes, kind, segments } = unit;
  const around =
    heading && heading !== unit ? `${readableSource(heading)}\n${readableSource(unit)}` : readableSource(unit);
  const context = around === readableText(segments[0]?.source ?? "", codes) ? null : around;
  return segments.flatMap(({ source, target, previous }) => {
    if (target !== null) return [];
    const key = segmentKey(source, codes);
    return [{ key, source, codes, kind, context, section, previous: previous && readablePair(previous, codes) }];
  });
}

function readablePair({ source, target }: PreviousPair, codes: readonly Inline[]): PendingSentence["previous"] {
  return { source: readableText(source, codes), target: readableText(target, codes) };
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
