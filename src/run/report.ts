import type { Finding, Lng, LocatedFinding, State, TranslatedSegment, TranslatedUnit, Translation } from "../model.ts";
import { checkSegment } from "../check/index.ts";
import { termUses } from "../glossary/uses.ts";
import { readText } from "../workspace/files.ts";
import type { Project } from "./project.ts";
import { translationPath } from "./stamps.ts";
import { termsOf } from "./terms.ts";
import type { StoryView } from "./view.ts";

/** What there is to say of a story in one language. */
export interface TargetReport {
  readonly segments: number;
  /** Segments without any target; a pseudo-translation is one, though its state counts as `initial`. */
  readonly missing: number;
  readonly states: Readonly<Record<State, number>>;
  /** Segments whose approved translation belongs to an earlier wording of the source. */
  readonly stale: number;
  /** Segments with a proposal that no person has looked at, and those of them whose source was edited. */
  readonly unreviewed: number;
  readonly edited: number;
  /** Words of the source. */
  readonly words: number;
  readonly findings: readonly LocatedFinding[];
}

export interface StoryReport {
  readonly id: string;
  readonly targets: Readonly<Record<Lng, TargetReport>>;
}

/** Findings of every segment of a translation that has a target, by segment id. */
export function checkTranslation(project: Project, translation: Translation): ReadonlyMap<string, readonly Finding[]> {
  const { finder } = termsOf(project);
  const { source: sourceLng, target: targetLng } = translation;
  const findings = new Map<string, readonly Finding[]>();
  for (const unit of unitsOf(translation)) {
    for (const { id, source, target, origin } of unit.segments) {
      // Of a pseudo-translation the checks could only say that it is none.
      if (target === null || origin === "source" || origin === "pseudo") continue;
      const terms = termUses(finder, { source, target, lng: targetLng, codes: unit.codes });
      const options = project.settings.checks;
      const input = { source, target, codes: unit.codes, sourceLng, targetLng, kind: unit.kind, terms, options };
      const found = checkSegment(input);
      if (found.length > 0) findings.set(id, found);
    }
  }
  return findings;
}

function unitsOf(translation: Translation): readonly TranslatedUnit[] {
  return translation.sections.flatMap((section) => section.units);
}

/** Counts and findings of a story in all its languages. */
export function reportStory(project: Project, view: StoryView): StoryReport {
  const targets = [...view.translations].map(([target, translation]): [Lng, TargetReport] => {
    const segments = unitsOf(translation).flatMap((unit) => unit.segments);
    return [
      target,
      {
        segments: segments.length,
        missing: segments.filter(({ target: text }) => text === null).length,
        states: countStates(segments),
        stale: segments.filter(isStale).length,
        unreviewed: segments.filter(({ state, touched }) => state === "translated" && !touched).length,
        edited: segments.filter(({ previous }) => previous !== null).length,
        words: segments.reduce((sum, { source }) => sum + countWords(source), 0),
        findings: locate(project, view, translation),
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

function isStale({ previous }: TranslatedSegment): boolean {
  return previous !== null && (previous.state !== "translated" || previous.origin === "person");
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)?.length ?? 0;
}

function locate(project: Project, view: StoryView, translation: Translation): readonly LocatedFinding[] {
  const findings = checkTranslation(project, translation);
  if (findings.size === 0) return [];
  const path = translationPath(project, view.story.id, translation.target);
  const lineOf = linesOfSegments(readText(project.root, path) ?? "");
  return [...findings].flatMap(([segment, found]) =>
    found.map(({ rule, issue, severity, message, expected, actual }) => ({
      rule,
      type: issue,
      severity,
      story: view.story.id,
      target: translation.target,
      segment,
      message,
      expected,
      actual,
      file: path,
      line: lineOf.get(segment) ?? 1,
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
