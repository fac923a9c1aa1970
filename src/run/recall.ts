import { departedSentences } from "./departures.ts";
import type { EngineSet } from "./engines.ts";
import { lostSentences } from "./lost.ts";
import type { Project } from "./project.ts";
import { renamedStories } from "./renames.ts";
import { memoryIndex, workspaceMemory, type Recall } from "./view.ts";

/** What the whole workspace remembers; pseudo-translations are made again unless that engine is wanted. */
export function projectRecall(project: Project, engines: Pick<EngineSet, "order"> | null): Recall {
  const refresh = memoryIndex(project);
  return {
    recall: workspaceMemory(project, refresh),
    renamed: renamedStories(project),
    salvage: lostSentences(project),
    departed: departedSentences(project, refresh),
    discard: (target, origin) => origin === "pseudo" && engines !== null && !engines.order(target).includes("pseudo"),
  };
}
