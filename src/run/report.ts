import { countReview, type ReviewCounts } from "../diff/counts.ts";
import { reviewCounted, withWaiver } from "../diff/segment.ts";
import type { Lng, LocatedFinding, State, TranslatedSegment, Translation } from "../model.ts";
import { readableText } from "../text/codes.ts";
import { wordCounter } from "../text/words.ts";
import { readText } from "../workspace/files.ts";
import { type Examined, examineTranslation } from "./examine.ts";
import { linesOfSegments } from "./places.ts";
import type { Project } from "./project.ts";
import { translationPath } from "./stamps.ts";
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
  /** Ids of the segments made under other terms. */
  readonly staleSegments: readonly string[];
  /** Words of the source, as `countWords` counts them. */
  readonly words: number;
  readonly findings: readonly LocatedFinding[];
  readonly review: ReviewCounts;
}

export interface StoryReport {
  readonly id: string;
  /** As a reader sees it; the id where the story has none. */
  readonly title: string;
  readonly targets: Readonly<Record<Lng, TargetReport>>;
}

/** Counts and findings of a story in all its languages. */
export function reportStory(project: Project, view: StoryView): StoryReport {
  const countWords = wordCounter();
  const targets = [...view.translations].map(([target, translation]): [Lng, TargetReport] => {
    const examined = examineTranslation(project, translation, view.lost.get(target));
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
        staleSegments: otherTerms.map(({ segment }) => segment.id),
        renewable: otherTerms.filter(({ segment }) => !segment.touched).length,
        words: examined.reduce(
          (sum, { segment, unit }) => sum + countWords(readableText(segment.source, unit.codes)),
          0,
        ),
        findings: locate(project, translation, examined),
        review: countReview(examined.map((one) => reviewCounted(one, one))),
      },
    ];
  });
  const { id, title } = view.story;
  const seen = title === null ? "" : readableText(title.text, title.codes).replace(/\s+/gu, " ").trim();
  return { id, title: seen === "" ? id : seen, targets: Object.fromEntries(targets) };
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

function locate(
  project: Project,
  { story, target }: Translation,
  examined: readonly Examined[],
): readonly LocatedFinding[] {
  const spoken = examined.filter(({ findings }) => findings.length > 0);
  if (spoken.length === 0) return [];
  const path = translationPath(project, story, target);
  const lineOf = linesOfSegments(readText(project.root, path, "made") ?? "");
  return spoken.flatMap(({ unit, segment: { id }, findings }) => {
    const waivers = unit.waivers.filter((waiver) => waiver.segment === id);
    const known = findings.map((finding) => withWaiver(finding, waivers));
    return known.map(({ rule, issue, severity, message, expected, actual, waiver }) => ({
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
      waiver: waiver && { reason: waiver.reason, by: waiver.by },
    }));
  });
}
