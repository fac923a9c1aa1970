import type { Inline } from "../../../model.ts";
import { chipLabel, chipName, piecesOf } from "./coded.ts";

/** Shows a coded text in an editable element: words as text, each code as a chip that is there or not, never half. */
export function showCoded(element: HTMLElement, text: string, codes: readonly Inline[]): void {
  element.replaceChildren(...piecesOf(text, codes).map((piece) => (piece.type === "text" ? piece.text : chip(piece))));
}

/** The coded text that an editable element shows. Whatever else was pasted into it counts as its words. */
export function readCoded(element: HTMLElement): string {
  return [...element.childNodes].map(readNode).join("");
}

function readNode(node: Node): string {
  if (!(node instanceof HTMLElement)) return node.textContent ?? "";
  const { code } = node.dataset;
  if (code !== undefined) return code;
  if (node.tagName === "BR") return "";
  return readCoded(node);
}

/** The element of a code: one character of the text, so that the caret steps over it and Backspace takes it whole. */
export function chip({ char, code }: { readonly char: string; readonly code: Inline | null }): HTMLElement {
  const element = document.createElement("span");
  element.className = `chip chip-${code?.role ?? "other"}`;
  element.contentEditable = "false";
  element.dataset["code"] = char;
  element.title = code?.markup ?? "";
  const label = document.createElement("span");
  label.ariaHidden = "true";
  label.textContent = chipLabel(code);
  const name = document.createElement("span");
  name.className = "spoken";
  name.textContent = chipName(code);
  element.append(label, name);
  return element;
}

/** Puts a text in the place of what is selected in the element, or at its end where the caret is elsewhere; the caret stands behind it. */
export function insertCoded(element: HTMLElement, text: string, codes: readonly Inline[]): void {
  const range = rangeIn(element);
  range.deleteContents();
  const part = document.createDocumentFragment();
  part.append(...piecesOf(text, codes).map((piece) => (piece.type === "text" ? piece.text : chip(piece))));
  range.insertNode(part);
  range.collapse(false);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  element.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function rangeIn(element: HTMLElement): Range {
  const selection = getSelection();
  const selected = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (selected && element.contains(selected.commonAncestorContainer)) return selected;
  const range = document.createRange();
  range.selectNodeContents(element);
  range.collapse(false);
  return range;
}
