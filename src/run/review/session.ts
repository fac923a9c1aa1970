import { listStories } from "../../workspace/stories.ts";
import { stampOf } from "../../workspace/files.ts";
import { type Matches, openMatches } from "../matches.ts";
import { openProject, type Project } from "../project.ts";

/** A workspace that stays open for hours; work always finds the settings, the glossary and the stories of now. */
export interface Session {
  readonly use: <T>(work: (project: Project, matches: () => Matches) => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

/** A project and how many are at work with it; closed once it was replaced and nobody is. */
interface Lease {
  readonly project: Project;
  readonly stamp: string;
  /** The memory, once it was asked for; it is opened anew when it has grown old. */
  matches: { readonly matches: Matches; readonly openedAt: number } | null;
  users: number;
  isReplaced: boolean;
}

/** So long (in milliseconds) the memory is not asked what has come since: opening that of a million sentences takes half a second. */
const freshFor = 60_000;

/** Opens a workspace for a review. Throws as opening it for a run does. */
export async function openSession(root: string): Promise<Session> {
  let lease = await newLease(root);
  const release = (left: Lease): void => {
    if (!left.isReplaced || left.users > 0) return;
    left.matches?.matches.close();
    left.project.close();
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
        return await work(mine.project, () => matchesOf(mine));
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
  return { project, stamp: stampOfProject(project), matches: null, users: 0, isReplaced: false };
}

function matchesOf(lease: Lease): Matches {
  const isOld = lease.matches !== null && performance.now() - lease.matches.openedAt > freshFor;
  if (isOld) lease.matches?.matches.close();
  if (isOld || !lease.matches) lease.matches = { matches: openMatches(lease.project), openedAt: performance.now() };
  return lease.matches.matches;
}

/** Which settings, glossary and stories there are. */
function stampOfProject({ root, settings }: Project): string {
  const files = ["visavis.yml", settings.glossary].map((path) => stampOf(root, path));
  return [...files, ...listStories(root, settings.folders.content).map(({ path }) => path)].join("\n");
}
