import { selectedIn } from "./caret.ts";
import { type Stretch, stretchOf, type Surface } from "./surface.ts";
import { drop, paste, takeAway } from "./transfer.ts";
import { typeInput, typeKey } from "./typing.ts";

type Listener<Name extends keyof HTMLElementEventMap> = (event: HTMLElementEventMap[Name]) => void;

/** Listens to all that changes a text: keyboard, clipboard, pointer. Answers what ends it. */
export function listen(surface: Surface): () => void {
  const { element } = surface;
  const ended = new AbortController();
  const { signal } = ended;
  const on = <Name extends keyof HTMLElementEventMap>(name: Name, listener: Listener<Name>): void =>
    element.addEventListener(name, listener, { signal });
  let dragged: Stretch | null = null;
  on("keydown", (event) => typeKey(surface, event) && event.preventDefault());
  on("beforeinput", (event) => typeInput(surface, event) && event.preventDefault());
  on("input", (event) => surface.changed(isLetter(event)));
  on("copy", (event) => carryOff(surface, event, false));
  on("cut", (event) => carryOff(surface, event, true));
  on("paste", (event) => {
    event.preventDefault();
    paste(surface, event.clipboardData);
  });
  on("dragstart", ({ dataTransfer }) => {
    dragged = stretchOf(surface.selected());
    takeAway(surface, dataTransfer, false);
  });
  on("dragend", () => (dragged = null));
  on("drop", (event) => {
    event.preventDefault();
    drop(surface, event, dragged);
    dragged = null;
  });
  return () => ended.abort();
}

function carryOff(surface: Surface, event: ClipboardEvent, isCut: boolean): void {
  // The editor may have the focus while something else is selected.
  if (!selectedIn(surface.element)) return;
  event.preventDefault();
  event.stopPropagation();
  takeAway(surface, event.clipboardData, isCut);
}

/** Letters in a row are undone together. */
function isLetter(event: Event): boolean {
  return event instanceof InputEvent && event.inputType === "insertText" && /^\S$/u.test(event.data ?? "");
}
