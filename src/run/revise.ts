import { inlineCodes } from "../check/inline-codes.ts";
import { reviewSegment } from "../diff/segment.ts";
import { leverage } from "../memory/leverage.ts";
import { isRemark } from "../memory/remarks.ts";
import type { DecisionOutcome, Lng, PlacedDecision, ReviewSegment, Translation } from "../model.ts";
import type { RevisionContext } from "../revise/decide.ts";
import type { Place } from "../revise/place.ts";
import { type Outcome, revise } from "../revise/revise.ts";
import { flushFiles } from "../workspace/files.ts";
import type { StoryFile } from "../workspace/stories.ts";
import { examineSegment } from "./examine.ts";
import type { Project } from "./project.ts";
import { reviewMemo } from "./review/memo.ts";
import { inputStamp, translationPath } from "./stamps.ts";
import { type Recall, type StoryView, viewStory } from "./view.ts";
import { withMemory } from "./with-memory.ts";
import { writeUnchanged } from "./write.ts";

/** Who decides, and how. */
export interface Reviser {
  /** The name that the translation files keep. */
  readonly by: string;
  /** ISO 8601, UTC, to the second. */
  readonly at: string;
  /** Approve in spite of errors. */
  readonly force?: boolean;
  /** Say what would become of the decisions, and write nothing. */
  readonly dryRun?: boolean;
}

/** What is decided of a story, once it has been read; asked again when somebody has changed it meanwhile. */
export type Decide = (view: StoryView) => readonly PlacedDecision[];

/**
 * Carries out what people decide. Each story's translation files are read, changed and written at once, each whole; what
 * others write to them at the same time, a run or another reviewer or a CAT tool, is noticed and kept. The workspace is
 * not locked; the project must be one that writes. Outcomes come in the order of the decisions.
 */
export async function reviseStories(
  project: Project,
  decisions: readonly PlacedDecision[],
  reviser: Reviser,
): Promise<readonly DecisionOutcome[]> {
  const outcomes = new Map<PlacedDecision, DecisionOutcome>();
  for (const [story, own] of Map.groupBy(decisions, (decision) => decision.story)) {
    const file = project.files.find(({ id }) => id === story);
    const decided = file ? await reviseStory(project, { file, decide: () => own }, reviser) : own.map(goneWithStory);
    for (const [at, decision] of own.entries()) {
      const outcome = decided[at];
      if (outcome) outcomes.set(decision, outcome);
    }
  }
  return decisions.flatMap((decision) => outcomes.get(decision) ?? []);
}

/** The same for one story, with what is to be decided found in it. */
export async function reviseStory(
  project: Project,
  { file, decide }: { readonly file: StoryFile; readonly decide: Decide },
  reviser: Reviser,
): Promise<readonly DecisionOutcome[]> {
  return await withMemory(
    project,
    async ({ recall }) => await reviseUntilCurrent(project, { file, decide, recall }, reviser),
  );
}

interface Revising {
  readonly file: StoryFile;
  readonly decide: Decide;
  readonly recall: Recall;
}

async function reviseUntilCurrent(
  project: Project,
  { file, decide, recall }: Revising,
  reviser: Reviser,
): Promise<readonly DecisionOutcome[]> {
  const { views } = reviewMemo(project);
  for (;;) {
    const stamp = inputStamp(project, file);
    const view = await views.of(file, () => viewStory(project, file, recall));
    const revised = reviseView(project, { view, decisions: decide(view), recall }, reviser);
    const translations = [...revised.changed.values()];
    if (reviser.dryRun === true || translations.length === 0) return revised.outcomes;
    const written = writeUnchanged(project, { file, stamp, isRemembered: true }, translations);
    if (written === null) continue;
    // Where a reviewer goes on with the next sentence, the story need not be read again.
    views.keep(file, written, {
      ...view,
      translations: new Map([...view.translations, ...revised.changed]),
      lost: new Map(),
    });
    flushFiles(
      project.root,
      translations.map(({ target }) => translationPath(project, file.id, target)),
    );
    return revised.outcomes;
  }
}

interface Deciding {
  readonly view: StoryView;
  readonly decisions: readonly PlacedDecision[];
  readonly recall: Recall;
}

interface RevisedView {
  /** The translations that are not as they were, by target. */
  readonly changed: ReadonlyMap<Lng, Translation>;
  readonly outcomes: readonly DecisionOutcome[];
}

function reviseView(project: Project, { view, decisions, recall }: Deciding, reviser: Reviser): RevisedView {
  const changed = new Map<Lng, Translation>();
  const outcomes = new Map<PlacedDecision, DecisionOutcome>();
  for (const [target, own] of Map.groupBy(decisions, (decision) => decision.target)) {
    const translation = view.translations.get(target);
    if (!translation) continue;
    const revised = revise(translation, own, contextOf(project, translation, reviser));
    const isChanged = revised.translation !== translation;
    const settled = isChanged ? settle({ ...view, translation: revised.translation }, recall) : translation;
    if (isChanged) changed.set(target, settled);
    const segmentOf = segmentsOf(project, settled);
    for (const [at, decision] of own.entries()) {
      const outcome = revised.outcomes[at];
      if (outcome) outcomes.set(decision, placed(decision, segmentOf(decision.segment), outcome));
    }
  }
  return { changed, outcomes: decisions.map((decision) => outcomes.get(decision) ?? goneWithLanguage(decision)) };
}

function placed({ story, target }: PlacedDecision, segment: ReviewSegment | null, outcome: Outcome): DecisionOutcome {
  return { story, target, segment, ...outcome };
}

/** What the revised file will be once it is read again: pairs beside a proposal that somebody has looked at are retired. */
function settle(
  { story, translation }: StoryView & { readonly translation: Translation },
  recall: Recall,
): Translation {
  const { target } = translation;
  return leverage({
    story,
    target,
    before: translation,
    departed: [],
    recall: (sentence) => recall.recall(target, sentence, story.id),
    discard: (origin) => recall.discard(target, origin),
  });
}

function contextOf(project: Project, translation: Translation, { by, at, force = false }: Reviser): RevisionContext {
  const { source: sourceLng, target: targetLng } = translation;
  return {
    by,
    at,
    force,
    fourEyes: project.settings.review.fourEyes,
    isRemark,
    findingsOf: (place) => examineSegment(project, { ...place, translation }).findings,
    codesFault: ({ unit: { codes, kind }, segment: { source } }, target) =>
      inlineCodes.find({ source, target, codes, kind, sourceLng, targetLng, terms: [] })[0]?.message ?? null,
  };
}

/** Looks segments up as a reviewer is shown them; null for one that is not there. */
function segmentsOf(project: Project, translation: Translation): (id: string) => ReviewSegment | null {
  const units = translation.sections.flatMap((section) => section.units);
  const places = new Map(
    units.flatMap((unit) => unit.segments.map((segment): [string, Place] => [segment.id, { unit, segment }])),
  );
  return (id) => {
    const place = places.get(id);
    return place ? reviewSegment(place, examineSegment(project, { ...place, translation })) : null;
  };
}

function goneWithStory(decision: PlacedDecision): DecisionOutcome {
  return gone(decision, `there is no story ${decision.story} any more`);
}

function goneWithLanguage(decision: PlacedDecision): DecisionOutcome {
  return gone(decision, `${decision.target} is no target language any more`);
}

function gone({ story, target }: PlacedDecision, message: string): DecisionOutcome {
  return { story, target, segment: null, type: "refused", refusal: "gone", message };
}
