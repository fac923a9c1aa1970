import { type Signal, signal } from "@preact/signals";

/** Whether the live preview of the page stands beside the story. */
export const isPreviewOpen: Signal<boolean> = signal(false);
/** Whether the table of keys is open. */
export const isHelpOpen: Signal<boolean> = signal(false);
/** Raised when the preview is to be read again. */
export const previewVersion: Signal<number> = signal(0);
