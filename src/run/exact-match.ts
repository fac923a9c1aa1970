import { contextKey } from "../text/identity.ts";
import type { Remembered, SentencePlace } from "../memory/decide.ts";
import type { Lng } from "../model.ts";
import type { StoredEntry } from "../workspace/memory-table.ts";
import { penaltyJudge, pointsOf } from "./penalties.ts";
import type { Project } from "./project.ts";
import { storyFile } from "../workspace/paths.ts";

/** With more pairs of one sentence than these, the first of them are judged. */
const mostJudged = 200;

/**
 * Looks sentences of equal content up in the memory as it is: of several targets the one with the highest similarity,
 * then the one that a person has touched, then the one of the last file. An equal one between equal neighbours has 101,
 * any other 100, less the penalties. Null for what `memory.use` leaves to review.
 */
export function exactMatches(
  project: Project,
): (target: Lng, sentence: SentencePlace, story: string) => Remembered | null {
  const { memory, folders } = project.settings;
  const judge = penaltyJudge(project);
  const limit = judge.isSilent ? 1 : mostJudged;
  return (target, { key, before, after }, story) => {
    const found = project.cache.recall(target, { key, context: contextKey(before, after) }, limit);
    const folder = storyFile(folders.translations, [target], "/");
    const matches = found.map((entry) => {
      const points = pointsOf(judge.of({ ...entry, ...placeOf(entry, folder) }, story));
      return { entry, similarity: (entry.inContext ? 101 : 100) - points };
    });
    const [best] = matches.sort((one, other) => other.similarity - one.similarity);
    if (!best || best.similarity < memory.use) return null;
    const { target: text, model, terms, unknownWords } = best.entry;
    const match = { similarity: best.similarity, repaired: false };
    return { target: text, origin: "memory", match, model, terms, unknownWords };
  };
}

/** A translation file is its story's; the cache has each TMX file once for each language, as `memory/old.tmx en`. */
function placeOf({ path }: StoredEntry, folder: string): { readonly file: string; readonly story: string | null } {
  if (path.startsWith(folder)) return { file: path, story: path.slice(folder.length, -".xlf".length) };
  return { file: path.slice(0, path.lastIndexOf(" ")), story: null };
}
