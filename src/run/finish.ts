import type { Lng, Translation } from "../model.ts";
import { stringifyXliff } from "../formats/xliff/stringify.ts";
import { type Answer, fillTranslation, type Renew } from "../memory/fill.ts";
import { stampOf, writeText } from "../workspace/files.ts";
import type { StoryFile } from "../workspace/stories.ts";
import type { Project } from "./project.ts";
import { reportStory, type StoryReport } from "./report.ts";
import { inputStamp, translationPath } from "./stamps.ts";
import { indexTranslation, viewStory, type Recall, type StoryView } from "./view.ts";

/** A story whose translation files have just been written. */
export interface DoneStory {
  readonly view: StoryView;
  readonly report: StoryReport;
  /** Which version of its files the report speaks of. */
  readonly inputs: string;
}

/** A story as it was read, and which version of its files that was; without its view it is read again. */
export interface OpenStory {
  readonly file: StoryFile;
  readonly stamp: string;
  readonly view: StoryView | null;
}

export interface FinishOptions {
  readonly recall: Recall;
  /** True when this run reads the memory as it stood at its start: what is written is put into it at the end. */
  readonly steadyMemory: boolean;
  /** True for an untouched target that is to be made again. */
  readonly renew: Renew;
  readonly signal: AbortSignal;
  readonly onStory: (story: DoneStory) => Promise<void>;
}

/** The answer to a sentence, by its target and key; null while there is none. */
export type Find = (target: Lng, key: string) => Answer | null;

/** Fills in what came back, writes the translation files of a story, and reports on it. */
export async function finishStory(
  project: Project,
  { file, view, stamp }: OpenStory,
  { find, recall, steadyMemory, renew, signal, onStory }: FinishOptions & { readonly find: Find },
): Promise<StoryReport> {
  // The engines take their time: what a person wrote into a story or its translations meanwhile counts.
  const isCurrent = view !== null && inputStamp(project, file) === stamp;
  const current = isCurrent ? view : await viewStory(project, file, recall);
  const filled = fillView(project, current, { find, renew });
  project.cache.together(() => writeTranslations(project, filled, { index: !steadyMemory }));
  const inputs = inputStamp(project, file);
  const report = reportStory(project, filled);
  // Bundles and editions stay as they were: half of the sentences would be missing from them.
  if (!signal.aborted) await onStory({ view: filled, report, inputs });
  return report;
}

function fillView(
  project: Project,
  view: StoryView,
  { find, renew }: { readonly find: Find; readonly renew: Renew },
): StoryView {
  const translations = [...view.translations].map(([target, translation]): [Lng, Translation] => [
    target,
    project.targets.includes(target) ? fillTranslation(translation, (key) => find(target, key), renew) : translation,
  ]);
  return { ...view, translations: new Map(translations) };
}

function writeTranslations(project: Project, view: StoryView, { index }: { readonly index: boolean }): void {
  for (const target of project.targets) {
    const translation = view.translations.get(target);
    if (!translation) continue;
    const path = translationPath(project, view.story.id, target);
    writeText(project.root, path, stringifyXliff(translation));
    if (index) indexTranslation(project, translation, stampOf(project.root, path));
  }
}
