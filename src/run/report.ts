import type { Finding, Lng, LocatedFinding, State, TranslatedSegment, TranslatedUnit, Translation } from "../model.ts";
import { checkSegment } from "../check/index.ts";
import { termUses } from "../glossary/uses.ts";
import { remarksOf } from "../memory/remarks.ts";
import { readText } from "../workspace/files.ts";
import type { Project } from "./project.ts";
import { isStaleByTerms } from "./stale-terms.ts";
import { translationPath } from "./stamps.ts";
import { termsOf } from "./terms.ts";
import type { StoryView } from "./view.ts";

/** What there is to say of a story in one language. */
export interface TargetReport {
  readonly segments: number;
  /** Segments without any target; a pseudo-translation is one, though its state counts as `initial`. */
  readonly missing: number;
  readonly states: Readonly<Record<State, number>>;
  /** Segments whose approved translation belongs to an earlier wording of the source, or that were made under other terms. */
  readonly stale: number;
  /** Segments with a proposal that no person has looked at, and those of them whose source was edited. */
  readonly unreviewed: number;
  readonly edited: number;
  /** Segments whose target was made under other terms than the glossary has now, and those of them that nobody has touched. */
  readonly staleTerms: number;
  readonly renewable: number;
  /** Words of the source. */
  readonly words: number;
  readonly findings: readonly LocatedFinding[];
}

export interface StoryReport {
  readonly id: string;
  readonly targets: Readonly<Record<Lng, TargetReport>>;
}

/** Findings of every segment of a translation that a check has something to say of, by segment id. */
export function checkTranslation(project: Project, translation: Translation): ReadonlyMap<string, readonly Finding[]> {
  const found = examine(project, translation).filter(({ findings }) => findings.length > 0);
  return new Map(found.map(({ segment, findings }) => [segment.id, findings]));
}

/** A segment, what the checks say of it, and whether other terms applied when its target was made. */
interface Examined {
  readonly segment: TranslatedSegment;
  readonly findings: readonly Finding[];
  readonly otherTerms: boolean;
}

function examine(project: Project, translation: Translation): readonly Examined[] {
  return unitsOf(translation).flatMap((unit) =>
    unit.segments.map((segment) => examineSegment(project, { unit, segment, translation })),
  );
}

function examineSegment(
  project: Project,
  {
    unit,
    segment,
    translation,
  }: { readonly unit: TranslatedUnit; readonly segment: TranslatedSegment; readonly translation: Translation },
): Examined {
  const { id, source, target, origin, touched } = segment;
  const remarks = remarksOf(unit, id);
  // Of a pseudo-translation the checks could only say that it is none.
  const isSilent = target === null ? remarks.refusal === null : origin === "source" || origin === "pseudo";
  if (isSilent) return { segment, findings: [], otherTerms: false };
  const { source: sourceLng, target: targetLng } = translation;
  const { codes, kind } = unit;
  const terms = termUses(termsOf(project).finder, { source, target, lng: targetLng, codes });
  const otherTerms = target !== null && isStaleByTerms(segment, terms, targetLng);
  const history = { touched, ...remarks, otherTerms };
  const options = project.settings.checks;
  const findings = checkSegment({ source, target, codes, sourceLng, targetLng, kind, terms, history, options });
  return { segment, findings, otherTerms };
}

function unitsOf(translation: Translation): readonly TranslatedUnit[] {
  return translation.sections.flatMap((section) => section.units);
}

/** Counts and findings of a story in all its languages. */
export function reportStory(project: Project, view: StoryView): StoryReport {
  const targets = [...view.translations].map(([target, translation]): [Lng, TargetReport] => {
    const examined = examine(project, translation);
    const segments = examined.map(({ segment }) => segment);
    const otherTerms = examined.filter((one) => one.otherTerms);
    return [
      target,
      {
        segments: segments.length,
        missing: segments.filter(({ target: text }) => text === null).length,
        states: countStates(segments),
        stale: examined.filter(({ segment, otherTerms }) => otherTerms || belongsToEarlierWording(segment)).length,
        unreviewed: segments.filter(({ state, touched }) => state === "translated" && !touched).length,
        edited: segments.filter(({ previous }) => previous !== null).length,
        staleTerms: otherTerms.length,
        renewable: otherTerms.filter(({ segment }) => !segment.touched).length,
        words: segments.reduce((sum, { source }) => sum + countWords(source), 0),
        findings: locate(project, translation, examined),
      },
    ];
  });
  return { id: view.story.id, targets: Object.fromEntries(targets) };
}

/** Pseudo-translations are never counted as translations. */
function countStates(segments: readonly TranslatedSegment[]): Record<State, number> {
  const states = { initial: 0, translated: 0, reviewed: 0, final: 0 };
  for (const { state, origin } of segments) states[origin === "pseudo" ? "initial" : state]++;
  return states;
}

function belongsToEarlierWording({ previous }: TranslatedSegment): boolean {
  return previous !== null && (previous.state !== "translated" || previous.origin === "person");
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)?.length ?? 0;
}

function locate(
  project: Project,
  { story, target }: Translation,
  examined: readonly Examined[],
): readonly LocatedFinding[] {
  const spoken = examined.filter(({ findings }) => findings.length > 0);
  if (spoken.length === 0) return [];
  const path = translationPath(project, story, target);
  const lineOf = linesOfSegments(readText(project.root, path) ?? "");
  return spoken.flatMap(({ segment: { id }, findings }) =>
    findings.map(({ rule, issue, severity, message, expected, actual }) => ({
      rule,
      type: issue,
      severity,
      story,
      target,
      segment: id,
      message,
      expected,
      actual,
      file: path,
      line: lineOf.get(id) ?? 1,
    })),
  );
}

function linesOfSegments(content: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of content.split("\n").entries()) {
    const id = /<segment\b[^>]*\bid="([^"]*)"/u.exec(line)?.[1];
    if (id !== undefined) lines.set(id, index + 1);
  }
  return lines;
}
