import type { Lng, SourceFile, Story, Translation } from "../model.ts";
import { withoutBrokenApprovals } from "../check/approvals.ts";
import { VisavisError } from "../errors.ts";
import { parseXliff } from "../formats/xliff/parse.ts";
import { canonicalTarget } from "../memory/canonical.ts";
import type { Remembered, WantedSentence } from "../memory/decide.ts";
import type { Departed } from "../memory/known.ts";
import { leverage } from "../memory/leverage.ts";
import { noRemarks, remarksOf } from "../memory/remarks.ts";
import { readerFor } from "../read/read.ts";
import { sentenceSplitter } from "../segment/split.ts";
import { filesBelow, readText, stampOf } from "../workspace/files.ts";
import { lastCommitWith } from "../workspace/git.ts";
import { pathInside, storyFile } from "../workspace/paths.ts";
import { refuseEmpty, type StoryFile } from "../workspace/stories.ts";
import { exactMatches } from "./exact-match.ts";
import type { LostTargets } from "./examine.ts";
import { indexMemoryFiles } from "./memory-recall.ts";
import type { Project } from "./project.ts";
import { translationPath } from "./stamps.ts";
import { translationPairs } from "./translation-pairs.ts";

/** A story as it is now, and what its translation files say of it, brought up to date in memory. */
export interface StoryView {
  readonly file: StoryFile;
  readonly source: SourceFile;
  readonly story: Story;
  /** By target, in the order of the settings. */
  readonly translations: ReadonlyMap<Lng, Translation>;
  /** The translation files as they stood, by target; null where there was none. */
  readonly earlier: ReadonlyMap<Lng, Translation | null>;
  /** By target, what the files on disk have lost since the last commit. */
  readonly lost: ReadonlyMap<Lng, LostTargets>;
}

/** Reads a story. Throws `input-…` errors. */
export async function loadStory(project: Project, file: StoryFile): Promise<{ source: SourceFile; story: Story }> {
  const content = readText(project.root, file.path);
  if (content === null) {
    throw new VisavisError({
      code: "input-missing",
      message: `${file.path}: the file has gone`,
      hint: "Run the command again.",
      file: file.path,
    });
  }
  refuseEmpty(file.path, content);
  const source: SourceFile = { id: file.id, path: file.path, lng: project.settings.source, content };
  const read = await readerFor(file.path);
  return { source, story: read(source, sentenceSplitter(source.lng)) };
}

/**
 * The translation file as it is on disk, or null; what another tool has broken counts as approved no more. Throws
 * `xliff-invalid`, with a hint that names the last commit with a sound version.
 */
export function loadTranslation(project: Project, story: string, target: Lng): Translation | null {
  return readTranslation(project, { story, target, isKnownValid: false });
}

interface TranslationFile {
  readonly story: string;
  readonly target: Lng;
  /** True for a version of the file that was read before: most of its checks are not made again. */
  readonly isKnownValid: boolean;
}

/** Like `loadTranslation`, in half the time for a version that is known. */
export function readTranslation(
  project: Project,
  { story, target, isKnownValid }: TranslationFile,
): Translation | null {
  const path = translationPath(project, story, target);
  const content = readText(project.root, path, "made");
  if (content === null) return null;
  const translation = parseOrPoint(project, content, { path, story, isKnownValid });
  const { source, checks } = project.settings;
  const wrong =
    (translation.source !== source && {
      what: `srcLang is '${translation.source}', and the stories are in '${source}'`,
      hint: `Set srcLang="${source}" there, or the right 'source' in visavis.yml.`,
    }) ||
    (translation.target !== target && {
      what: `trgLang is '${translation.target}' in the folder of '${target}'`,
      hint: `Set trgLang="${target}" there, or move the file to its language's folder.`,
    });
  if (!wrong) return withoutBrokenApprovals(translation, checks);
  const line = content.slice(0, content.search(/<xliff\b/u)).split("\n").length;
  throw new VisavisError({
    code: "xliff-invalid",
    message: `${path}:${line}: ${wrong.what}`,
    hint: wrong.hint,
    file: path,
    line,
  });
}

interface XliffFile {
  readonly path: string;
  readonly story: string;
  readonly isKnownValid: boolean;
}

/** Reads a translation file; of one that cannot be read, the error says which commit has the last that can. */
function parseOrPoint(project: Project, content: string, file: XliffFile): Translation {
  try {
    return parseXliff(content, file);
  } catch (error) {
    if (!(error instanceof VisavisError) || error.code !== "xliff-invalid") throw error;
    const sound = lastCommitWith(project.root, file.path, (earlier) =>
      isSound(earlier, { ...file, isKnownValid: false }),
    );
    if (sound === null) throw error;
    const { code, message, hint, line = 1, column = 1 } = error;
    const back = `the last sound version is that of ${sound.date}: git checkout ${sound.commit} -- '${file.path}'`;
    throw new VisavisError({ code, message, hint: `${hint}\n${back}`, file: file.path, line, column, cause: error });
  }
}

