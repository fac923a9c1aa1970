import { type Signal, signal } from "@preact/signals";
import { select } from "../edit/caret.ts";
import { stretchOf, type Surface } from "../edit/surface.ts";

/** The editor of the segment that is open; null while there is none. */
export const openSurface: Signal<Surface | null> = signal(null);

/** Puts a text, codes among it, where the caret is; the reviewer goes on typing behind it. */
export function putIn(text: string): void {
  const surface = openSurface.value;
  if (!surface) return;
  const stretch = stretchOf(surface.selected());
  focusEditor();
  surface.replace(stretch, text);
}

/** Puts the caret into the editor: where it was, or at the end. */
export function focusEditor(): void {
  const surface = openSurface.value;
  if (!surface) return;
  const selected = surface.selected();
  surface.element.focus();
  select(surface.element, selected);
}
