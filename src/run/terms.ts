import { termFinder, type TermFinder } from "../glossary/find.ts";
import { glossaryError, parseGlossary } from "../glossary/parse.ts";
import type { Glossary } from "../model.ts";
import type { Project } from "./project.ts";

/** The house's glossary, and the finder made from it. */
interface Terms {
  readonly glossary: Glossary;
  readonly finder: TermFinder;
}

const read = new WeakMap<Project, Terms>();

/** The glossary of a project, read when first asked for. Throws `glossary-invalid`. */
export function termsOf(project: Project): Terms {
  const terms = read.get(project) ?? readTerms(project);
  read.set(project, terms);
  return terms;
}

function readTerms({ settings, glossary: content }: Project): Terms {
  const { glossary, problems } = parseGlossary(content, {
    path: settings.glossary,
    languages: [settings.source, ...settings.targets],
  });
  const error = glossaryError(problems, settings.glossary);
  if (error) throw error;
  return { glossary, finder: termFinder(glossary) };
}