function isSound(content: string, file: XliffFile): boolean {
  try {
    parseXliff(content, file);
    return true;
  } catch (error) {
    if (error instanceof VisavisError) return false;
    throw error;
  }
}

/** A translation file without what another tool has spoilt, and where to find what was there. */
export interface Salvaged {
  readonly before: Translation | null;
  readonly departed: readonly Departed[];
  readonly lost: LostTargets;
}

/** How a view finds what is known elsewhere. */
export interface Recall {
  readonly recall: (target: Lng, sentence: WantedSentence, story: string) => Remembered | null;
  /** The translation file that a story had under another name. */
  readonly renamed: (story: Story, target: Lng) => Translation | null;
  /** The story's own file without what another tool has spoilt, and the commit that has it whole. */
  readonly salvage: (story: Story, target: Lng, found: Translation | null) => Salvaged;
  /** The translation files that sentences of the story have come from; `before` is its own. */
  readonly departed: (story: Story, target: Lng, before: Translation | null) => Promise<readonly Departed[]>;
  readonly discard: (target: Lng, origin: string) => boolean;
}

/** The story and all its translations, brought up to date with the source; nothing is written. */
export async function viewStory(project: Project, file: StoryFile, memory: Recall): Promise<StoryView> {
  const { source, story } = await loadStory(project, file);
  const translations = new Map<Lng, Translation>();
  const earlier = new Map<Lng, Translation | null>();
  const lost = new Map<Lng, LostTargets>();
  for (const target of project.settings.targets) {
    const found = loadTranslation(project, file.id, target) ?? memory.renamed(story, target);
    const { before, ...salvaged } = memory.salvage(story, target, found);
    // What a sentence is in the story that it has come from is newer than the commit.
    const departed = [...(await memory.departed(story, target, before)), ...salvaged.departed];
    earlier.set(target, before);
    lost.set(target, salvaged.lost);
    const recall = (sentence: WantedSentence): Remembered | null => memory.recall(target, sentence, story.id);
    const discard = (origin: string): boolean => memory.discard(target, origin);
    translations.set(target, leverage({ story, target, before, departed, recall, discard }));
  }
  return { file, source, story, translations, earlier, lost };
}

/** Brings the memory of a language up to date, the first time that it is wanted: files that changed are read again. */
export function memoryIndex(project: Project): (target: Lng) => void {
  const fresh = new Set<Lng>();
  return (target) => {
    if (!fresh.has(target)) indexTarget(project, target);
    fresh.add(target);
  };
}

/** The memory of the whole workspace: what any story's translation file, or else a TMX file of the memory folder, says of a sentence. */
export function workspaceMemory(project: Project, refresh: (target: Lng) => void): Recall["recall"] {
  const find = exactMatches(project);
  return (target, sentence, story) => {
    refresh(target);
    return find(target, sentence, story);
  };
}

function indexTarget(project: Project, target: Lng): void {
  const folder = storyFile(project.settings.folders.translations, [target], "");
  pathInside(project.root, folder);
  project.cache.together(() => {
    indexMemoryFiles(project, target);
    for (const path of translationFiles(project, folder, target)) {
      const id = path.slice(folder.length + 1, -".xlf".length);
      const stamp = stampOf(project.root, path);
      if (stamp === (project.cache.indexed(path) ?? "-")) continue;
      const translation = loadTranslation(project, id, target);
      if (translation) indexTranslation(project, translation, stamp);
      else project.cache.index({ path, lng: target, stamp }, []);
    }
  });
}

/** Those that there are, of stories that were renamed or deleted too, and those that were there the last time. */
function translationFiles(project: Project, folder: string, target: Lng): ReadonlySet<string> {
  return new Set([
    ...project.files.map(({ id }) => translationPath(project, id, target)),
    ...filesBelow(project.root, folder).filter((path) => path.endsWith(".xlf")),
    ...project.cache.indexedBelow(folder),
  ]);
}

/** Puts a translation file's pairs into the memory, those too that it keeps aside; `stamp` says which version of it. */
export function indexTranslation(project: Project, translation: Translation, stamp: string): void {
  const entries = [...translationPairs(translation)].map(({ key, context, unit, segment, from, machine }) => {
    const target = canonicalTarget(segment.source, segment.target);
    const { origin, model, terms, state, touched } = segment;
    const { unknownWords } = from === "previous" ? noRemarks : remarksOf(unit, segment.id);
    const made = { origin, model, terms, unknownWords, state, touched, machine };
    return { key, context, target, ...made, date: null, domain: null };
  });
  const path = translationPath(project, translation.story, translation.target);
  project.cache.index({ path, lng: translation.target, stamp }, entries);
}
