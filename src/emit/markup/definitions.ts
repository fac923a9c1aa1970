import type { Definition, Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { Story, Unit } from "../../model.ts";
import { readableText } from "../../text/codes.ts";
import type { Edition } from "../edition.ts";
import { parseMarkdown } from "./parse.ts";

/** A link definition, and the unit of its title when it has one. */
interface Definable {
  readonly node: Definition;
  readonly title: Unit | null;
}

interface Source {
  readonly story: Story;
  readonly content: string;
}

const known: { content: string; story: Story | null; definitions: readonly Definable[] } = {
  content: "",
  story: null,
  definitions: [],
};

/** All link definitions of a Markdown file, their titles in the edition's language; one without a target goes without. */
export function definitionsOf(source: Source, edition: Edition): readonly Definition[] {
  return definables(source).map(({ node, title }) => {
    const target = title && edition.target(title);
    return title ? { ...node, title: target === null ? null : readableText(target, title.codes) } : node;
  });
}

// The last file's are kept at hand: its blocks ask one after the other.
function definables({ story, content }: Source): readonly Definable[] {
  if (known.story === story && known.content === content) return known.definitions;
  const definitions: Definition[] = [];
  if (/\[[^\]]+\]:/u.test(content)) {
    // The parser skips a byte order mark without counting it.
    visit(parseMarkdown(content.replace(/^\uFEFF/u, " ")), "definition", (node) => {
      definitions.push(node);
    });
  }
  const titles = definitions.some(({ title }) => title) ? titlesIn(story) : [];
  known.story = story;
  known.content = content;
  known.definitions = definitions.map((node) => ({ node, title: titleOf(node, titles) }));
  return known.definitions;
}

function titlesIn(story: Story): readonly Unit[] {
  const units = story.sections.flatMap((section) => section.blocks.flatMap((block) => block.units));
  return units.filter((unit) => unit.name === "title");
}

function titleOf({ position, title }: Definition, units: readonly Unit[]): Unit | null {
  const start = position?.start.offset ?? 0;
  const end = position?.end.offset ?? 0;
  return (title && units.find(({ range }) => range.start > start && range.end < end)) || null;
}

/** Turns references into links and images of their own; footnote references and what is undefined stay. */
export function resolveReferences(tree: Root, definitions: readonly Definition[]): void {
  const byName = new Map(definitions.toReversed().map((definition) => [definition.identifier, definition]));
  visit(tree, (node: Nodes, index, parent) => {
    if (index === undefined || !parent || !("children" in parent)) return;
    if (node.type !== "linkReference" && node.type !== "imageReference") return;
    const definition = byName.get(node.identifier);
    if (!definition) return;
    const { url, title = null } = definition;
    const children: Nodes[] = parent.children;
    children[index] =
      node.type === "linkReference"
        ? { type: "link", url, title, children: node.children }
        : { type: "image", url, title, alt: node.alt ?? "" };
  });
}
