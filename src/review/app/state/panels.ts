import { type Signal, signal } from "@preact/signals";

/** Whether the live preview of the page stands beside the story. */
export const isPreviewOpen: Signal<boolean> = signal(false);
/** Whether the table of keys is open. */
export const isHelpOpen: Signal<boolean> = signal(false);
/** Raised when the preview is to be read again. */
export const previewVersion: Signal<number> = signal(0);

const narrow = matchMedia("(width <= 48rem)");
/** Whether there is room for one column only: a small window, or a large zoom. */
export const isNarrow: Signal<boolean> = signal(narrow.matches);
narrow.addEventListener("change", ({ matches }) => (isNarrow.value = matches));
