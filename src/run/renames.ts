import { storyKeys } from "../memory/leverage.ts";
import type { Lng, Translation } from "../model.ts";
import { segmentKey } from "../text/identity.ts";
import { filesBelow } from "../workspace/files.ts";
import { storyFile } from "../workspace/paths.ts";
import type { Project } from "./project.ts";
import { loadTranslation, type Recall } from "./view.ts";

/** A story is taken for a renamed one when it shares this part of the sentences, of its own and of the other's. */
const enough = 0.5;

/**
 * Finds the translation file that a story had under an earlier name: one whose story is gone, with most of the
 * sentences. Without it what people have reviewed would come back as mere memory, to be reviewed again.
 */
export function renamedStories(project: Project): Recall["renamed"] {
  const gone = new Map<Lng, readonly Translation[]>();
  return (story, target) => {
    const candidates = gone.get(target) ?? goneTranslations(project, target);
    gone.set(target, candidates);
    if (candidates.length === 0) return null;
    const keys = new Set(storyKeys(story));
    const shares = candidates.map((translation) => ({ translation, share: sharedPart(translation, keys) }));
    const [best] = shares.sort((a, b) => b.share - a.share);
    return best && best.share >= enough ? best.translation : null;
  };
}

function goneTranslations(project: Project, target: Lng): readonly Translation[] {
  const folder = storyFile(project.settings.folders.translations, [target], "");
  const ids = new Set(project.files.map(({ id }) => id));
  return filesBelow(project.root, folder)
    .filter((path) => path.endsWith(".xlf"))
    .map((path) => path.slice(folder.length + 1, -".xlf".length))
    .flatMap((id) => (ids.has(id) ? [] : (loadTranslation(project, id, target) ?? [])));
}

function sharedPart({ sections }: Translation, keys: ReadonlySet<string>): number {
  const units = sections.flatMap((section) => section.units);
  const others = new Set(
    units.flatMap(({ segments, codes }) => segments.map(({ source }) => segmentKey(source, codes))),
  );
  const shared = [...others].filter((key) => keys.has(key)).length;
  return shared / Math.max(others.size, keys.size, 1);
}
