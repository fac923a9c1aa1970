import { storyKeys, strangeKeys } from "../memory/leverage.ts";
import type { Lng, Story } from "../model.ts";
import { readText } from "../workspace/files.ts";
import { storyFile } from "../workspace/paths.ts";
import type { Project } from "./project.ts";
import { translationPath } from "./stamps.ts";
import { loadStory, loadTranslation, type Recall } from "./view.ts";

/** A sentence with more places than this is a common one, and taken to stand in one of them. */
const mostPlaces = 50;

/**
 * Finds where the sentences come from that are new in a story: the translation files of stories that had them. One that
 * stands in no story any more has moved, and its approval goes with it; one that still stands elsewhere is a copy, which
 * somebody has to look at. Says the same all through a run, whichever files that has written by then.
 */
export function departedSentences(project: Project, refresh: (target: Lng) => void): Recall["departed"] {
  const keysOf = keysOfStories(project);
  const hasLeft = departureDecider(keysOf);
  return async (story, target, before) => {
    const strange = new Set(strangeKeys(story, before));
    if (strange.size > 0) refresh(target);
    const standing = new Set<string>();
    const donors = new Map<string, Set<string>>();
    for (const key of strange) {
      const others = otherStories(project, { story, target, key });
      if (others.length === 0) continue;
      if (await hasLeft(target, key, others)) await addDonors(donors, { key, others, keysOf });
      else standing.add(key);
    }
    const chosen = fewestThatCover(donors).map(async (id) => ({
      translation: loadTranslation(project, id, target),
      standing: new Set([...standing, ...(await keysOf(id))]),
    }));
    return await Promise.all(chosen);
  };
}

/** The sentences of a story as it is now, by its id. */
type KeysOf = (id: string) => Promise<ReadonlySet<string>>;

/** Whether a sentence stands in none of the stories whose translation files have it; decided once. */
function departureDecider(keysOf: KeysOf): (target: Lng, key: string, ids: readonly string[]) => Promise<boolean> {
  const decided = new Map<string, boolean>();
  const standsInNone = async (key: string, ids: readonly string[]): Promise<boolean> => {
    if (ids.length > mostPlaces) return false;
    for (const id of ids) if ((await keysOf(id)).has(key)) return false;
    return true;
  };
  return async (target, key, ids) => {
    const name = `${target} ${key}`;
    const answer = decided.get(name) ?? (await standsInNone(key, ids));
    decided.set(name, answer);
    return answer;
  };
}

interface Asked {
  readonly story: Story;
  readonly target: Lng;
  readonly key: string;
}

/** The other stories whose translation files have a sentence. */
function otherStories(project: Project, { story, target, key }: Asked): readonly string[] {
  const folder = storyFile(project.settings.folders.translations, [target], "");
  const own = translationPath(project, story.id, target);
  return project.cache
    .places(target, key, mostPlaces + 2)
    .filter((path) => path !== own && path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1, -".xlf".length));
}

interface Found {
  readonly key: string;
  readonly others: readonly string[];
  readonly keysOf: KeysOf;
}

/** A story to which the sentence has come in this very run is none that it has left. */
async function addDonors(donors: Map<string, Set<string>>, { key, others, keysOf }: Found): Promise<void> {
  for (const id of others) {
    if (!(await keysOf(id)).has(key)) donors.set(id, (donors.get(id) ?? new Set()).add(key));
  }
}

/** The sentences of each story as it is now, read once; of one that has gone, or is empty, there are none. */
function keysOfStories(project: Project): KeysOf {
  const files = new Map(project.files.map((file) => [file.id, file]));
  const read = async (id: string): Promise<ReadonlySet<string>> => {
    const file = files.get(id);
    const content = file ? readText(project.root, file.path) : null;
    return new Set(file && content?.trim() ? storyKeys((await loadStory(project, file)).story) : []);
  };
  const known = new Map<string, Promise<ReadonlySet<string>>>();
  return async (id) => {
    const keys = known.get(id) ?? read(id);
    known.set(id, keys);
    return await keys;
  };
}

/** Those that have most of the sentences first, and none that adds nothing to the ones before it. */
function fewestThatCover(covered: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const seen = new Set<string>();
  return [...covered]
    .sort(([, one], [, other]) => other.size - one.size)
    .flatMap(([id, keys]) => {
      const adds = [...keys].some((key) => !seen.has(key));
      for (const key of keys) seen.add(key);
      return adds ? [id] : [];
    });
}
