import type { Decision, Finding, Note, State, TargetVersion, TranslatedSegment, TranslatedUnit } from "../model.ts";
import { authorOf } from "./author.ts";
import { earlierTarget, type Place, type Step, versionOf, withRevision, withVersion } from "./place.ts";

/** Who decides, and what other stages know. */
export interface RevisionContext {
  readonly by: string;
  /** ISO 8601, UTC, to the second. */
  readonly at: string;
  /** True where nobody may approve what they wrote. */
  readonly fourEyes: boolean;
  /** True to approve in spite of errors. */
  readonly force: boolean;
  /** What the checks say of a segment in its unit. */
  readonly findingsOf: (place: Place) => readonly Finding[];
  /** What is wrong with the inline codes of a target, in words; null when they are the source's. */
  readonly codesFault: (place: Place, target: string) => string | null;
  /** True for a note that keeps what an engine has said of a target. */
  readonly isRemark: (note: Note) => boolean;
}

type Decide<T extends Decision["type"]> = (
  place: Place,
  decision: Extract<Decision, { readonly type: T }>,
  context: RevisionContext,
) => Step;

/** A person's own words: they take the place of what was there, and of what was said of that. */
export const edit: Decide<"edit"> = (place, { text, state }, context) => {
  const { segment } = place;
  if (text === segment.target) return setState(place, { type: "state", state }, context);
  if (text.trim() === "" && segment.source.trim() !== "") return nothing("a translation without a text");
  const fault = context.codesFault(place, text);
  if (fault !== null) return { type: "refused", refusal: "codes", message: fault };
  const made = { target: text, state, origin: "person", model: null, match: null, terms: segment.terms, touched: true };
  const version: TargetVersion = { ...made, previous: segment.previous, remarks: [], waivers: [] };
  const edited = withRevision(withVersion(place, version, context.isRemark), {
    ...signed(place, context),
    did: "edited",
    before: earlierTarget(place),
  });
  if (state !== "final") return { type: "done", unit: edited };
  const refused = refusalOfFinal(placeIn(edited, segment), context);
  return refused ?? recorded(edited, place, { did: "final", context });
};

/** Approves a target as it stands, or takes that back: then a machine's is again one that nobody has looked at. */
export const setState: Decide<"state"> = (place, { state }, context) => {
  const { unit, segment } = place;
  const { target, origin } = segment;
  if (target === null) return nothing("there is no translation");
  if (origin === "pseudo") return nothing("a pseudo-translation is none");
  const touched = isTouched(state, origin);
  if (segment.state === state && segment.touched === touched) return { type: "done", unit };
  if (state !== "translated") {
    // Not even by force: what has lost a code or all its text is read back as approved by nobody.
    if (target.trim() === "" && segment.source.trim() !== "") return nothing("a translation without a text");
    const fault = context.codesFault(place, target);
    if (fault !== null) return { type: "refused", refusal: "codes", message: fault };
  }
  const version = versionOf(place, context.isRemark);
  const changed: TargetVersion = { ...version, state, touched, remarks: touched ? [] : version.remarks };
  const approved = withVersion(place, changed, context.isRemark);
  const refused = state === "final" ? refusalOfFinal(placeIn(approved, segment), context) : null;
  return refused ?? recorded(approved, place, { did: state, context });
};

/** The source was edited, its meaning was not: the target before the edit stands, with the approval that it had. */
export const keepEarlier: Decide<"unchanged"> = (place, _, context) => {
  const { previous } = place.segment;
  if (!previous?.whole || previous.state === "initial") return nothing("there is no earlier translation to keep");
  const { target, state, origin } = previous;
  const fault = context.codesFault(place, target);
  if (fault !== null) return { type: "refused", refusal: "codes", message: fault };
  const touched = isTouched(state, origin);
  const made = { target, state, origin, model: null, match: null, terms: null, touched };
  const beside = touched ? previous : null;
  const kept = withVersion(place, { ...made, previous: beside, remarks: [], waivers: [] }, context.isRemark);
  const refused = state === "final" ? refusalOfErrors(placeIn(kept, place.segment), context) : null;
  const revision = { ...signed(place, context), did: "unchanged", before: earlierTarget(place) } as const;
  return refused ?? { type: "done", unit: withRevision(kept, revision) };
};

/** Puts back a version that a decision has changed. */
export const restore: Decide<"restore"> = (place, { version }, context) => {
  const { unit, segment } = place;
  const { isRemark } = context;
  const isWhole = (version.target === null) === (version.state === "initial");
  const isHonest = version.target === null || version.state === "translated" || version.touched;
  if (!isWhole || !isHonest) return nothing("there is no such version");
  if (JSON.stringify(version) === JSON.stringify(versionOf(place, isRemark))) return { type: "done", unit };
  const restored = withVersion(place, version, isRemark);
  const back = placeIn(restored, segment);
  const refused = version.state === "final" && segment.state !== "final" ? refusalOfFourEyes(back, context) : null;
  const before = version.target === segment.target ? null : earlierTarget(place);
  return (
    refused ?? { type: "done", unit: withRevision(restored, { ...signed(place, context), did: "restored", before }) }
  );
};

/** As `formats/xliff` reads it back: of machine output that nobody approved, nobody has made anything. */
function isTouched(state: State, origin: string): boolean {
  return state !== "translated" || origin === "person";
}

function refusalOfFinal(place: Place, context: RevisionContext): Step | null {
  return refusalOfFourEyes(place, context) ?? refusalOfErrors(place, context);
}

function refusalOfFourEyes(place: Place, { by, fourEyes }: RevisionContext): Step | null {
  if (!fourEyes || authorOf(place) !== by) return null;
  return { type: "refused", refusal: "four-eyes", message: `${by} wrote this target: somebody else approves it` };
}

function refusalOfErrors(place: Place, { force, findingsOf }: RevisionContext): Step | null {
  const errors = force ? [] : findingsOf(place).filter(({ severity }) => severity === "error");
  if (errors.length === 0) return null;
  return { type: "refused", refusal: "findings", message: errors.map(({ message }) => message).join(" ") };
}

/** A refusal where there is nothing to do what was asked with. */
export function nothing(message: string): Step {
  return { type: "refused", refusal: "nothing", message };
}

/** Who did it to which segment, and when. */
export function signed({ segment }: Place, { by, at }: RevisionContext): { segment: string; at: string; by: string } {
  return { segment: segment.id, at, by };
}

function recorded(
  unit: TranslatedUnit,
  place: Place,
  { did, context }: { readonly did: Exclude<State, "initial">; readonly context: RevisionContext },
): Step {
  return { type: "done", unit: withRevision(unit, { ...signed(place, context), did, before: null }) };
}

function placeIn(unit: TranslatedUnit, { id }: TranslatedSegment): Place {
  return { unit, segment: unit.segments.find((segment) => segment.id === id) ?? raise(id) };
}

function raise(id: string): never {
  throw new RangeError(`segment ${id} does not stand in its unit`);
}
