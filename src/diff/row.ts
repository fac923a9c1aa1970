import type { ReviewStory, ReviewUnit } from "../model.ts";
import { readableText } from "../text/codes.ts";
import type { QueryRow } from "./query/fields.ts";

/** A segment in a list of thousands. */
export interface ReviewRow extends QueryRow {
  readonly stamp: string;
}

/** A row for each segment of a story, in reading order. */
export function reviewRows({ story, target, sections }: ReviewStory): readonly ReviewRow[] {
  return sections.flatMap(({ id, heading, units }) =>
    units.flatMap((unit) =>
      unit.segments.map((segment) => rowOf(segment, unit, { story, target, section: id, heading })),
    ),
  );
}

type Place = Pick<QueryRow, "story" | "target" | "section" | "heading">;

function rowOf(segment: ReviewUnit["segments"][number], { codes }: ReviewUnit, place: Place): ReviewRow {
  const { id, stamp, source, version, reasons, findings, similarity, changed } = segment;
  const standing = findings.filter(({ waiver }) => waiver === null);
  const errors = standing.filter(({ severity }) => severity === "error").length;
  return {
    ...place,
    segment: id,
    stamp,
    state: version.state,
    origin: version.origin,
    reasons,
    rules: standing.map(({ rule }) => rule),
    errors,
    warnings: standing.length - errors,
    similarity,
    changed,
    source: readableText(source, codes),
    text: version.target === null ? null : readableText(version.target, codes),
  };
}
