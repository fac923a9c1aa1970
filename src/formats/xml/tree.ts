import type { XmlElement, XmlFrame } from "./read.ts";

const xml = "http://www.w3.org/XML/1998/namespace";
const xmlns = "http://www.w3.org/2000/xmlns/";

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
  /** What the format calls it, whatever prefix the file uses. */
  readonly key: string;
  readonly attributes: readonly XmlAttribute[];
  /** `xml:lang`, its own or that which it inherits, or null. */
  readonly lang: string | null;
  readonly parent: XmlNode | null;
  readonly children: readonly XmlNode[];
  /** Whether text stands between its children: none, white space only, or more. */
  readonly text: "none" | "space" | "some";
  /** Offset behind its start tag. */
  readonly end: number;
}

type Growing = { -readonly [K in keyof XmlNode]: XmlNode[K] } & { readonly children: XmlNode[] };

/** The key of an element in a format, by its namespace and name. */
export type KeyOf = (name: { readonly uri: string; readonly local: string }) => string;

/** A tree that grows while a document is read by other frames. */
export interface XmlTree {
  readonly root: () => XmlNode | null;
  /** The frame for the root element: `inner` reads the document, and the tree takes note of it, with keys by `keyOf`. */
  readonly grow: (element: XmlElement, inner: XmlFrame, keyOf: KeyOf) => XmlFrame;
}

/** The tree of a document that is read once, by frames that want its events. */
export function growTree(): XmlTree {
  let root: XmlNode | null = null;
  return {
    root: () => root,
    grow: (element, inner, keyOf) => {
      const node = grow(keyOf, element, null);
      root = node;
      return growingFrame(keyOf, node, inner);
    },
  };
}

/** Reads an element and everything in it, and makes nothing of it. */
export const passFrame: XmlFrame = { open: () => passFrame, text: () => undefined, close: () => undefined };

/** The value of an attribute without a namespace, or with one; null when it is not there. */
export function valueOf({ attributes }: XmlNode, local: string, uri = ""): string | null {
  for (const attribute of attributes) if (attribute.local === local && attribute.uri === uri) return attribute.value;
  return null;
}

/** An element and all elements in it, in document order. */
export function* nodesIn(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of node.children) yield* nodesIn(child);
}

function growingFrame(keyOf: KeyOf, node: Growing, inner: XmlFrame): XmlFrame {
  return {
    open: (element) => {
      const child = grow(keyOf, element, node);
      node.children.push(child);
      return growingFrame(keyOf, child, inner.open(element));
    },
    text: (text, end) => {
      if (node.text !== "some") node.text = /[^ \t\r\n]/u.test(text) ? "some" : "space";
      inner.text(text, end);
    },
    close: inner.close,
  };
}

function grow(keyOf: KeyOf, { tag, end }: XmlElement, parent: XmlNode | null): Growing {
  const attributes = Object.values(tag.attributes).filter(({ uri }) => uri !== xmlns);
  const lang = attributes.find((attribute) => attribute.uri === xml && attribute.local === "lang");
  return {
    uri: tag.uri,
    local: tag.local,
    name: tag.name,
    key: keyOf(tag),
    attributes,
    lang: lang?.value ?? parent?.lang ?? null,
    parent,
    children: [],
    text: "none",
    end,
  };
}
