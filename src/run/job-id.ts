import type { Lng } from "../model.ts";

/** The id of the job for a sentence: its language and key, by which the journal's replies are found to be done with. */
export function jobId(target: Lng, key: string): string {
  return `${target} ${key}`;
}

/** The language and the key of the sentence that a job was for. */
export function sentenceOf(job: string): { readonly target: Lng; readonly key: string } {
  const [target = "", key = ""] = job.split(" ");
  return { target, key };
}
