import { openMatches, type Matches } from "./matches.ts";
import type { Project } from "./project.ts";
import { projectRecall } from "./recall.ts";
import type { Recall } from "./view.ts";

/** What the memory of a workspace has, for work that sends nothing. */
export interface Memory {
  readonly recall: Recall;
  readonly matches: Matches;
}

/** Works with the memory as it is now, and closes it however that ends; nothing is opened before it is asked for. */
export async function withMemory<T>(project: Project, work: (memory: Memory) => Promise<T>): Promise<T> {
  const matches = openMatches(project);
  try {
    return await work({ recall: projectRecall(project, { engines: null, matches }), matches });
  } finally {
    matches.close();
  }
}
