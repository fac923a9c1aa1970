import type { XmlNode } from "../../xml/tree.ts";

/** What is wrong with a document, where, and what mends it. */
export interface Fault {
  readonly at: XmlNode;
  readonly message: string;
  readonly hint: string;
}

/**
 * A constraint of XLIFF 2.1 that its schemas cannot say. `clause` is the pattern of the Schematron rules that are part
 * of the standard, or the title of the section that says it where they do not.
 */
export interface Rule {
  readonly clause: string;
  /** Keys of the elements that it speaks of; none: every element. */
  readonly on?: readonly string[];
  /** Names of inline elements (`sc`) and of their attributes (`@copyOf`), one of which a unit or match must hold. */
  readonly needs?: readonly string[];
  readonly check: (node: XmlNode) => Fault | null;
}

/** The fault of the first item that has one. */
export function firstFault<T>(items: Iterable<T>, check: (item: T) => Fault | null): Fault | null {
  for (const item of items) {
    const fault = check(item);
    if (fault !== null) return fault;
  }
  return null;
}

/** The first node whose name, as `nameOf` gives it, an earlier one has; null names are no names. */
export function firstTwice(
  nodes: Iterable<XmlNode>,
  nameOf: (node: XmlNode) => string | null,
): { readonly node: XmlNode; readonly name: string } | null {
  const met = new Set<string>();
  for (const node of nodes) {
    const name = nameOf(node);
    if (name === null) continue;
    if (met.has(name)) return { node, name };
    met.add(name);
  }
  return null;
}

/** What is found out of a node once, however many others ask for it: a unit may hold half a million of them. */
export function oncePer<T extends object>(find: (node: XmlNode) => T): (node: XmlNode) => T {
  const found = new WeakMap<XmlNode, T>();
  return (node) => {
    const known = found.get(node);
    if (known !== undefined) return known;
    const value = find(node);
    found.set(node, value);
    return value;
  };
}
