import type { Element, ElementContent } from "hast";
import { codeElements, opaqueElements, preformattedElements } from "./elements.ts";

/** True for an element whose text is not to be translated: code, graphics, `translate="no"`, `class="notranslate"`. */
export function isKept(element: Element): boolean {
  const { tagName, properties } = element;
  if (codeElements.has(tagName) || opaqueElements.has(tagName) || preformattedElements.has(tagName)) return true;
  if (String(properties["translate"]).toLowerCase() === "no") return true;
  const { className } = properties;
  return Array.isArray(className) && className.includes("notranslate");
}

/** What a reader sees of an element, white space folded. */
export function textOf(element: Element): string {
  return textIn(element.children).replace(/\s+/gu, " ").trim();
}

function textIn(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === "text" ? node.value : node.type === "element" ? textIn(node.children) : ""))
    .join("");
}
