import { canonicalTarget } from "../memory/canonical.ts";
import { concordanceWords } from "../memory/near/concordance.ts";
import { tokensOf } from "../memory/near/tokens.ts";
import type { Emphasis } from "../memory/near/weights.ts";
import type { Lng, Translation } from "../model.ts";
import { readableText } from "../text/codes.ts";
import { normalizeText } from "../text/identity.ts";
import { filesBelow, noFile, stampOf } from "../workspace/files.ts";
import type { NearEntry, NearIndex } from "../workspace/near-index.ts";
import { pathInside, storyFile } from "../workspace/paths.ts";
import type { Project } from "./project.ts";
import { translationPath } from "./stamps.ts";
import { termsOf } from "./terms.ts";
import { loadTranslation } from "./view.ts";

/** Brings the pairs of a language up to date with its translation files; those that did not change are not read. */
export function indexNear(project: Project, index: NearIndex, target: Lng): void {
  const folder = storyFile(project.settings.folders.translations, [target], "");
  pathInside(project.root, folder);
  const known = index.files(target);
  const paths = new Set([
    ...project.files.map(({ id }) => translationPath(project, id, target)),
    ...filesBelow(project.root, folder).filter((path) => path.endsWith(".xlf")),
    ...known.keys(),
  ]);
  const changed = [...paths]
    .map((path) => ({ path, lng: target, stamp: stampOf(project.root, path) }))
    .filter(({ path, stamp }) => stamp !== (known.get(path) ?? noFile));
  if (changed.length === 0) return;
  index.together(() => {
    for (const file of changed) {
      const translation = loadTranslation(project, file.path.slice(folder.length + 1, -".xlf".length), target);
      index.replace(file, translation ? entriesOf(translation) : []);
    }
  });
}

/** The pairs of a translation file; what a person retired is among them. */
function* entriesOf(translation: Translation): Generator<NearEntry> {
  const { story, source: lng } = translation;
  for (const unit of [...translation.sections.flatMap((section) => section.units), ...translation.retired]) {
    for (const { id, source, target, state, origin } of unit.segments) {
      if (target === null || origin === "source" || origin === "pseudo") continue;
      const shown = readableText(source, unit.codes).normalize("NFC");
      yield {
        text: normalizeText(canonicalTarget(source, source)),
        words: concordanceWords(shown, lng),
        source: shown,
        target: readableText(target, unit.codes),
        state,
        origin,
        story,
        segment: id,
      };
    }
  }
}

/** Shorter words of terms are those that any sentence has: `partage de données` does not make `de` weigh more. */
const leastTermLetters = 4;

/** What weighs more in the house's sentences: the words of its terms. */
export function emphasisOf(project: Project): Emphasis {
  const forms = termsOf(project).glossary.terms.flatMap(({ term, forms }) => [term, ...forms]);
  const words = forms.flatMap((form) => tokensOf(normalizeText(form)));
  const folds = words.filter(({ kind, fold }) => kind === "word" && fold.length >= leastTermLetters);
  return { lng: project.settings.source, terms: new Set(folds.map(({ fold }) => fold)) };
}
