import { addCounts, type ReviewCounts } from "../diff/counts.ts";
import { reviewedStory } from "../diff/story.ts";
import type { Lng, ReviewStory } from "../model.ts";
import { examinedById } from "./examine.ts";
import type { Project } from "./project.ts";
import { projectRecall } from "./recall.ts";
import { reportStory } from "./report.ts";
import { knownReports, type KnownReports } from "./reports.ts";
import { reviewMemo } from "./review/memo.ts";
import { openStory, type OpenedStory } from "./review/open.ts";
import { translationPath } from "./stamps.ts";
import { viewStory, type Recall } from "./view.ts";

/** How far the review of a story is, by target language. */
interface StoryProgress {
  readonly story: string;
  /** As a reader sees it. */
  readonly title: string;
  readonly targets: Readonly<Record<Lng, ReviewCounts>>;
}

export interface ReviewOverview {
  readonly source: Lng;
  readonly stories: readonly StoryProgress[];
  /** Of all these stories together, by target language. */
  readonly totals: Readonly<Record<Lng, ReviewCounts>>;
}

/** A story in a language with all that a reviewer wants to know of it, brought up to date with its source; nothing is written. */
export async function reviewStory(project: Project, story: string, target: Lng): Promise<ReviewStory> {
  return reviewOf(project, await openStory(project, story, target));
}

function reviewOf(project: Project, { translation }: Pick<OpenedStory, "translation">): ReviewStory {
  return reviewedStory({
    translation,
    file: translationPath(project, translation.story, translation.target),
    examined: examinedById(project, translation),
  });
}

/**
 * How far the chosen stories are in the project's languages: from the last run's reports, or what was found out since,
 * where they still hold; else the story is read.
 */
export async function reviewOverview(project: Project): Promise<ReviewOverview> {
  const { reports } = reviewMemo(project);
  let [known, recall]: [KnownReports | null, Recall | null] = [null, null];
  const stories: StoryProgress[] = [];
  for (const file of project.chosen) {
    const report = await reports.of(file, async () => {
      const before = (known ??= knownReports(project)).valid(file);
      return before ?? reportStory(project, await viewStory(project, file, (recall ??= projectRecall(project, null))));
    });
    const counts = project.targets.flatMap((target): [Lng, ReviewCounts][] => {
      const found = report.targets[target];
      return found ? [[target, found.review]] : [];
    });
    stories.push({ story: file.id, title: report.title, targets: Object.fromEntries(counts) });
  }
  const totals = project.targets.map((target): [Lng, ReviewCounts] => [
    target,
    addCounts(stories.flatMap(({ targets }) => targets[target] ?? [])),
  ]);
  return { source: project.settings.source, stories, totals: Object.fromEntries(totals) };
}
