import type {
  Finding,
  Note,
  ReviewFinding,
  ReviewSegment,
  ReviewTerm,
  Revision,
  TermUse,
  TranslatedSegment,
  TranslatedUnit,
  Waiver,
} from "../model.ts";
import { readableText } from "../text/codes.ts";
import { segmentStamp } from "../text/segment-stamp.ts";
import { type Common, changedShare, commonPart } from "./changed.ts";
import type { Counted } from "./counts.ts";
import { reasonsOf } from "./reasons.ts";

/** A segment where it stands. */
export interface SegmentInUnit {
  readonly unit: TranslatedUnit;
  readonly segment: TranslatedSegment;
}

/** What other stages know of a segment. */
export interface Examination {
  readonly findings: readonly Finding[];
  /** The glossary's terms in the source. */
  readonly terms: readonly TermUse[];
  /** True when the target was made under other terms than apply now. */
  readonly otherTerms: boolean;
  /** Which of the unit's notes are its engine's remarks on the segment; all others are for people. */
  readonly remarks: readonly Note[];
}

/** Of a segment that nobody has anything to say of. */
export const noExamination: Examination = { findings: [], terms: [], otherTerms: false, remarks: [] };

/** The segment with all that a reviewer wants to know of it. Texts and ranges are those of the unit, codes included. */
export function reviewSegment(place: SegmentInUnit, examination: Examination): ReviewSegment {
  return reviewCounted(place, examination).review;
}

/** The same, and what the target has in common with the machine's text that it was made of. */
export function reviewCounted(place: SegmentInUnit, examination: Examination): Counted {
  const { unit, segment } = place;
  const { id, source, previous, target, state, origin, model, match, terms, touched } = segment;
  const { remarks, otherTerms } = examination;
  const isOwn = (entry: Revision | Waiver): boolean => entry.segment === id;
  const waivers = unit.waivers.filter(isOwn);
  const history = unit.revisions.filter(isOwn);
  const notes = unit.notes.filter((note) => (note.about === id || note.about === null) && !remarks.includes(note));
  const findings = examination.findings.map((finding) => withWaiver(finding, waivers));
  const machine = machineShare(place);
  const review: ReviewSegment = {
    id,
    stamp: segmentStamp({ segment, codes: unit.codes, notes: notes.filter(({ about }) => about === id), waivers }),
    source,
    version: { target, state, origin, model, match, terms, touched, previous, remarks, waivers },
    similarity: match?.similarity ?? null,
    repaired: match?.repaired ?? false,
    reasons: reasonsOf({ segment, findings, waivers, otherTerms }),
    previous,
    findings,
    terms: examination.terms.map(reviewTerm),
    notes,
    history,
    changed: machine && changedShare([machine]),
  };
  return { review, machine };
}

/** Only what is a warning can be waived: an error that was once a warning counts again. */
export function withWaiver(finding: Finding, waivers: readonly Waiver[]): ReviewFinding {
  const waiver = finding.severity === "warning" ? waivers.find(({ rule }) => rule === finding.rule) : undefined;
  return { ...finding, waiver: waiver ?? null };
}

function reviewTerm({ term, source, target, expected }: TermUse): ReviewTerm {
  const { keep, domain, note } = term;
  return { term: term.term, source, target, expected, keep, domain, note };
}

/** Origins that are no machine's: people, the memory, the source itself, a stand-in, nobody. */
const otherOrigins: readonly string[] = ["", "person", "memory", "source", "pseudo"];

/**
 * What the target and the machine's text that it was made of have in common: the target itself while it is the
 * machine's, else what the last revision of a machine's text replaced. Null where there is no such text.
 */
export function machineShare({ unit, segment }: SegmentInUnit): Common | null {
  if (segment.target === null) return null;
  const text = readableText(segment.target, unit.codes);
  if (isMachine(segment.origin)) return commonPart(text, text);
  const history = unit.revisions.filter((revision) => revision.segment === segment.id);
  const before = history.findLast((revision) => revision.before !== null && isMachine(revision.before.origin))?.before;
  return before ? commonPart(before.text, text) : null;
}

function isMachine(origin: string): boolean {
  return !otherOrigins.includes(origin);
}
