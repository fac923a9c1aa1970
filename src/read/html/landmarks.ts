import type { Element } from "hast";
import type { Dropped, Unit } from "../../model.ts";
import { readableText } from "../../text/codes.ts";
import { blockElements } from "./elements.ts";
import type { HtmlContext } from "./parse.ts";
import { elementUnits } from "./units.ts";

/** What stands around a page's article, by element or ARIA role, and the name of its units. */
const landmarks: ReadonlyMap<string, string> = new Map([
  ["nav", "nav"], // <nav aria-label="Fil d’Ariane">
  ["header", "header"], // <header><a href="/">La Gazette</a></header>
  ["footer", "footer"], // <footer>© 2025</footer>
  ["aside", "aside"], // <aside><h2>À lire aussi</h2></aside>
  ["navigation", "nav"], // <div role="navigation">
  ["banner", "header"],
  ["contentinfo", "footer"],
  ["complementary", "aside"],
]);

/** The texts around a page's article: no part of the story, but translated with the page. */
export interface Surroundings {
  readonly elements: readonly Element[];
  /** Named `nav`, `footer`, `nav-2` …, in file order. */
  readonly fields: readonly Unit[];
  /** What they hold that a reader sees and nobody translates. */
  readonly dropped: readonly Dropped[];
}

/**
 * The outermost landmarks around the page's one `<article>`, else its one `<main>`; none when it has several or
 * neither. `elements` are the page's in file order; a landmark that holds the story's title is a part of the story.
 */
export function readSurroundings(
  elements: readonly Element[],
  title: Element | null,
  context: HtmlContext,
): Surroundings {
  const story = storyElement(elements);
  const found = story ? around(elements, [story, ...(title ? [title] : [])]) : [];
  const units = found.flatMap((element) =>
    elementUnits(element, { kind: "front-matter" }, context).map((unit) => ({ unit, name: landmarkName(element) })),
  );
  const counts = new Map<string, number>();
  const fields = units.flatMap(({ unit, name = "" }): readonly Unit[] => {
    if (!unit.translatable) return [];
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return [{ ...unit, kind: "front-matter", name: count === 1 ? name : `${name}-${count}` }];
  });
  return { elements: found, fields, dropped: units.flatMap(({ unit }) => droppedText(unit)) };
}

function storyElement(elements: readonly Element[]): Element | null {
  for (const name of ["article", "main"]) {
    const [only, ...others] = elements.filter((element) => element.tagName === name);
    if (only && others.length === 0) return only;
  }
  return null;
}

function around(elements: readonly Element[], story: readonly Element[]): readonly Element[] {
  const inside = new Set(story.flatMap(descendants));
  const found: Element[] = [];
  for (const element of elements) {
    if (landmarkName(element) === undefined || inside.has(element)) continue;
    const own = descendants(element);
    if (story.some((part) => part === element || own.includes(part))) continue;
    for (const inner of own) inside.add(inner);
    found.push(element);
  }
  return found;
}

function landmarkName({ tagName, properties }: Element): string | undefined {
  if (!blockElements.has(tagName)) return undefined;
  return landmarks.get(String(properties["role"]).trim().toLowerCase()) ?? landmarks.get(tagName);
}

function descendants(element: Element): readonly Element[] {
  return element.children.flatMap((child) => (child.type === "element" ? [child, ...descendants(child)] : []));
}

function droppedText(unit: Unit): readonly Dropped[] {
  const text = readableText(unit.text, unit.codes)
    .replace(/<[^>]*>/gu, " ")
    .trim();
  if (unit.translatable || text === "") return [];
  return [{ text, reason: "around the article, and not to be translated", range: unit.range, line: unit.line }];
}
