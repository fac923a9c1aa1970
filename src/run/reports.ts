import type { StoryFile } from "../workspace/stories.ts";
import type { StoredReport } from "../workspace/cache.ts";
import type { Matches } from "./matches.ts";
import type { Project } from "./project.ts";
import type { StoryReport } from "./report.ts";
import { inputStamp, outputStamp, type RequiredState } from "./stamps.ts";
import type { DoneStory } from "./finish.ts";
import type { StoryView } from "./view.ts";

/** What the last runs found out about the stories, as long as none of the files concerned has changed since. */
export interface KnownReports {
  /** The story's report while its inputs are as they were. */
  readonly valid: (file: StoryFile) => StoryReport | null;
  /** The same, only when nothing is left to translate and, given a state, the outputs are as they were written too. */
  readonly settled: (file: StoryFile, wanted: Wanted) => StoryReport | null;
  readonly save: (done: DoneStory, require: RequiredState | null) => void;
}

/** What a run is for. */
interface Wanted {
  /** Build what has reached this state; null only translates. */
  readonly require: RequiredState | null;
  /** Make again what was made under other terms. */
  readonly stale: boolean;
}

export function knownReports(project: Project): KnownReports {
  const stored = project.cache.reports();
  const fresh = (file: StoryFile): StoredReport | null => {
    const known = stored.get(file.id);
    return known && known.inputs === inputStamp(project, file) ? known : null;
  };
  return {
    valid: (file) => parseReport(fresh(file)),
    settled: (file, { require, stale }) => {
      const known = fresh(file);
      if (!known || (require !== null && known.outputs !== outputStamp(project, file, require))) return null;
      const report = parseReport(known);
      const isOpen = project.targets.some((target) => {
        const counts = report?.targets[target];
        return counts?.states.initial !== 0 || (stale && counts.renewable > 0);
      });
      return isOpen ? null : report;
    },
    save: ({ view: { file }, report, inputs }, require) => {
      project.cache.saveReport(file.id, {
        inputs,
        outputs: require === null ? "" : outputStamp(project, file, require),
        report: JSON.stringify(report),
      });
    },
  };
}

function parseReport(stored: StoredReport | null): StoryReport | null {
  // The cache is ours alone and versioned: what it holds was a StoryReport when it was written.
  return stored ? (JSON.parse(stored.report) as StoryReport) : null;
}

/** Goes through the chosen stories in order, each brought up to date in memory; nothing is written. */
export async function eachStory(
  project: Project,
  work: (view: StoryView, matches: Matches) => Promise<void> | void,
): Promise<void> {
  await withViewer(project, async (viewer) => {
    for (const file of project.chosen) {
      const { view, matches } = await viewer();
      await work(await view(file), matches);
    }
  });
}

/** The report of every chosen story, from the cache where it is still true. */
export async function storyReports(project: Project): Promise<readonly StoryReport[]> {
  const known = knownReports(project);
  const reports: StoryReport[] = [];
  await withViewer(project, async (viewer) => {
    for (const file of project.chosen) {
      reports.push(known.valid(file) ?? (await makeReport(project, await (await viewer()).view(file))));
    }
  });
  return reports;
}

async function makeReport(project: Project, view: StoryView): Promise<StoryReport> {
  const { reportStory } = await import("./report.ts");
  return reportStory(project, view);
}

/** Brings stories up to date in memory, and says what else the memory has for their sentences. */
interface Viewer {
  readonly view: (file: StoryFile) => Promise<StoryView>;
  readonly matches: Matches;
}

/** Works with a viewer. What that takes is loaded when it is first asked for: often no story has changed. */
async function withViewer(project: Project, work: (viewer: () => Promise<Viewer>) => Promise<void>): Promise<void> {
  const opened: Viewer[] = [];
  try {
    await work(async () => (opened[0] ??= await openViewer(project)));
  } finally {
    for (const { matches } of opened) matches.close();
  }
}

async function openViewer(project: Project): Promise<Viewer> {
  const [{ openMatches }, { projectRecall }, { viewStory }] = await Promise.all([
    import("./matches.ts"),
    import("./recall.ts"),
    import("./view.ts"),
  ]);
  const matches = openMatches(project);
  const recall = projectRecall(project, { engines: null, matches });
  return { view: async (file) => await viewStory(project, file, recall), matches };
}
