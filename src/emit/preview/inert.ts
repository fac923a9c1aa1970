import type { Element, ElementContent, Properties, RootContent } from "hast";
import type { MarkedTexts } from "./marks.ts";

/** What an element of a preview may say of itself: nothing that leads or loads from anywhere, or names it to others. */
const kept = new Set(
  "abbr align checked colSpan dateTime dir disabled lang open reversed rowSpan scope span start title translate type value".split(
    " ",
  ),
);

/** Elements that show what they load: of those nothing is left. */
const loading = new Set("source track picture audio video".split(" "));

/** Safe HTML as nodes that load nothing and lead nowhere, an image as its text; marks of sentences become spans. */
export function inertNodes(nodes: readonly RootContent[], texts: MarkedTexts): ElementContent[] {
  return nodes.flatMap((node): readonly ElementContent[] => {
    if (node.type === "text") return texts.next(node.value);
    return node.type === "element" ? inertElement(node, texts) : [];
  });
}

function inertElement(element: Element, texts: MarkedTexts): readonly ElementContent[] {
  const { tagName, properties } = element;
  if (tagName === "img") return [image(properties["alt"], texts)];
  const children = inertNodes(element.children, texts);
  if (loading.has(tagName)) return children;
  return [{ type: "element", tagName, properties: keptProperties(properties, texts), children }];
}

function keptProperties(properties: Properties, texts: MarkedTexts): Properties {
  const entries = Object.entries(properties).filter(([name]) => kept.has(name));
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === "string" ? texts.plain(value) : value]),
  );
}

function image(alt: Properties[string], texts: MarkedTexts): Element {
  const children = typeof alt === "string" ? [...texts.next(alt)] : [];
  return { type: "element", tagName: "span", properties: { dataImage: "" }, children };
}
