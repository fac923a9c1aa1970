import type {
  Inline,
  Lng,
  PreviousPair,
  TranslatedSection,
  TranslatedSegment,
  TranslatedUnit,
  Translation,
  UnitKind,
} from "../model.ts";
import { readableText } from "../text/codes.ts";
import { segmentKey } from "../text/identity.ts";
import { type Remembered, translatedAs } from "./decide.ts";
import { type Remarks, remarksOf, withRemarks } from "./remarks.ts";

/** The text of a section as a reader sees it, and of those beside it. */
interface SectionText {
  /** Story and section. */
  readonly id: string;
  readonly text: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A sentence that has no translation yet, or one that is to be made again. */
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

/** True for a target in `lng` that is to be made again; one that a person has touched never is, whatever this says. */
export type Renew = (segment: TranslatedSegment, unit: TranslatedUnit, lng: Lng) => boolean;

const never: Renew = () => false;

/** The segments of a unit that want a translation. */
function pendingOf(unit: TranslatedUnit, lng: Lng, renew: Renew): readonly TranslatedSegment[] {
  return unit.segments.filter((segment) => segment.target === null || (!segment.touched && renew(segment, unit, lng)));
}

/** The sentences of a translation that are `initial`, or to be made again, in order. */
export function pendingSentences(translation: Translation, renew: Renew = never): readonly PendingSentence[] {
  const { sections, story, target } = translation;
  return sections.flatMap(({ id, units }, index) => {
    const pending = units.map((unit) => ({ unit, segments: pendingOf(unit, target, renew) }));
    if (pending.every(({ segments }) => segments.length === 0)) return [];
    const heading = units.find(({ kind }) => kind === "heading") ?? null;
    const section = {
      id: `${story}#${id}`,
      text: sectionText(sections[index]) ?? "",
      before: sectionText(sections[index - 1]),
      after: sectionText(sections[index + 1]),
    };
    return pending.flatMap((sentences) => pendingIn(sentences, { heading, section }));
  });
}

function sectionText(section: TranslatedSection | undefined): string | null {
  return section ? section.units.map(readableSource).join("\n\n") : null;
}

function pendingIn(
  { unit, segments }: { readonly unit: TranslatedUnit; readonly segments: readonly TranslatedSegment[] },
  { heading, section }: { readonly heading: TranslatedUnit | null; readonly section: SectionText },
): readonly PendingSentence[] {
  if (segments.length === 0) return [];
  const { codes, kind } = unit;
  const around =
    heading && heading !== unit ? `${readableSource(heading)}\n${readableSource(unit)}` : readableSource(unit);
  const context = around === readableText(unit.segments[0]?.source ?? "", codes) ? null : around;
  return segments.map(({ source, previous }) => {
    const key = segmentKey(source, codes);
    return { key, source, codes, kind, context, section, previous: previous && readablePair(previous, codes) };
  });
}

function readablePair({ source, target }: PreviousPair, codes: readonly Inline[]): PendingSentence["previous"] {
  return { source: readableText(source, codes), target: readableText(target, codes) };
}

function readableSource({ segments, codes }: TranslatedUnit): string {
  return readableText(segments.map(({ source, gap }) => source + gap).join(""), codes);
}

/** What became of a sentence that was sent: a translation, or why no reply to it could be kept. */
export type Answer =
  | ({ readonly type: "translated" } & Remembered)
  | { readonly type: "refused"; readonly message: string };

/**
 * The translation with every pending sentence that `find` has an answer for (by key) `translated`, and what the engine
 * said of it in the notes of its unit. One to be made again keeps its target when there is no translation.
 */
export function fillTranslation(
  translation: Translation,
  find: (key: string) => Answer | null,
  renew: Renew = never,
): Translation {
  const fill = (unit: TranslatedUnit): TranslatedUnit => {
    const pending = new Set(pendingOf(unit, translation.target, renew));
    const filled = unit.segments.map((segment) => {
      const answer = pending.has(segment) ? find(segmentKey(segment.source, unit.codes)) : null;
      return fillSegment(segment, answer, remarksOf(unit, segment.id));
    });
    const renewed = new Set(filled.flatMap(({ segment, isNew }) => (isNew ? segment.id : [])));
    return {
      ...unit,
      segments: filled.map(({ segment }) => segment),
      waivers: unit.waivers.filter(({ segment }) => !renewed.has(segment)),
      notes: withRemarks(
        unit.notes,
        filled.map(({ segment, remarks }) => [segment.id, remarks]),
      ),
    };
  };
  const sections = translation.sections.map((section) => ({ ...section, units: section.units.map(fill) }));
  return { ...translation, sections };
}

interface Filled {
  readonly segment: TranslatedSegment;
  readonly remarks: Remarks;
  /** True for another target than before: what a person let stand in that one is not there any more. */
  readonly isNew: boolean;
}

function fillSegment(segment: TranslatedSegment, answer: Answer | null, remarks: Remarks): Filled {
  if (answer?.type === "translated") {
    const { unknownWords } = answer;
    const filled = { ...segment, ...translatedAs(segment.source, answer) };
    return { segment: filled, remarks: { unknownWords, refusal: null }, isNew: filled.target !== segment.target };
  }
  const isRefused = answer !== null && segment.target === null;
  return { segment, isNew: false, remarks: isRefused ? { unknownWords: [], refusal: answer.message } : remarks };
}
