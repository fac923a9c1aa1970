import { canonicalTarget } from "../memory/canonical.ts";
import { tokensOf } from "../memory/near/tokens.ts";
import type { Emphasis } from "../memory/near/weights.ts";
import type { Inline, Lng, Translation } from "../model.ts";
import { readableText } from "../text/codes.ts";
import { normalizeText, segmentKey } from "../text/identity.ts";
import { filesBelow, noFile, stampOf } from "../workspace/files.ts";
import type { NearEntry, NearIndex } from "../workspace/near-index.ts";
import { pathInside, storyFile } from "../workspace/paths.ts";
import { memoryFiles } from "./memory-files.ts";
import { unitPairs, unitsStamp } from "./memory-units.ts";
import type { Project } from "./project.ts";
import { translationPath } from "./stamps.ts";
import { termsOf } from "./terms.ts";
import { isMachineMade, translationPairs } from "./translation-pairs.ts";
import { readTranslation } from "./view.ts";

/**
 * Brings the pairs of a language up to date with its translation files and the TMX files of the memory folder; those that
 * did not change are not read.
 */
export function indexNear(project: Project, index: NearIndex, target: Lng): void {
  const known = index.files(target);
  const isChanged = ({ path, stamp }: MemoryFile): boolean => stamp !== (known.get(path) ?? noFile);
  const changed = filesOf(project, target, known).filter(isChanged);
  if (changed.length === 0) return;
  index.together(() => {
    for (const { path, stamp, story } of changed) {
      const isKnownValid = project.cache.indexed(path) === stamp;
      const entries =
        story === null
          ? unitEntries(project, path, target)
          : storyEntries(readTranslation(project, { story, target, isKnownValid }));
      index.replace({ path, lng: target, stamp, story }, stamp === noFile ? [] : entries);
    }
  });
}

/** True where there is a file that may have pairs of a language. */
export function hasMemory(project: Project, target: Lng): boolean {
  return filesOf(project, target, new Map()).some(({ stamp }) => stamp !== noFile);
}

/** A file of the memory as it is now; `noFile` is the stamp of one that was there the last time. */
interface MemoryFile {
  readonly path: string;
  readonly stamp: string;
  /** Null for a TMX file. */
  readonly story: string | null;
}

function filesOf(project: Project, target: Lng, known: ReadonlyMap<string, string>): readonly MemoryFile[] {
  const { root, settings } = project;
  const folder = storyFile(settings.folders.translations, [target], "");
  pathInside(root, folder);
  const translations = new Set([
    ...project.files.map(({ id }) => translationPath(project, id, target)),
    ...filesBelow(root, folder).filter((path) => path.endsWith(".xlf")),
    ...[...known.keys()].filter((path) => path.endsWith(".xlf")),
  ]);
  const memories = new Set([...memoryFiles(project), ...[...known.keys()].filter((path) => path.endsWith(".tmx"))]);
  const storyOf = (path: string): string => path.slice(folder.length + 1, -".xlf".length);
  return [
    ...[...translations].map((path) => ({ path, stamp: stampOf(root, path), story: storyOf(path) })),
    ...[...memories].map((path) => ({ path, stamp: unitsStamp(project, path), story: null })),
  ];
}

/** The pairs of a translation file; what is kept aside in it is among them. */
function* storyEntries(translation: Translation | null): Generator<NearEntry> {
  if (translation === null) return;
  for (const { key, context, unit, segment, machine } of translationPairs(translation)) {
    const { id, state, touched, origin } = segment;
    const made = { state, touched, machine, origin, segment: id, date: null, domain: null };
    yield { key, context, ...textsOf(segment, unit.codes), ...made };
  }
}

/** The pairs of a TMX file for a target. */
function* unitEntries(project: Project, path: string, target: Lng): Generator<NearEntry> {
  for (const pair of unitPairs(project, path, target)) {
    const { codes, state, origin, date, domain, id } = pair;
    const touched = state !== "translated";
    const made = { state, touched, machine: isMachineMade({ ...pair, touched }), origin };
    // A target that lacks a link of its sentence is no translation of it: no sentence is equal to such a pair.
    const place = { key: pair.whole ? segmentKey(pair.source, codes) : "", context: null, segment: id };
    yield { ...place, ...textsOf(pair, codes), ...made, date, domain };
  }
}

type Texts = Pick<NearEntry, "text" | "source" | "target" | "coded">;

/** The texts of a pair, in the codes of its unit, as they are compared, shown and used. */
function textsOf(
  { source, target }: { readonly source: string; readonly target: string },
  codes: readonly Inline[],
): Texts {
  const shown = readableText(target, codes);
  const coded = canonicalTarget(source, target).trim();
  return {
    text: normalizeText(canonicalTarget(source, source)),
    source: readableText(source, codes).normalize("NFC"),
    target: shown,
    coded: coded === shown ? null : coded,
  };
}

/** Shorter words of terms are those that any sentence has: `partage de données` does not make `de` weigh more. */
const leastTermLetters = 4;

const read = new WeakMap<Project, Emphasis>();

/** What weighs more in the house's sentences: the words of its terms. */
export function emphasisOf(project: Project): Emphasis {
  const emphasis = read.get(project) ?? readEmphasis(project);
  read.set(project, emphasis);
  return emphasis;
}

function readEmphasis(project: Project): Emphasis {
  const forms = termsOf(project).glossary.terms.flatMap(({ term, forms }) => [term, ...forms]);
  const words = forms.flatMap((form) => tokensOf(normalizeText(form)));
  const folds = words.filter(({ kind, fold }) => kind === "word" && fold.length >= leastTermLetters);
  return { lng: project.settings.source, terms: new Set(folds.map(({ fold }) => fold)) };
}
