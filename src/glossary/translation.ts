import type { Lng, TargetTerm, Term } from "../model.ts";
import { regularForms } from "./inflect.ts";

/** The term's translation for `lng`: its own, else that of the wider language (`en` for `en-GB`); null when there is none. */
export function translationOf(term: Term, lng: Lng): TargetTerm | null {
  for (let tag = lng; tag !== ""; tag = tag.slice(0, Math.max(0, tag.lastIndexOf("-")))) {
    const target = Object.hasOwn(term.targets, tag) ? term.targets[tag] : undefined;
    if (target) return target;
  }
  return null;
}

/** Every accepted form of a translation: what is listed, and the regular forms of that. */
export function acceptedForms(target: TargetTerm, lng: Lng): readonly string[] {
  const written = [target.term, ...target.forms];
  return [...written, ...written.flatMap((text) => regularForms(text, lng).map((form) => form.text))];
}
