import { storyToMarkdown } from "../emit/story-markdown.ts";
import { writeText } from "../workspace/files.ts";
import type { Settings } from "../workspace/settings-schema.ts";
import { listStories, refuseNames } from "../workspace/stories.ts";
import { inspectStory, readStoryFile, type Inspection, type NamedFile } from "./inspect.ts";

export interface Imported {
  readonly file: string;
  /** Path of the Markdown story, relative to the workspace. */
  readonly path: string;
  readonly inspection: Inspection;
}

/**
 * Writes messy texts or HTML as clean Markdown stories, all of them or none. Throws `input-…` for a file that cannot be
 * read or whose name cannot be a story's, `story-duplicate` where there is such a story already.
 */
export async function importStories(
  root: string,
  settings: Settings,
  files: readonly NamedFile[],
): Promise<readonly Imported[]> {
  const { content } = settings.folders;
  const planned: (Imported & { readonly id: string; readonly markdown: string })[] = [];
  for (const file of files) {
    const { story } = await readStoryFile(file, settings.source);
    const { id } = story;
    const path = `${content}/${id}.md`;
    planned.push({ id, file: file.path, path, inspection: inspectStory(story), markdown: storyToMarkdown(story) });
  }
  refuseNames([...listStories(root, content), ...planned]);
  for (const { path, markdown } of planned) writeText(root, path, markdown);
  return planned.map(({ file, path, inspection }) => ({ file, path, inspection }));
}
