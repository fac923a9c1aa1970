import type { DecisionOutcome, ReviewSegment } from "../../../model.ts";
import { list, story } from "./data.ts";
import { keyOf } from "./row-key.ts";

/** Shows segments as their files have them now, in the story and in the list. */
export function showNow(outcomes: readonly DecisionOutcome[]): void {
  const shown = story.peek();
  const own = outcomes.filter((outcome) => outcome.story === shown?.story && outcome.target === shown.target);
  const segments = new Map(own.flatMap(({ segment }) => (segment ? [[segment.id, segment]] : [])));
  if (shown && segments.size > 0) story.value = withSegments(shown, segments);
  showInList(outcomes);
}

function showInList(outcomes: readonly DecisionOutcome[]): void {
  const rows = list.peek();
  if (!rows) return;
  const here = outcomes.filter(({ target }) => target === rows.target);
  const changed = new Map(
    here.flatMap(({ story, segment }) => (segment ? [[keyOf({ story, segment: segment.id }), segment]] : [])),
  );
  if (changed.size === 0) return;
  list.value = {
    ...rows,
    rows: rows.rows.map((row) => {
      const segment = changed.get(keyOf(row));
      return segment ? rowNow(row, segment) : row;
    }),
  };
}

type Story = NonNullable<typeof story.value>;

function withSegments(shown: Story, changed: ReadonlyMap<string, ReviewSegment>): Story {
  const sections = shown.sections.map((section) => ({
    ...section,
    units: section.units.map((unit) =>
      unit.segments.some(({ id }) => changed.has(id))
        ? { ...unit, segments: unit.segments.map((old) => ({ ...old, ...changed.get(old.id) })) }
        : unit,
    ),
  }));
  return { ...shown, sections };
}

type Row = NonNullable<typeof list.value>["rows"][number];

function rowNow(row: Row, { stamp, version, reasons, findings }: ReviewSegment): Row {
  const counted = findings.filter(({ waiver }) => waiver === null);
  const errors = counted.filter(({ severity }) => severity === "error").length;
  return {
    ...row,
    stamp,
    state: version.state,
    origin: version.origin,
    reasons,
    rules: counted.map(({ rule }) => rule),
    errors,
    warnings: counted.length - errors,
  };
}
