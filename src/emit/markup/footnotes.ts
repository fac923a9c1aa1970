import type { FootnoteDefinition, FootnoteReference } from "mdast";
import type { Handlers } from "mdast-util-to-hast";

/**
 * Footnotes of a text that comes in pieces: the reference is a link to its note, the note a division with the id that
 * the link names (`user-content-` is what sanitising puts before ids).
 */
export const footnoteHandlers: Handlers = {
  footnoteReference: (_, node: FootnoteReference) => {
    const name = node.label ?? node.identifier;
    const href = `#user-content-fn-${encodeURIComponent(name)}`;
    const link = {
      type: "element" as const,
      tagName: "a",
      properties: { href },
      children: [{ type: "text" as const, value: name }],
    };
    return { type: "element", tagName: "sup", properties: {}, children: [link] };
  },
  footnoteDefinition: (state, node: FootnoteDefinition) => ({
    type: "element",
    tagName: "div",
    properties: { id: `fn-${node.label ?? node.identifier}` },
    children: state.all(node),
  }),
};
