import type { Lng } from "../model.ts";
import { flushFiles } from "../workspace/files.ts";
import type { Project } from "./project.ts";
import { sentenceOf } from "./job-id.ts";
import { translationPath } from "./stamps.ts";

/**
 * Forgets the journal's replies to those of the jobs whose sentence is in a translation file by now, once the files of
 * these stories are on the disk: a reply is always in one of the two, also after a power cut.
 */
export function forgetWritten(
  project: Project,
  { jobs, stories }: { readonly jobs: readonly string[]; readonly stories: readonly string[] },
): void {
  const written = jobs.filter((job) => isWritten(project, sentenceOf(job)));
  if (written.length === 0) return;
  const paths = stories.flatMap((story) => project.targets.map((target) => translationPath(project, story, target)));
  flushFiles(project.root, paths);
  project.journal().forget(written);
}

function isWritten({ cache }: Project, { target, key }: { readonly target: Lng; readonly key: string }): boolean {
  return cache.places(target, key, 1).length > 0;
}
