import { termFinder, type TermFinder } from "../glossary/find.ts";
import { glossaryError, parseGlossary } from "../glossary/parse.ts";
import type { Glossary } from "../model.ts";
import type { Project } from "./project.ts";

/** What the terms of a house come from. */
export type House = Pick<Project, "settings" | "glossary">;

/** The house's glossary, and the finder made from it. */
interface Terms {
  readonly glossary: Glossary;
  readonly finder: TermFinder;
}

const read = new WeakMap<House, Terms>();

/** The glossary of a project or other house, read when first asked for. Throws `glossary-invalid`. */
export function termsOf(house: House): Terms {
  const terms = read.get(house) ?? readTerms(house);
  read.set(house, terms);
  return terms;
}

function readTerms({ settings, glossary: content }: House): Terms {
  const { glossary, problems } = parseGlossary(content, {
    path: settings.glossary,
    languages: [settings.source, ...settings.targets],
  });
  const error = glossaryError(problems, settings.glossary);
  if (error) throw error;
  return { glossary, finder: termFinder(glossary) };
}
