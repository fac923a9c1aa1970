import { offsetOf, select } from "./caret.ts";
import { holdsChip, isChip, plainWords } from "./coded.ts";
import { type Stretch, stretchOf, type Surface } from "./surface.ts";

/** Where the arrow keys lead. */
const arrows: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1 };

/** What the browser does not do rightly with chips: stepping over them, and undoing. True when the key was used. */
export function typeKey(surface: Surface, event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const arrow = arrows[key];
  if (altKey) return false;
  if (ctrlKey || metaKey) return travel(surface, `${shiftKey ? "shift+" : ""}${key.toLowerCase()}`);
  return arrow !== undefined && stepOver(surface, arrow, shiftKey);
}

function travel(surface: Surface, key: string): boolean {
  const step = journeys[key];
  step?.(surface);
  return step !== undefined;
}

/** What is pressed with Ctrl. */
const journeys: Readonly<Record<string, (surface: Surface) => void>> = {
  z: ({ undo }) => undo(),
  y: ({ redo }) => redo(),
  "shift+z": ({ redo }) => redo(),
};

function stepOver(surface: Surface, arrow: 1 | -1, isSelecting: boolean): boolean {
  const { element } = surface;
  const selected = surface.selected();
  const { anchor, focus } = selected;
  if (!isSelecting && anchor !== focus) return false;
  const by = getComputedStyle(element).direction === "rtl" ? -arrow : arrow;
  if (!isChip(surface.text().charAt(by === 1 ? focus : focus - 1))) return false;
  select(element, { anchor: isSelecting ? anchor : focus + by, focus: focus + by });
  return true;
}

/** Does what a chip is touched by; true when it was done, and the browser is to leave it. */
export function typeInput(surface: Surface, event: InputEvent): boolean {
  const done = handled[event.inputType];
  if (done) {
    done(surface);
    return true;
  }
  // Nobody may interrupt an input method.
  if (event.isComposing) return false;
  const stretch = touched(surface, event);
  if (!holdsChip(surface.text().slice(stretch.start, stretch.end))) return false;
  surface.replace(stretch, plainWords(event.data ?? event.dataTransfer?.getData("text/plain") ?? ""));
  return true;
}

/** A sentence has one line; pasting and dropping are done elsewhere. */
const handled: Readonly<Record<string, (surface: Surface) => void>> = {
  historyUndo: ({ undo }) => undo(),
  historyRedo: ({ redo }) => redo(),
  insertLineBreak: () => undefined,
  insertParagraph: () => undefined,
  insertFromDrop: () => undefined,
  deleteByDrag: () => undefined,
};

function touched(surface: Surface, event: InputEvent): Stretch {
  const selected = stretchOf(surface.selected());
  if (selected.start !== selected.end) return selected;
  const { start } = selected;
  const text = surface.text();
  if (event.inputType === "deleteContentBackward" && isChip(text.charAt(start - 1)))
    return { start: start - 1, end: start };
  if (event.inputType === "deleteContentForward" && isChip(text.charAt(start))) return { start, end: start + 1 };
  const [range] = event.getTargetRanges();
  if (!range) return selected;
  const { element } = surface;
  return {
    start: offsetOf(element, range.startContainer, range.startOffset),
    end: offsetOf(element, range.endContainer, range.endOffset),
  };
}
