import { VisavisError } from "../../errors.ts";
import type { Lng, Translation } from "../../model.ts";
import { selectStories, type StoryFile } from "../../workspace/stories.ts";
import type { Project } from "../project.ts";
import { projectRecall } from "../recall.ts";
import { viewStory, type StoryView } from "../view.ts";
import { reviewMemo } from "./memo.ts";

/** A story of the workspace in one of its languages. */
export interface OpenedStory {
  readonly view: StoryView;
  readonly translation: Translation;
}

/** Reads a story, unless it has just been read. Throws `story-unknown`, `language-unknown`, and what reading it throws. */
export async function openStory(project: Project, story: string, target: Lng): Promise<OpenedStory> {
  const [file] = selectStories(project.files, [story]);
  const view = file && (await openView(project, file));
  const translation = view?.translations.get(target);
  if (view && translation) return { view, translation };
  throw new VisavisError({
    code: "language-unknown",
    message: `${target} is not one of the target languages (${project.settings.targets.join(", ")})`,
    hint: `Add ${target} to 'targets' in visavis.yml.`,
  });
}

async function openView(project: Project, file: StoryFile): Promise<StoryView> {
  // What the memory says may have changed since the last story was read.
  return await reviewMemo(project).views.of(file, () => viewStory(project, file, projectRecall(project, null)));
}
