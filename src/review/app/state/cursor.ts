import { effect, type Signal, signal } from "@preact/signals";
import { shown } from "./filter.ts";

/** The row of the list that keys act on. */
export const cursor: Signal<number> = signal(0);

effect(() => {
  const last = Math.max(0, shown.value.length - 1);
  if (cursor.peek() > last) cursor.value = last;
});

/** Goes a row on or back; stays at the ends. */
export function moveCursor(by: 1 | -1): void {
  cursor.value = Math.min(Math.max(0, cursor.value + by), Math.max(0, shown.value.length - 1));
}
