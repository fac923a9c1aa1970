import { listStories } from "../../workspace/stories.ts";
import { stampOf } from "../../workspace/files.ts";
import { openProject, type Project } from "../project.ts";

/** A workspace that stays open for hours; work always finds the settings, the glossary and the stories of now. */
export interface Session {
  readonly use: <T>(work: (project: Project) => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

/** A project and how many are at work with it; closed once it was replaced and nobody is. */
interface Lease {
  readonly project: Project;
  readonly stamp: string;
  users: number;
  isReplaced: boolean;
}

/** Opens a workspace for a review. Throws as opening it for a run does. */
export async function openSession(root: string): Promise<Session> {
  let lease = await newLease(root);
  const release = (left: Lease): void => {
    if (left.isReplaced && left.users === 0) left.project.close();
  };
  const replace = (next: Lease): void => {
    const old = lease;
    lease = next;
    old.isReplaced = true;
    release(old);
  };
  return {
    use: async (work) => {
      if (stampOfProject(lease.project) !== lease.stamp) replace(await newLease(root));
      const mine = lease;
      mine.users += 1;
      try {
        return await work(mine.project);
      } finally {
        mine.users -= 1;
        release(mine);
      }
    },
    close: () => {
      lease.isReplaced = true;
      release(lease);
    },
  };
}

async function newLease(root: string): Promise<Lease> {
  const project = await openProject({ root, write: true });
  return { project, stamp: stampOfProject(project), users: 0, isReplaced: false };
}

/** Which settings, glossary and stories there are. */
function stampOfProject({ root, settings }: Project): string {
  const files = ["visavis.yml", settings.glossary].map((path) => stampOf(root, path));
  return [...files, ...listStories(root, settings.folders.content).map(({ path }) => path)].join("\n");
}
