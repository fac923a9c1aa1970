import { addCounts, type ReviewCounts } from "../diff/counts.ts";
import { reviewedStory } from "../diff/story.ts";
import type { Lng, ReviewStory } from "../model.ts";
import { examinedById } from "./examine.ts";
import type { Project } from "./project.ts";
import { reportStory, type StoryReport } from "./report.ts";
import { knownReports, type KnownReports } from "./reports.ts";
import { reviewMemo } from "./review/memo.ts";
import { openStory } from "./review/open.ts";
import { translationPath } from "./stamps.ts";
import { viewStory } from "./view.ts";
import { withMemory } from "./with-memory.ts";
import type { StoryFile } from "../workspace/stories.ts";

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
  const { translation, view } = await openStory(project, story, target);
  return reviewedStory({
    translation,
    file: translationPath(project, story, target),
    examined: examinedById(project, translation, view.lost.get(target)),
  });
}

/**
 * How far the chosen stories are in the project's languages: from the last run's reports, or what was found out since,
 * where they still hold; else the story is read.
 */
export async function reviewOverview(project: Project): Promise<ReviewOverview> {
  const stories: StoryProgress[] = [];
  for (const [file, report] of await currentReports(project)) {
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

async function currentReports(project: Project): Promise<readonly (readonly [StoryFile, StoryReport])[]> {
  const { reports } = reviewMemo(project);
  let known: KnownReports | null = null;
  const found: [StoryFile, StoryReport][] = [];
  await withMemory(project, async ({ recall }) => {
    for (const file of project.chosen) {
      const report = await reports.of(file, async () => {
        const before = (known ??= knownReports(project)).valid(file);
        return before ?? reportStory(project, await viewStory(project, file, recall));
      });
      found.push([file, report]);
    }
  });
  return found;
}
