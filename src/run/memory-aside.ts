import { stringifyXliff } from "../formats/xliff/stringify.ts";
import { canonicalTarget } from "../memory/canonical.ts";
import { isRemark } from "../memory/remarks.ts";
import type { Lng, TranslatedSegment, TranslatedUnit, Translation } from "../model.ts";
import { readableText, stripCodes } from "../text/codes.ts";
import { segmentKey } from "../text/identity.ts";
import { filesBelow, readText, writeText } from "../workspace/files.ts";
import { storyFile } from "../workspace/paths.ts";
import { fingerprintOf, fingerprints, type Fingerprints } from "./fingerprints.ts";
import type { MemoryProblem, ProblemList } from "./memory-problem.ts";
import type { Project } from "./project.ts";
import { linesOfSegments } from "./places.ts";
import { loadTranslation, memoryIndex } from "./view.ts";

/** What the translation files of a language keep of sentences that have gone from their stories. */
export interface RetiredPairs {
  readonly lng: Lng;
  /** Pairs that no sentence of their story uses any more. */
  readonly retired: number;
  /** Of these, made by an engine, and never touched or remarked on by a person: they can go. */
  readonly untouched: number;
  /** Different sentences of the untouched ones that stand nowhere else: should they come back, they are sent again. */
  readonly onlyHere: number;
  /** How many were taken out. */
  readonly removed: number;
}

interface AsideOptions {
  /** Is told of empty targets, and of approved ones that contradict each other. */
  readonly problems: ProblemList;
  readonly remove: boolean;
}

/**
 * Looks through all translation files for retired pairs and for problems. With `remove` takes out the retired
 * pairs that engines made and nobody has touched, once every file could be read; all else stays.
 */
export function cleanTranslations(project: Project, { problems, remove }: AsideOptions): readonly RetiredPairs[] {
  const refresh = memoryIndex(project);
  const approved = approvedTargets();
  try {
    const looked = project.settings.targets.map((lng) => {
      refresh(lng);
      return lookThrough(project, lng, { approved, problems });
    });
    return looked.map(({ counts, paths }) => ({
      ...counts,
      removed: remove ? sum([...paths].map((path) => removeFrom(project, path, counts.lng))) : 0,
    }));
  } finally {
    approved.close();
  }
}

interface LookInto {
  readonly approved: ApprovedTargets;
  readonly problems: ProblemList;
}

interface Looked {
  readonly counts: Omit<RetiredPairs, "removed">;
  /** Files with something to take out. */
  readonly paths: ReadonlySet<string>;
}

function lookThrough(project: Project, lng: Lng, { approved, problems }: LookInto): Looked {
  const places = new Map<string, Set<string>>();
  let [retired, untouched] = [0, 0];
  for (const { path, translation } of translationsOf(project, lng)) {
    const lines = linesOfSegments(readText(project.root, path, "made") ?? "");
    for (const problem of problemsOf({ path, lines, translation, approved })) problems.add(problem);
    retired += sum(translation.retired.map(({ segments }) => segments.length));
    for (const { unit, segment } of removableOf(translation)) {
      untouched += 1;
      const key = segmentKey(segment.source, unit.codes);
      places.set(key, (places.get(key) ?? new Set()).add(path));
    }
  }
  const onlyHere = [...places].filter(([key, paths]) => {
    const others = project.cache.places(lng, key, paths.size + 1);
    return others.every((path) => paths.has(path));
  });
  return {
    counts: { lng, retired, untouched, onlyHere: onlyHere.length },
    paths: new Set([...places.values()].flatMap((paths) => [...paths])),
  };
}

function* translationsOf(
  project: Project,
  lng: Lng,
): Generator<{ readonly path: string; readonly translation: Translation }> {
  const folder = storyFile(project.settings.folders.translations, [lng], "");
  for (const path of filesBelow(project.root, folder).filter((file) => file.endsWith(".xlf"))) {
    const translation = loadTranslation(project, path.slice(folder.length + 1, -".xlf".length), lng);
    if (translation !== null) yield { path, translation };
  }
}

