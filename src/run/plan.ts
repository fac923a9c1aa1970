import type { Lng } from "../model.ts";
import type { Inquiry } from "./count-story.ts";
import type { Project } from "./project.ts";
import type { StoryReport } from "./report.ts";
import { addUnchanged, emptyTally, type StoryCounts, type Tally, type TargetPlan, targetPlan } from "./tally.ts";
import type { StoryView } from "./view.ts";

interface StoryPlan {
  readonly id: string;
  readonly targets: Readonly<Record<Lng, StoryCounts>>;
}

export interface Plan {
  readonly targets: Readonly<Record<Lng, TargetPlan>>;
  readonly stories: readonly StoryPlan[];
  /** Of the costs. */
  readonly currency: string;
}

/** Adds stories up to a plan. A sentence that stands in several places is sent once per language. */
export interface Planner {
  /** A story that has to be looked at. */
  readonly add: (view: StoryView, inquiry: Inquiry) => Promise<void>;
  /** A story in which nothing changed since the last run. */
  readonly addUnchanged: (report: StoryReport) => void;
  readonly plan: () => Plan;
}

/** A planner for the chosen languages of a project, at its prices. */
export function planner({ targets, settings }: Pick<Project, "targets" | "settings">): Planner {
  const tallies = new Map(targets.map((target): [Lng, Tally] => [target, emptyTally()]));
  const stories: StoryPlan[] = [];
  return {
    add: async (view, inquiry) => {
      // Loaded with the first story to look at: in most runs of a pipeline there is none.
      const { countStory } = await import("./count-story.ts");
      stories.push({ id: view.story.id, targets: await countStory(tallies, view, inquiry) });
    },
    addUnchanged: ({ id, targets: reports }) => {
      const counts = [...tallies].map(([target, tally]): [Lng, StoryCounts] => [
        target,
        addUnchanged(tally, reports[target] ?? { segments: 0, words: 0 }),
      ]);
      stories.push({ id, targets: Object.fromEntries(counts) });
    },
    plan: () => ({
      targets: Object.fromEntries([...tallies].map(([target, tally]) => [target, targetPlan(tally, settings)])),
      stories,
      currency: settings.prices.currency,
    }),
  };
}
