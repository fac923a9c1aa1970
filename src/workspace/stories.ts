import { type Dirent, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { VisavisError } from "../errors.ts";
import { slashed } from "./paths.ts";

/** A source file on disk: `path` is relative to the workspace. */
export interface StoryFile {
  readonly id: string;
  readonly path: string;
}

const extension = /\.(?:md|markdown|txt|html?)$/iu;

/** What a story id may not hold: it names files, URLs and i18next namespaces. */
const forbidden = /[:\\\p{Cc}\p{Cs}\uFFFD*?"<>|]|^\./u;

/**
 * Every story below `folder`, sorted by id. Names that begin with a dot and links are left out. Throws
 * `story-duplicate` when two files would have one id, `input-invalid` for a name that cannot be an id,
 * `input-missing` when the folder does not exist.
 */
export function listStories(root: string, folder: string): readonly StoryFile[] {
  const stories = storiesBelow(root, folder).map((path) => ({
    id: slashed(relative(folder, path)).replace(extension, ""),
    path,
  }));
  stories.sort((a, b) => (a.id < b.id ? -1 : 1));
  refuseNames(stories);
  return stories;
}

/** Throws `input-invalid` for a name that cannot be an id, `story-duplicate` when two files would have one id. */
export function refuseNames(stories: readonly StoryFile[]): void {
  stories.forEach(checkName);
  checkUnique(stories);
}

function storiesBelow(root: string, folder: string): string[] {
  return entriesOf(root, folder).flatMap((entry) => {
    const path = slashed(join(folder, entry.name));
    if (entry.name.startsWith(".")) return [];
    if (entry.isDirectory()) return storiesBelow(root, path);
    return entry.isFile() && extension.test(entry.name) ? [path] : [];
  });
}

function entriesOf(root: string, folder: string): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (cause) {
    throw new VisavisError({
      code: "input-missing",
      message: `${folder}: the content folder cannot be read`,
      hint: "Create it and put stories (.md, .txt, .html) in it, or name another one as folders.content in visavis.yml.",
      file: folder,
      cause,
    });
  }
}

function checkName(story: StoryFile): void {
  if (story.id !== "" && !forbidden.test(story.id) && !story.id.endsWith("/")) return;
  throw new VisavisError({
    code: "input-invalid",
    message: `${story.path}: the file's name cannot be a story id`,
    hint: 'Rename it without : \\ * ? " < > |, control characters and a dot at the start.',
    file: story.path,
  });
}

/** Ids that differ by case only would be one file on macOS and Windows. */
function checkUnique(stories: readonly StoryFile[]): void {
  const seen = new Map<string, StoryFile>();
  for (const story of stories) {
    const id = story.id.normalize("NFC").toLowerCase();
    const other = seen.get(id);
    if (other) {
      throw new VisavisError({
        code: "story-duplicate",
        message: `${other.path} and ${story.path} are both the story '${story.id}'`,
        hint: "Rename one of the two: a story's id is its file name without extension.",
        file: story.path,
      });
    }
    seen.set(id, story);
  }
}

/** Throws `input-invalid` for a story without a word. */
export function refuseEmpty(path: string, content: string): void {
  if (content.trim() !== "") return;
  throw new VisavisError({
    code: "input-invalid",
    message: `${path}: the file is empty`,
    hint: "Write the story, or delete the file.",
    file: path,
    line: 1,
  });
}

/** The stories with the given ids, each once (all when none is named). Throws `story-unknown`. */
export function selectStories(stories: readonly StoryFile[], ids: readonly string[]): readonly StoryFile[] {
  if (ids.length === 0) return stories;
  const chosen = ids.map((name) => {
    const id = name.replace(extension, "");
    const story = stories.find((candidate) => candidate.id === name || candidate.id === id || candidate.path === name);
    if (story) return story;
    const known = stories.map((candidate) => candidate.id);
    throw new VisavisError({
      code: "story-unknown",
      message: `there is no story '${name}'`,
      hint: known.length > 0 ? `The stories are: ${known.slice(0, 20).join(", ")}` : "There is no story yet.",
    });
  });
  return [...new Set(chosen)];
}
