import { lintGlossary } from "../glossary/lint.ts";
import { parseGlossary } from "../glossary/parse.ts";
import type { GlossaryProblem } from "../glossary/problem.ts";
import { readText } from "../workspace/files.ts";
import { realRoot } from "../workspace/paths.ts";
import { glossaryMissing, readSettings } from "./project.ts";

export interface GlossaryReport {
  readonly file: string;
  readonly terms: number;
  readonly problems: readonly GlossaryProblem[];
}

/** Everything that is wrong with the glossary of a workspace, and what a terminologist would mend. */
export async function lintWorkspaceGlossary(folder: string): Promise<GlossaryReport> {
  const root = realRoot(folder);
  const { settings } = await readSettings(root);
  const content = readText(root, settings.glossary);
  if (content === null) throw glossaryMissing(settings.glossary);
  const languages = [settings.source, ...settings.targets];
  const { glossary, problems } = parseGlossary(content, { path: settings.glossary, languages });
  const lint = problems.some(({ severity }) => severity === "error") ? [] : lintGlossary(glossary, languages);
  return { file: settings.glossary, terms: glossary.terms.length, problems: [...problems, ...lint] };
}
