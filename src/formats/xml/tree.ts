import { startOf, type XmlElement, type XmlFrame, type XmlSource } from "./read.ts";

/** An attribute with its namespace resolved; `uri` is `""` where it has none. Declarations of namespaces are none. */
export interface XmlAttribute {
  readonly uri: string;
  readonly local: string;
  readonly name: string;
  readonly value: string;
}

/** An element with what stands in it. */
export interface XmlNode {
  readonly uri: string;
  readonly local: string;
  /** As written, with its prefix. */
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly parent: XmlNode | null;
  readonly children: readonly XmlNode[];
  /** Whether text stands between its children: none, white space only, or more. */
  readonly text: "none" | "space" | "some";
  /** Offset of its `<`. */
  readonly start: number;
}

type Growing = { -readonly [K in keyof XmlNode]: XmlNode[K] } & { readonly children: XmlNode[] };

/** A tree that grows while a document is read by other frames. */
export interface XmlTree {
  readonly root: () => XmlNode | null;
  /** The frame for the root element: `inner` reads the document, and the tree takes note of it. */
  readonly grow: (element: XmlElement, inner: XmlFrame) => XmlFrame;
}

/** The tree of a document that is read once, by frames that want its events. */
export function growTree(source: XmlSource): XmlTree {
  let root: XmlNode | null = null;
  return {
    root: () => root,
    grow: (element, inner) => {
      const node = grow(source, element, null);
      root = node;
      return growingFrame(source, node, inner);
    },
  };
}

/** Reads an element and everything in it, and makes nothing of it. */
export const passFrame: XmlFrame = { open: () => passFrame, text: () => undefined, close: () => undefined };

/** The value of an attribute without a namespace, or with one; null when it is not there. */
export function valueOf({ attributes }: XmlNode, local: string, uri = ""): string | null {
  return attributes.find((attribute) => attribute.local === local && attribute.uri === uri)?.value ?? null;
}

/** An element and all elements in it, in document order. */
export function* nodesIn(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of node.children) yield* nodesIn(child);
}

function growingFrame(source: XmlSource, node: Growing, inner: XmlFrame): XmlFrame {
  return {
    open: (element) => {
      const child = grow(source, element, node);
      node.children.push(child);
      return growingFrame(source, child, inner.open(element));
    },
    text: (text, end) => {
      if (node.text !== "some") node.text = /[^ \t\r\n]/u.test(text) ? "some" : "space";
      inner.text(text, end);
    },
    close: (end) => inner.close(end),
  };
}

function grow(source: XmlSource, element: XmlElement, parent: XmlNode | null): Growing {
  const { uri, local, name, attributes } = element.tag;
  return {
    uri,
    local,
    name,
    attributes: Object.values(attributes)
      .filter((attribute) => attribute.prefix !== "xmlns" && attribute.name !== "xmlns")
      .map((attribute) => ({
        uri: attribute.uri,
        local: attribute.local,
        name: attribute.name,
        value: attribute.value,
      })),
    parent,
    children: [],
    text: "none",
    start: startOf(source, element),
  };
}
