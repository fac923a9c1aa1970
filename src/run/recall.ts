import { departedSentences } from "./departures.ts";
import type { EngineSet } from "./engines.ts";
import { lostSentences } from "./lost.ts";
import type { Matches } from "./matches.ts";
import { nearTargets } from "./near-targets.ts";
import type { Project } from "./project.ts";
import { renamedStories } from "./renames.ts";
import { memoryIndex, workspaceMemory, type Recall } from "./view.ts";

/** What the whole workspace remembers; pseudo-translations are made again unless that engine is wanted. */
export function projectRecall(
  project: Project,
  { engines, matches }: { readonly engines: Pick<EngineSet, "order"> | null; readonly matches: Matches },
): Recall {
  const refresh = memoryIndex(project);
  const equal = workspaceMemory(project, refresh);
  const near = nearTargets(project, matches);
  return {
    recall: (target, sentence, story) => equal(target, sentence, story) ?? near(target, sentence, story),
    renamed: renamedStories(project),
    salvage: lostSentences(project),
    departed: departedSentences(project, refresh),
    discard: (target, origin) => origin === "pseudo" && engines !== null && !engines.order(target).includes("pseudo"),
  };
}

/**
 * The same for a run that reads what it has just written: equal sentences are equal, whichever neighbours a copy of this
 * run may have, so that the order of stories makes no difference.
 */
export function withoutNeighbours(memory: Recall): Recall {
  return {
    ...memory,
    recall: (target, sentence, story) => {
      const found = memory.recall(target, sentence, story);
      if (!found?.match || found.match.similarity <= 100) return found;
      return { ...found, match: { ...found.match, similarity: 100 } };
    },
  };
}
