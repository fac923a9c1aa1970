import type { Lng, TargetTerm, Term } from "../model.ts";

/** The term's translation for `lng`: its own, else that of the wider language (`en` for `en-GB`); null when there is none. */
export function translationOf(term: Term, lng: Lng): TargetTerm | null {
  for (let tag = lng; tag !== ""; tag = tag.slice(0, Math.max(0, tag.lastIndexOf("-")))) {
    const target = Object.hasOwn(term.targets, tag) ? term.targets[tag] : undefined;
    if (target) return target;
  }
  return null;
}