function removableOf({ retired }: Translation): readonly { unit: TranslatedUnit; segment: TranslatedSegment }[] {
  return retired.flatMap((unit) =>
    unit.segments.filter((segment) => isRemovable(unit, segment)).map((segment) => ({ unit, segment })),
  );
}

/** What came from a memory, a person may have written there; and a note of a person's is work, too. */
function isRemovable({ notes, foreign }: TranslatedUnit, segment: TranslatedSegment): boolean {
  const { touched, origin, state, id } = segment;
  const isMade = !["", "person", "memory", "source"].includes(origin) && state === "translated" && !touched;
  const isNoted = notes.some((note) => !isRemark(note) && (note.about === null || note.about === id));
  return isMade && !isNoted && foreign.length === 0;
}

function removeFrom(project: Project, path: string, lng: Lng): number {
  const folder = storyFile(project.settings.folders.translations, [lng], "");
  const translation = loadTranslation(project, path.slice(folder.length + 1, -".xlf".length), lng);
  if (translation === null) return 0;
  const gone = new Set(removableOf(translation).map(({ segment }) => segment));
  const retired = translation.retired.flatMap((unit) => {
    const segments = unit.segments.filter((segment) => !gone.has(segment));
    if (segments.length === unit.segments.length) return [unit];
    const ids = new Set(unit.segments.filter((segment) => gone.has(segment)).map(({ id }) => id));
    const notes = unit.notes.filter(({ about }) => about === null || !ids.has(about));
    return segments.length === 0 ? [] : [{ ...unit, segments, notes }];
  });
  writeText(project.root, path, stringifyXliff({ ...translation, retired }));
  return gone.size;
}

interface ApprovedTargets extends Pick<Fingerprints, "firstOf" | "close"> {
  /** The number of a place; places of one file have neighbouring numbers. */
  readonly numberOf: (path: string, line: number) => number;
  readonly placeOf: (number: number) => { readonly file: string; readonly line: number };
}

const lineLimit = 2 ** 32;

function approvedTargets(): ApprovedTargets {
  const paths: string[] = [];
  return {
    ...fingerprints(),
    numberOf: (path, line) => {
      if (paths.at(-1) !== path) paths.push(path);
      return (paths.length - 1) * lineLimit + line;
    },
    placeOf: (number) => ({ file: paths[Math.floor(number / lineLimit)] ?? "", line: number % lineLimit }),
  };
}

interface Look {
  readonly path: string;
  readonly lines: ReadonlyMap<string, number>;
  readonly translation: Translation;
  readonly approved: ApprovedTargets;
}

function* problemsOf(look: Look): Generator<MemoryProblem> {
  const { path, translation } = look;
  for (const unit of translation.sections.flatMap((section) => section.units)) {
    for (const segment of unit.segments) {
      const problem = problemOf(look, unit, segment);
      if (problem === null) continue;
      const line = look.lines.get(segment.id) ?? 1;
      const shown = {
        source: readableText(segment.source, unit.codes),
        target: readableText(segment.target ?? "", unit.codes),
      };
      yield { ...problem, file: path, line, lng: translation.target, ...shown };
    }
  }
}

/** One sentence may be approved in two ways in one story: its neighbours tell which is meant. */
function problemOf(
  { path, lines, translation, approved }: Look,
  { codes }: TranslatedUnit,
  { source, target, state, id }: TranslatedSegment,
): Pick<MemoryProblem, "problem" | "first"> | null {
  if (target === null) return null;
  if (isBlank(target) && !isBlank(source)) return { problem: "empty", first: null };
  if (state === "translated") return null;
  const key = fingerprintOf(`${translation.target}\0${segmentKey(source, codes)}`);
  const number = approved.numberOf(path, lines.get(id) ?? 1);
  const samePair = approved.firstOf(fingerprintOf(canonicalTarget(source, target), key), number);
  const first = approved.firstOf(key, number) ?? number;
  const place = approved.placeOf(first);
  return samePair !== null || place.file === path ? null : { problem: "contradiction", first: place };
}

function isBlank(text: string): boolean {
  return stripCodes(text).trim() === "";
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
