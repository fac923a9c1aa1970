import type { Lng, Translation } from "../model.ts";
import { type Answer, fillTranslation, type Renew } from "../memory/fill.ts";
import type { StoryFile } from "../workspace/stories.ts";
import type { Project } from "./project.ts";
import { reportStory, type StoryReport } from "./report.ts";
import { inputStamp } from "./stamps.ts";
import { viewStory, type Recall, type StoryView } from "./view.ts";
import { writeUnchanged } from "./write.ts";

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
  story: OpenStory,
  options: FinishOptions & { readonly find: Find },
): Promise<StoryReport> {
  const { view, inputs } = await writeFilled(project, story, options);
  const report = reportStory(project, view);
  // Bundles and editions stay as they were: half of the sentences would be missing from them.
  if (!options.signal.aborted) await options.onStory({ view, report, inputs });
  return report;
}

/** The engines take their time: what a person wrote into a story or its translations meanwhile counts. */
async function writeFilled(
  project: Project,
  { file, stamp, view }: OpenStory,
  { find, renew, recall, steadyMemory }: FinishOptions & { readonly find: Find },
): Promise<Pick<DoneStory, "view" | "inputs">> {
  let current = view === null ? null : { stamp, view };
  for (;;) {
    // The stamp first: what is written while the story is read is not taken for read.
    const known = current?.stamp ?? inputStamp(project, file);
    const filled = fillView(project, current?.view ?? (await viewStory(project, file, recall)), { find, renew });
    const wanted = project.targets.flatMap((target) => filled.translations.get(target) ?? []);
    const inputs = writeUnchanged(project, { file, stamp: known, isRemembered: !steadyMemory }, wanted);
    if (inputs !== null) return { view: filled, inputs };
    current = null;
  }
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
  // What is written is lost no more.
  return { ...view, translations: new Map(translations), lost: new Map() };
}
