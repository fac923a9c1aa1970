import { toWorkflowCommand } from "../formats/workflow-command.ts";
import { parseXliff } from "../formats/xliff/parse.ts";
import { changedShare } from "../diff/changed.ts";
import type { StoryShare } from "../diff/describe.ts";
import { summarise, type DiffItem, type DiffSummary } from "../diff/item.ts";
import { reviewItems } from "../diff/items.ts";
import { itemAnnotations, type PlacedItem } from "../diff/annotations.ts";
import { renderReport } from "../diff/html/report.ts";
import { renderMarkdown } from "../diff/markdown.ts";
import { machineShare } from "../diff/segment.ts";
import { renderTerminal, type TerminalOptions } from "../diff/terminal.ts";
import { VisavisError } from "../errors.ts";
import type { Translation } from "../model.ts";
import { writeTextAt } from "../workspace/files.ts";
import { filesAt, hasCommits } from "../workspace/git.ts";
import { readReportPage } from "../workspace/report-page.ts";
import { alternativeFinder } from "./alternatives.ts";
import { sourceLanguage, withProject, type Project, type ProjectOptions } from "./project.ts";
import type { NamedFile } from "./inspect.ts";
import { examinedById } from "./examine.ts";
import { placeItems } from "./places.ts";
import { eachStory } from "./reports.ts";
import { translationPath } from "./stamps.ts";
import type { StoryView } from "./view.ts";

/** Characters of a comment on a pull request, as GitHub takes them. */
const pullRequestLimit = 65_536;

export interface DiffOptions extends ProjectOptions {
  /** The commit to compare with; without one the last, where there is git, else only what nobody looked at counts. */
  readonly since?: string | undefined;
  /** Also machine output that was there at that commit and nobody has looked at. */
  readonly all?: boolean | undefined;
}

/** What a person should look at, over all chosen stories and languages; the shape of `diff --json`. */
export interface DiffResult {
  readonly items: readonly PlacedItem[];
  /** The stories that these are of. */
  readonly stories: readonly StoryShare[];
  readonly summary: DiffSummary;
}

/** Compares every chosen translation file, brought up to date with its source, with what it was. Writes nothing. */
export async function diffStories(options: DiffOptions): Promise<DiffResult> {
  return await withProject({ ...options, write: false }, async (project) => {
    const base = baseTranslations(project, options.since);
    const all = options.all ?? false;
    const addAlternatives = alternativeFinder();
    const items: PlacedItem[] = [];
    const stories: StoryShare[] = [];
    await eachStory(project, (view, matches) => {
      for (const target of project.targets) {
        const current = view.translations.get(target) ?? null;
        const found = targetItems(project, { view, target, base, all });
        const own = placeItems(project, { view, target }, current ? addAlternatives(found, current, matches) : found);
        items.push(...own);
        if (own.length > 0) stories.push({ story: view.story.id, target, changed: changedIn(view, target) });
      }
    });
    return { items, stories, summary: summarise(items) };
  });
}

function changedIn({ translations }: StoryView, target: string): number | null {
  const units = translations.get(target)?.sections.flatMap((section) => section.units) ?? [];
  return changedShare(
    units.flatMap((unit) => unit.segments.flatMap((segment) => machineShare({ unit, segment }) ?? [])),
  );
}

interface TargetDiff {
  readonly view: StoryView;
  readonly target: string;
  readonly base: (path: string, story: string) => Translation | null;
  readonly all: boolean;
}

function targetItems(project: Project, { view, target, base, all }: TargetDiff): readonly DiffItem[] {
  const current = view.translations.get(target) ?? null;
  const examined = current ? examinedById(project, current, view.lost.get(target)) : new Map();
  const earlier = base(translationPath(project, view.story.id, target), view.story.id);
  return reviewItems({ current, base: earlier, examined, all });
}

/** Reads the translation files of the chosen stories at a commit, all at once; one that is broken there counts as none. */
function baseTranslations(project: Project, since: string | undefined): TargetDiff["base"] {
  if (since === undefined && !hasCommits(project.root)) return () => null;
  const paths = project.chosen.flatMap(({ id }) =>
    project.targets.map((target) => translationPath(project, id, target)),
  );
  const contents = filesAt(project.root, since ?? "HEAD", paths);
  return (path, story) => {
    const content = contents.get(path);
    return content === undefined ? null : parseBase(content, { path, story });
  };
}

/** A commit cannot be mended: what is broken in it (a conflict that was committed, say) is no reason to show nothing. */
function parseBase(content: string, place: { readonly path: string; readonly story: string }): Translation | null {
  try {
    return parseXliff(content, place);
  } catch (error) {
    if (error instanceof VisavisError && error.code === "xliff-invalid") return null;
    throw error;
  }
}

/** The items for a pull request, as annotations of GitHub, or for a terminal of some width. */
export function renderDiff({ items, stories }: DiffResult, format: "markdown" | "github" | TerminalOptions): string {
  if (format === "markdown") return renderMarkdown(items, { limit: pullRequestLimit, stories });
  if (format === "github") return itemAnnotations(items).map(toWorkflowCommand).join("");
  return renderTerminal(items, { ...format, stories });
}

/** The items as a page that stands alone: one file of HTML for a browser. */
export async function renderDiffPage(root: string, { items }: DiffResult): Promise<string> {
  return renderReport(items, { source: await sourceLanguage(root), ...readReportPage() });
}

/** Writes a rendered diff to the file at `full`, which the user named as `path`. */
export function saveDiff({ path, full }: NamedFile, text: string): void {
  writeTextAt(full, path, text);
}
