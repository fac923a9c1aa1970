import { withoutBrokenApprovals } from "../check/approvals.ts";
import { VisavisError } from "../errors.ts";
import { parseXliff } from "../formats/xliff/parse.ts";
import { knownPairs } from "../memory/known.ts";
import { strangeKeys } from "../memory/leverage.ts";
import type { Lng, State, TranslatedSegment, TranslatedUnit, Translation } from "../model.ts";
import { readableText } from "../text/codes.ts";
import { segmentContent, segmentKey } from "../text/identity.ts";
import { changedFiles, committedFile } from "../workspace/git.ts";
import type { Project } from "./project.ts";
import { translationPath } from "./stamps.ts";
import type { Recall, Salvaged } from "./view.ts";

/**
 * Finds what another tool has lost: sentences of a story that its translation file has no more, and the last commit has,
 * because the segment is gone or its source is another. They are taken back. What somebody has emptied is not, it is to
 * be translated again; nor is a segment whose source and target both are others, it was edited.
 */
export function lostSentences(project: Project): Recall["salvage"] {
  let changed: ReadonlySet<string> | null = null;
  const committedVersion = (story: string, target: Lng): Translation | null => {
    const path = translationPath(project, story, target);
    changed ??= changedFiles(project.root, project.settings.folders.translations);
    const committed = changed.has(path) ? parseCommitted(project.root, { path, story }) : null;
    return committed && withoutBrokenApprovals(committed, project.settings.checks);
  };
  return (story, target, before) => {
    const nothing = { before, departed: [], lost: new Map<string, string>() };
    if (before === null) return nothing;
    const committed = committedVersion(story.id, target);
    if (committed === null) return nothing;
    return salvage({ before, committed, strange: new Set(strangeKeys(story, before)) });
  };
}

interface Versions {
  readonly before: Translation;
  readonly committed: Translation;
  /** Keys of the sentences of the story that `before` does not know. */
  readonly strange: ReadonlySet<string>;
}

function salvage({ before, committed, strange }: Versions): Salvaged {
  const now = placesById(before);
  const { aside } = knownPairs(before);
  const taken = onlySegments(committed, ({ id, source, target, origin }, { codes }) => {
    const key = segmentKey(source, codes);
    // What we leave out ourselves when a sentence goes, and what is kept aside, comes back without the commit.
    if (target === null || origin === "source" || origin === "pseudo") return false;
    if (!strange.has(key) || aside.has(key)) return false;
    const there = now.get(id);
    return there === undefined || there.text === readableText(target, codes);
  });
  const takenIds = placesById(taken);
  const emptied = onlySegments(committed, ({ id, source, target, touched }, { codes }) => {
    const there = now.get(id);
    return target !== null && touched && there?.text === null && there.key === segmentKey(source, codes);
  });
  const texts = [...takenIds, ...placesById(emptied)].map(([id, { text }]) => [id, text ?? ""] as const);
  const rest = onlySegments(before, ({ id }) => !takenIds.has(id));
  return {
    before: { ...withoutOldApprovals(rest, committed), retired: before.retired },
    departed: [{ translation: taken, standing: new Set() }],
    lost: new Map(texts),
  };
}

/**
 * What a tool has edited that knows nothing of states is a person's, and no more than reviewed: the state there is that
 * of the text before. What visavis itself has changed has left a line of history.
 */
function withoutOldApprovals(translation: Translation, committed: Translation): Translation {
  const [now, then] = [placesById(translation), placesById(committed)];
  const isEdited = ({ id, touched }: TranslatedSegment): boolean => {
    const [here, there] = [now.get(id), then.get(id)];
    if (!touched || here === undefined || there === undefined || here.key !== there.key) return false;
    return here.content !== there.content && here.revisions <= there.revisions;
  };
  return mapSegments(translation, (segment) => {
    if (!isEdited(segment)) return segment;
    const isOld = segment.state === "final" && then.get(segment.id)?.state === "final";
    return { ...segment, state: isOld ? "reviewed" : segment.state, origin: "person", model: null };
  });
}

function mapSegments(translation: Translation, change: (segment: TranslatedSegment) => TranslatedSegment): Translation {
  const sections = translation.sections.map((section) => ({
    ...section,
    units: section.units.map((unit) => ({ ...unit, segments: unit.segments.map(change) })),
  }));
  return { ...translation, sections };
}

/** What a commit has cannot be mended: from a broken file nothing is taken. */
function parseCommitted(root: string, file: { readonly path: string; readonly story: string }): Translation | null {
  const content = committedFile(root, file.path);
  try {
    return content === null ? null : parseXliff(content, file);
  } catch (error) {
    if (error instanceof VisavisError && error.code === "xliff-invalid") return null;
    throw error;
  }
}

interface SegmentTexts {
  readonly key: string;
  /** The target as a reader sees it. */
  readonly text: string | null;
  /** The target with its codes, whatever they are called. */
  readonly content: string | null;
  readonly state: State;
  /** How many things people have done to it with visavis. */
  readonly revisions: number;
}

function placesById({ sections }: Translation): ReadonlyMap<string, SegmentTexts> {
  const units = sections.flatMap((section) => section.units);
  const texts = ({ id, source, target, state }: TranslatedSegment, unit: TranslatedUnit): SegmentTexts => ({
    key: segmentKey(source, unit.codes),
    text: target === null ? null : readableText(target, unit.codes),
    content: target === null ? null : segmentContent(target, unit.codes),
    state,
    revisions: unit.revisions.filter(({ segment }) => segment === id).length,
  });
  return new Map(units.flatMap((unit) => unit.segments.map((segment) => [segment.id, texts(segment, unit)] as const)));
}

function onlySegments(
  translation: Translation,
  isWanted: (segment: TranslatedSegment, unit: TranslatedUnit) => boolean,
): Translation {
  const sections = translation.sections.map((section) => ({
    ...section,
    units: section.units.flatMap((unit) => {
      const segments = unit.segments.filter((segment) => isWanted(segment, unit));
      return segments.length === 0 ? [] : [{ ...unit, segments }];
    }),
  }));
  return { ...translation, sections, retired: [] };
}
