import { computed, type ReadonlySignal } from "@preact/signals";
import type { Inline, ReviewSection, ReviewSegment, ReviewUnit } from "../../../model.ts";
import { story } from "./data.ts";
import { go, route } from "./route.ts";

/** A line of a story: where a section without a heading begins, or a segment. */
export type Line =
  | { readonly type: "section"; readonly key: string; readonly section: ReviewSection }
  | { readonly type: "segment"; readonly key: string; readonly unit: ReviewUnit; readonly segment: ReviewSegment };

/** The lines of the story that is open, in reading order. */
export const lines: ReadonlySignal<readonly Line[]> = computed(() =>
  (story.value?.sections ?? []).flatMap((section): Line[] => [
    ...(isNamed(section) ? [] : [{ type: "section" as const, key: `section ${section.id}`, section }]),
    ...section.units.flatMap((unit) =>
      unit.segments.map((segment): Line => ({ type: "segment", key: segment.id, unit, segment })),
    ),
  ]),
);

/** The heading of a section is a segment itself, which begins it. */
function isNamed({ units }: ReviewSection): boolean {
  return units[0]?.kind === "heading";
}

/** The place of the segment that is open among the lines; -1 for none. */
export const activeIndex: ReadonlySignal<number> = computed(() => {
  const { segment } = route.value;
  return segment === null ? -1 : lines.value.findIndex(({ key }) => key === segment);
});

/** The segment that is open, as its file has it; null for none. */
export const openSegment: ReadonlySignal<ReviewSegment | null> = computed(() => {
  const line = lines.value[activeIndex.value];
  return line?.type === "segment" ? line.segment : null;
});

/** Codes of the unit that the open segment stands in. */
export function openCodes(): readonly Inline[] {
  const line = lines.peek()[activeIndex.peek()];
  return line?.type === "segment" ? line.unit.codes : [];
}

/** Goes to the segment so many segments on (or back); stays at the ends. */
export function step(by: 1 | -1): void {
  const all = lines.value;
  for (let index = activeIndex.value + by; index >= 0 && index < all.length; index += by) {
    const line = all[index];
    if (line?.type !== "segment") continue;
    go({ ...route.value, segment: line.key }, { replace: true });
    return;
  }
}

/** Goes to the next segment that wants a look: after the open one, else before it. False where there is none left. */
export function stepToWork(): boolean {
  const from = activeIndex.value;
  const wanted = lines.value.map((line, index) => ({ line, index })).filter(({ line }) => isWork(line));
  const next = wanted.find(({ index }) => index > from) ?? wanted.find(({ index }) => index < from);
  if (next) go({ ...route.value, segment: next.line.key }, { replace: true });
  else step(1);
  return next !== undefined;
}

function isWork(line: Line): boolean {
  return line.type === "segment" && line.segment.reasons.length > 0;
}

/** The first segment of the story that wants a look, or else its first one; null where it has none. */
export function firstToWork(): string | null {
  const segments = lines.value.flatMap((line) => (line.type === "segment" ? [line.segment] : []));
  return (segments.find(({ reasons }) => reasons.length > 0) ?? segments[0])?.id ?? null;
}
