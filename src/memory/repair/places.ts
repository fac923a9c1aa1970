import type { Edit } from "./edit.ts";

/** A part of the old sentence, and the one in its place in the new. */
export interface Slot<Part> {
  readonly from: Part;
  readonly to: Part;
}

interface Keyed {
  readonly key: string;
}

/** True when the new sentence says something else there. */
export function isChanged({ from, to }: Slot<Keyed>): boolean {
  return from.key !== to.key;
}

/**
 * For each slot the part of the target that says what its old part says; undefined for a slot that does not change and
 * has none. Null where one has more places, or fewer, than parts that are like it, unless all stand in one order.
 */
export function placesOf<Part extends Keyed>(
  slots: readonly Slot<Part>[],
  there: readonly Part[],
  isSame: (from: Part, there: Part) => boolean,
): readonly (Part | undefined)[] | null {
  const inOrder = slots.length === there.length && slots.every(({ from }, index) => isSame(from, there[index] ?? from));
  if (inOrder) return there;
  const found = slots.map((slot) => {
    const places = there.filter((part) => isSame(slot.from, part));
    const rivals = slots.filter((other) => places.some((part) => isSame(other.from, part)));
    if (!isChanged(slot) && !rivals.some(isChanged)) return undefined;
    const isSettled = rivals.every(({ to }) => to.key === slot.to.key) && places.length === rivals.length;
    return isSettled ? (places[rivals.indexOf(slot)] ?? null) : null;
  });
  return found.includes(null) ? null : found.map((place) => place ?? undefined);
}

/** An edit for each slot that changes; null where one has no place, or `write` is in doubt. */
export function editsOf<Part extends Keyed>(
  slots: readonly Slot<Part>[],
  places: readonly (Part | undefined)[] | null,
  write: (slot: Slot<Part>, there: Part) => Edit | null,
): readonly Edit[] | null {
  if (places === null) return null;
  const edits = slots.flatMap((slot, index) => {
    if (!isChanged(slot)) return [];
    const there = places[index];
    return [there === undefined ? null : write(slot, there)];
  });
  const sure = edits.filter((edit) => edit !== null);
  return sure.length === edits.length ? sure : null;
}
