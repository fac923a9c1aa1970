import { similarityScore } from "../memory/near/similarity.ts";
import { readableText } from "../text/codes.ts";
import { contextKey } from "../text/identity.ts";
import type { Inquiry } from "./count-story.ts";
import type { Matches } from "./matches.ts";
import { emphasisOf } from "./near-entries.ts";
import { isSelective } from "./penalties.ts";
import type { Project } from "./project.ts";

/** How like a sentence is to the nearest pair of the memory, or to its own earlier wording. */
export function nearestIn(project: Project, matches: Matches): Inquiry["nearest"] {
  return (target, { source, codes, key, section, previous }, { before, after }) => {
    const story = section.id.slice(0, section.id.lastIndexOf("#"));
    const best = matches.best(target, { source, codes, key, before, after, story });
    const own = previous && similarityScore(previous.source, readableText(source, codes), emphasisOf(project));
    return best === null || (own ?? 0) > best ? own : best;
  };
}

/** How like the pair was that a sentence has its target from. */
export function recalledIn(project: Project): Inquiry["recalled"] {
  const isToldApart = isSelective(project.settings);
  return (target, { segment, key, before, after }) => {
    const similarity = segment.match?.similarity ?? 100;
    if (isToldApart || similarity !== 100) return similarity;
    // Where any equal pair will do, the segment does not say whether its neighbours are equal too.
    const [found] = project.cache.recall(target, { key, context: contextKey(before, after) }, 1);
    return found?.inContext === true ? 101 : 100;
  };
}
