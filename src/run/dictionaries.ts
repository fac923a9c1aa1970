import type { Dictionary } from "../engines/engine.ts";
import { glossaryPairs } from "../glossary/pairs.ts";
import type { Project } from "./project.ts";
import { termsOf } from "./terms.ts";

/** The house's terms from the source language into each target, for engines that keep a glossary of their own. */
export function dictionariesOf(project: Project): readonly Dictionary[] {
  const { source, targets } = project.settings;
  const { glossary } = termsOf(project);
  return targets.map((target) => ({ source, target, terms: glossaryPairs(glossary, target) }));
}
