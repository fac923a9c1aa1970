import { readableText } from "../../../text/codes.ts";
import { offsetOf } from "./caret.ts";
import { readCoded } from "./chip.ts";
import { plainWords, withoutStrangeCodes } from "./coded.ts";
import { type Stretch, stretchOf, type Surface } from "./surface.ts";

/** What a text with its codes goes by on the clipboard; other programs take the words alone. */
const codedType = "application/x-visavis-coded";

/** A coded text on the clipboard, and the unit whose codes are in it. */
interface Carried {
  readonly unit: string;
  readonly text: string;
}

/** Puts what is selected in a text with codes (its element has `data-unit`) on the clipboard; false where it is elsewhere. */
export function copyCoded(data: DataTransfer | null, readable: (text: string) => string): boolean {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const home = elementOf(range?.commonAncestorContainer ?? null)?.closest<HTMLElement>("[data-unit]");
  if (!data || !range || !home) return false;
  carry(data, { unit: home.dataset["unit"] ?? "", text: readCoded(range.cloneContents()) }, readable);
  return true;
}

function elementOf(node: Node | null): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null);
}

function carry(data: DataTransfer, carried: Carried, readable: (text: string) => string): void {
  data.setData(codedType, JSON.stringify(carried));
  data.setData("text/plain", readable(carried.text));
}

/** Copies what is selected in the editor; cuts it where it is to go. */
export function takeAway(surface: Surface, data: DataTransfer | null, isCut: boolean): void {
  const stretch = stretchOf(surface.selected());
  if (!data || stretch.start === stretch.end) return;
  const text = surface.text().slice(stretch.start, stretch.end);
  carry(data, { unit: unitOf(surface), text }, (coded) => readableText(coded, surface.codes()));
  if (isCut) surface.replace(stretch, "");
}

/** Pastes what is on the clipboard: codes only where they are this unit's and not there already. */
export function paste(surface: Surface, data: DataTransfer | null): void {
  const stretch = stretchOf(surface.selected());
  surface.replace(stretch, fitting(surface, data, withoutStretch(surface.text(), stretch)));
}

/** Drops what was dragged where the pointer is; what was dragged within the editor leaves its old place. */
export function drop(surface: Surface, event: DragEvent, dragged: Stretch | null): void {
  const { element } = surface;
  const point = document.caretPositionFromPoint(event.clientX, event.clientY);
  const text = surface.text();
  const at =
    point && element.contains(point.offsetNode) ? offsetOf(element, point.offsetNode, point.offset) : text.length;
  element.focus();
  if (!dragged || event.ctrlKey) {
    surface.replace({ start: at, end: at }, fitting(surface, event.dataTransfer, text));
    return;
  }
  const moved = text.slice(dragged.start, dragged.end);
  if (at >= dragged.start && at <= dragged.end) return;
  if (at < dragged.start) {
    surface.replace({ start: at, end: dragged.end }, moved + text.slice(at, dragged.start));
    return;
  }
  surface.replace({ start: dragged.start, end: at }, text.slice(dragged.end, at) + moved);
}

function fitting(surface: Surface, data: DataTransfer | null, others: string): string {
  const carried = carriedIn(data?.getData(codedType) ?? "");
  if (carried?.unit === unitOf(surface)) return withoutStrangeCodes(carried.text, others, surface.codes());
  return plainWords(data?.getData("text/plain") ?? "");
}

function withoutStretch(text: string, { start, end }: Stretch): string {
  return text.slice(0, start) + text.slice(end);
}

function unitOf({ element }: Surface): string {
  return element.dataset["unit"] ?? "";
}

/** Whatever stands on the clipboard: other pages may use the same name. */
function carriedIn(json: string): Carried | null {
  if (json === "") return null;
  try {
    const value = JSON.parse(json) as Partial<Record<keyof Carried, unknown>> | null;
    const { unit, text } = value ?? {};
    return typeof unit === "string" && typeof text === "string" ? { unit, text: plainLines(text) } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function plainLines(text: string): string {
  return text.toWellFormed().replace(/\s*[\n\r]\s*/gu, " ");
}
