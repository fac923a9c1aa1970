import type { Inline } from "../../../model.ts";
import { chipLabel, chipName, piecesOf } from "./coded.ts";

/** Shows a coded text in an editable element: words as text, each code as a chip that is there or not, never half. */
export function showCoded(element: HTMLElement, text: string, codes: readonly Inline[]): void {
  element.replaceChildren(...piecesOf(text, codes).map((piece) => (piece.type === "text" ? piece.text : chip(piece))));
}

/** The coded text that a part of the page shows: what is deleted in it, and what is only said aloud, is none of it. */
export function readCoded(part: Node): string {
  return [...part.childNodes].map(readNode).join("");
}

function readNode(node: Node): string {
  if (!(node instanceof HTMLElement)) return node.textContent ?? "";
  const { code } = node.dataset;
  if (code !== undefined) return code;
  if (["BR", "DEL"].includes(node.tagName) || node.className === "spoken") return "";
  return readCoded(node);
}

/** The element of a code: one character of the text. */
function chip({ char, code }: { readonly char: string; readonly code: Inline | null }): HTMLElement {
  const element = document.createElement("span");
  element.className = `chip chip-${code?.role ?? "other"}`;
  element.contentEditable = "false";
  element.dataset["code"] = char;
  element.title = code?.markup ?? "";
  const label = document.createElement("span");
  label.ariaHidden = "true";
  label.textContent = chipLabel(char, code);
  const name = document.createElement("span");
  name.className = "spoken";
  name.textContent = chipName(char, code);
  element.append(label, name);
  return element;
}
