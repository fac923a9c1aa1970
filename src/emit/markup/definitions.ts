import type { Definition, Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import { parseMarkdown } from "./parse.ts";

const known: { content: string; definitions: readonly Definition[] } = { content: "", definitions: [] };

/** All link definitions of a Markdown file. The last file's are kept at hand: its blocks ask one after the other. */
export function definitionsOf(content: string): readonly Definition[] {
  if (known.content === content) return known.definitions;
  const definitions: Definition[] = [];
  if (/\[[^\]]+\]:/u.test(content)) {
    visit(parseMarkdown(content), "definition", (node) => {
      definitions.push(node);
    });
  }
  known.content = content;
  known.definitions = definitions;
  return definitions;
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
