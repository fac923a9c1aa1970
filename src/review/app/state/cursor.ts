import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { shown } from "./filter.ts";
import { keyOf } from "./row-key.ts";

/** Where the reviewer is in the list: the row, and its place for when it leaves the list. */
const place = signal<{ readonly key: string; readonly index: number }>({ key: "", index: 0 });

const places: ReadonlySignal<ReadonlyMap<string, number>> = computed(
  () => new Map(shown.value.map((row, index) => [keyOf(row), index])),
);

/** The row of the list that keys act on. One that leaves the list gives its place to the next. */
export const cursor: ReadonlySignal<number> = computed(() => {
  const { key, index } = place.value;
  return places.value.get(key) ?? Math.max(0, Math.min(index, shown.value.length - 1));
});

// Whatever row came to stand at the cursor is followed from then on.
effect(() => {
  const row = shown.value[cursor.value];
  if (row) place.value = { key: keyOf(row), index: cursor.value };
});

/** Goes to a row. */
export function moveTo(index: number): void {
  const row = shown.value[index];
  if (row) place.value = { key: keyOf(row), index };
}

/** Goes to a segment, where the list has it. */
export function moveToSegment(segment: { readonly story: string; readonly segment: string }): void {
  const index = places.value.get(keyOf(segment));
  if (index !== undefined) moveTo(index);
}

/** Goes so many rows on or back; stays at the ends. */
export function moveCursor(by: number): void {
  moveTo(Math.min(Math.max(0, cursor.value + by), Math.max(0, shown.value.length - 1)));
}
