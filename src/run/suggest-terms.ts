import { suggestTerms, type TermSuggestion } from "../glossary/candidates.ts";
import { remarksOf } from "../memory/remarks.ts";
import { withProject, type Project, type ProjectOptions } from "./project.ts";
import { termsOf } from "./terms.ts";
import { loadTranslation } from "./view.ts";

/** Terms that the glossary of a workspace might have: words that engines did not know, by the chosen translation files. */
export async function suggestWorkspaceTerms(options: ProjectOptions): Promise<readonly TermSuggestion[]> {
  return await withProject({ ...options, write: false }, (project) =>
    Promise.resolve(suggestTerms(unknownWords(project), termsOf(project).finder)),
  );
}

function unknownWords(project: Project): Parameters<typeof suggestTerms>[0] {
  const places = project.chosen.flatMap(({ id: story }) => project.targets.map((lng) => ({ story, lng })));
  return places.flatMap(({ story, lng }) => {
    const units = loadTranslation(project, story, lng)?.sections.flatMap((section) => section.units) ?? [];
    return units.flatMap((unit) =>
      unit.segments.flatMap(({ id, source }) => {
        const words = remarksOf(unit, id).unknownWords;
        return words.length === 0 ? [] : [{ story, lng, source, codes: unit.codes, words }];
      }),
    );
  });
}
