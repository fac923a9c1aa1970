import { type SegmentInUnit, reviewSegment } from "../../diff/segment.ts";
import type { Lng, Match, ReviewFinding, ReviewTerm, Translation } from "../../model.ts";
import { examineSegment } from "../examine.ts";
import type { Project } from "../project.ts";
import type { Matches } from "../matches.ts";
import { placesIn, wantedAt } from "../wanted.ts";
import { openStory } from "./open.ts";

/** A segment of a story in a language, by its id. */
export interface SegmentPlace {
  readonly story: string;
  readonly target: Lng;
  readonly segment: string;
}

/** What is known for a segment while its target is being written. Ranges are those of texts with codes. */
export interface LookedUp {
  /** Pairs of the memory that are equal or near to the source, the best first. */
  readonly matches: readonly Match[];
  /** The glossary's terms in the source, and where the draft says them. */
  readonly terms: readonly ReviewTerm[];
  /** What the checks say of the draft, a person's work. */
  readonly findings: readonly ReviewFinding[];
}

export interface LookUpOptions {
  /** The draft, in codes of the unit; the target as it stands when it is left out. */
  readonly text?: string | undefined;
  /** The memory; nothing is looked up there without. */
  readonly matches?: Matches | undefined;
}

/** Looks up a segment, and checks a draft of its target; nothing is written. Null when the segment is gone. */
export async function lookUp(
  project: Project,
  place: SegmentPlace,
  { text, matches }: LookUpOptions = {},
): Promise<LookedUp | null> {
  const { translation } = await openStory(project, place.story, place.target);
  const found = findSegment(translation, place.segment);
  if (!found) return null;
  const draft = text === undefined || text === found.segment.target ? found : withDraft(found, text);
  const { terms, findings } = reviewSegment(draft, examineSegment(project, { ...draft, translation }));
  return { matches: matches ? matchesFor(place, translation, matches) : [], terms, findings };
}

/** As many as there are keys to take them with. */
const mostMatches = 9;

function matchesFor(
  { segment, story, target }: SegmentPlace,
  translation: Translation,
  matches: Matches,
): readonly Match[] {
  const place = placesIn(translation).get(segment);
  return place ? matches.of(target, wantedAt(place, story), { limit: mostMatches }) : [];
}

function findSegment({ sections }: Translation, id: string): SegmentInUnit | null {
  for (const unit of sections.flatMap((section) => section.units)) {
    const segment = unit.segments.find((candidate) => candidate.id === id);
    if (segment) return { unit, segment };
  }
  return null;
}

/** The segment as it would be saved: what the engine said of its target, and what was let stand in it, is over. */
function withDraft({ unit, segment }: SegmentInUnit, target: string): SegmentInUnit {
  const draft: SegmentInUnit["segment"] = {
    ...segment,
    target: target === "" ? null : target,
    state: target === "" ? "initial" : "translated",
    origin: target === "" ? "" : "person",
    model: null,
    terms: null,
    touched: target !== "",
    previous: null,
  };
  const waivers = unit.waivers.filter((waiver) => waiver.segment !== segment.id);
  return { unit: { ...unit, waivers }, segment: draft };
}
