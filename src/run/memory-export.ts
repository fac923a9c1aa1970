import { variantOf } from "../formats/tmx/codes.ts";
import { propertyOf, writeProperties } from "../formats/tmx/properties.ts";
import { readTmx } from "../formats/tmx/read.ts";
import type { TmxUnit } from "../formats/tmx/tmx.ts";
import { tmxHeader } from "../formats/tmx/write.ts";
import type { Lng, State, TranslatedSegment, TranslatedUnit, Translation } from "../model.ts";
import { filesBelow } from "../workspace/files.ts";
import { fullPath, storyFile } from "../workspace/paths.ts";
import { readChunks, stageFile } from "../workspace/streams.ts";
import type { NamedFile } from "./inspect.ts";
import { memoryFiles } from "./memory-files.ts";
import { isEmpty, pairSorter } from "./memory-pairs.ts";
import { tmxParts } from "./memory-parts.ts";
import { withProject, type Project, type ProjectOptions } from "./project.ts";
import type { RequiredState } from "./stamps.ts";
import { loadTranslation } from "./view.ts";

export interface MemoryExportOptions extends Pick<ProjectOptions, "root" | "to"> {
  /** Only pairs that have reached this state. */
  readonly state: RequiredState;
  /** The pairs of the workspace's TMX files too. */
  readonly all: boolean;
  /** Where to write; null hands each part to `print`. */
  readonly out: NamedFile | null;
  readonly print: (text: string) => void;
  readonly version: string;
  readonly signal: AbortSignal;
}

export interface ExportedMemory {
  /** As the user named it; null when it was printed. */
  readonly file: string | null;
  /** False when the file holds the very same already. */
  readonly written: boolean;
  readonly units: number;
  /** Pairs by target language. */
  readonly pairs: Readonly<Record<Lng, number>>;
}

/**
 * Every pair of the translation files as one TMX, one unit each, in the order of languages and stories; the same files
 * give the same bytes. What stands in no story any more, and what an edited sentence said before, is in it; copies of
 * the source and pseudo-translations are not. One translation file is held at a time.
 */
export async function exportMemory(options: MemoryExportOptions): Promise<ExportedMemory> {
  return await withProject({ root: options.root, to: options.to ?? [], write: false }, async (project) => {
    const counts = new Map<Lng, number>(project.targets.map((target) => [target, 0]));
    let units = 0;
    const counted = async function* (): AsyncGenerator<TmxUnit> {
      for await (const { unit, targets } of exportedUnits(project, options)) {
        options.signal.throwIfAborted();
        units += 1;
        for (const target of targets) counts.set(target, (counts.get(target) ?? 0) + 1);
        yield unit;
      }
    };
    const parts = tmxParts(tmxHeader(project.settings.source, options.version), counted());
    const written = await deliver(parts, options);
    return { file: options.out?.path ?? null, written, units, pairs: Object.fromEntries(counts) };
  });
}

async function deliver(parts: AsyncIterable<string>, { out, print }: MemoryExportOptions): Promise<boolean> {
  if (out === null) {
    for await (const part of parts) print(part);
    return true;
  }
  const staged = await stageFile({ ...out, root: null }, parts);
  if (staged.present === "same") staged.discard();
  else staged.commit();
  return staged.present !== "same";
}

interface ExportedUnit {
  readonly unit: TmxUnit;
  readonly targets: readonly Lng[];
}

async function* exportedUnits(project: Project, options: MemoryExportOptions): AsyncGenerator<ExportedUnit> {
  for (const target of project.targets) {
    const folder = storyFile(project.settings.folders.translations, [target], "");
    for (const path of filesBelow(project.root, folder).filter((file) => file.endsWith(".xlf"))) {
      const translation = loadTranslation(project, path.slice(folder.length + 1, -".xlf".length), target);
      if (translation !== null) yield* unitsOf(translation, options.state);
    }
  }
  if (options.all) for (const path of memoryFiles(project)) yield* unitsIn(project, path, options.state);
}

function* unitsOf(translation: Translation, state: RequiredState): Generator<ExportedUnit> {
  const units = [...translation.sections.flatMap((section) => section.units), ...translation.retired];
  for (const unit of units) {
    for (const pair of unit.segments.flatMap(pairsOf)) {
      if (!hasReached(pair.state, state) || pair.origin === "source" || pair.origin === "pseudo") continue;
      yield { unit: unitOf(pair, unit, translation), targets: [translation.target] };
    }
  }
}

type Pair = Pick<TranslatedSegment, "source" | "state" | "origin" | "model" | "terms"> & { readonly target: string };

/** The pair of a segment as it stands, and the one that it had before it was edited. */
function pairsOf(segment: TranslatedSegment): readonly Pair[] {
  const { target, previous } = segment;
  const current = target === null ? [] : [{ ...segment, target }];
  return previous?.whole === true ? [...current, { ...previous, model: null, terms: null }] : current;
}

function hasReached(state: State, required: RequiredState): boolean {
  const order: readonly State[] = ["initial", "translated", "reviewed", "final"];
  return order.indexOf(state) >= order.indexOf(required);
}

function unitOf(pair: Pair, { codes }: TranslatedUnit, { story, source, target }: Translation): TmxUnit {
  return {
    attributes: {},
    remarks: writeProperties({ ...pair, story }),
    variants: [
      variantOf({ lng: source, text: pair.source }, codes),
      variantOf({ lng: target, text: pair.target }, codes),
    ],
  };
}

/** The units of a TMX file of the workspace, as far as they are of the languages wanted. */
async function* unitsIn(project: Project, path: string, state: RequiredState): AsyncGenerator<ExportedUnit> {
  const sort = pairSorter(project.settings.source, project.settings.targets);
  for await (const item of readTmx(readChunks(fullPath(project.root, path), path), path)) {
    if (item.type !== "unit" || !isOfState(item.unit, state)) continue;
    const { source, targets } = sort(item.unit);
    const wanted = targets.filter(({ lng, variant }) => project.targets.includes(lng) && !isEmpty(variant));
    if (source === null || wanted.length === 0) continue;
    const variants = [source, ...wanted.map(({ variant }) => variant)];
    yield { unit: { ...item.unit, variants }, targets: wanted.map(({ lng }) => lng) };
  }
}

/** What another tool keeps in a memory counts as reviewed. */
function isOfState({ remarks }: TmxUnit, required: RequiredState): boolean {
  const said = propertyOf(remarks, "state");
  return hasReached(said === "translated" || said === "final" ? said : "reviewed", required);
}
