import { valueOf, type XmlNode } from "../../xml/tree.ts";
import { type Fault, firstFault, oncePer, type Rule } from "./rule.ts";

/** One of the two languages. */
export type Side = "source" | "target";
export const sides: readonly Side[] = ["source", "target"];

/** A `<segment>`, an `<ignorable>` or a `<mtc:match>`, with its texts. */
interface Part {
  readonly node: XmlNode;
  readonly source: XmlNode | null;
  readonly target: XmlNode | null;
}

/** The inline elements of one side, in document order, and where to find them by what refers to them. */
export interface InlineView {
  readonly all: readonly XmlNode[];
  /** By `id`; the first, where a document has one twice. */
  readonly byId: ReadonlyMap<string, XmlNode>;
  /** `<ec>` and `<em>` by `startRef`. */
  readonly ends: ReadonlyMap<string, readonly XmlNode[]>;
  readonly place: ReadonlyMap<XmlNode, number>;
}

/** A `<unit>` or a `<mtc:match>`: what the ids in it are unique in, and its references stay in. */
export interface TextView {
  readonly owner: XmlNode;
  readonly parts: readonly Part[];
  readonly partIds: ReadonlySet<string | null>;
  readonly inline: Readonly<Record<Side, InlineView>>;
  readonly data: readonly XmlNode[];
  /** Names of the inline elements, and of their attributes with `@` before them. */
  readonly names: ReadonlySet<string>;
}

/** The texts of a `<unit>` or `<mtc:match>`. */
export const viewOf: (owner: XmlNode) => TextView = oncePer((owner) => {
  const nodes = owner.key === "unit" ? childrenOf(owner, "segment", "ignorable") : [owner];
  const parts = nodes.map((node) => ({ node, source: childOf(node, "source"), target: childOf(node, "target") }));
  const inline = {
    source: inlineView(parts.flatMap(({ source }) => inlineIn(source))),
    target: inlineView(parts.flatMap(({ target }) => inlineIn(target))),
  };
  return {
    owner,
    parts,
    partIds: new Set(parts.map(({ node }) => idOf(node))),
    inline,
    data: childrenOf(owner, "originalData").flatMap((data) => childrenOf(data, "data")),
    names: namesOf([...inline.source.all, ...inline.target.all]),
  };
});

/** The names of the inline elements of a unit or match, and those of their attributes with `@` before them. */
export function namesIn(owner: XmlNode): ReadonlySet<string> {
  return viewOf(owner).names;
}

const noNames: ReadonlySet<string> = new Set();

function namesOf(nodes: readonly XmlNode[]): ReadonlySet<string> {
  if (nodes.length === 0) return noNames;
  const names = new Set<string>();
  for (const node of nodes) {
    names.add(node.key);
    for (const { name } of node.attributes) names.add(`@${name}`);
  }
  return names;
}

const nothing: InlineView = { all: [], byId: new Map(), ends: new Map(), place: new Map() };

function inlineView(all: readonly XmlNode[]): InlineView {
  if (all.length === 0) return nothing;
  const byId = new Map<string, XmlNode>();
  const ends = new Map<string, XmlNode[]>();
  const place = new Map<XmlNode, number>();
  for (const [at, node] of all.entries()) {
    place.set(node, at);
    const id = idOf(node);
    if (id !== null && !byId.has(id)) byId.set(id, node);
    const startRef = valueOf(node, "startRef");
    if (startRef === null) continue;
    const known = ends.get(startRef);
    if (known === undefined) ends.set(startRef, [node]);
    else known.push(node);
  }
  return { all, byId, ends, place };
}

/** True when one inline element stands before another on its side. */
export function isBefore({ place }: InlineView, one: XmlNode, other: XmlNode): boolean {
  return (place.get(one) ?? 0) < (place.get(other) ?? 0);
}

/** The inline elements of a text, in document order. */
export function inlineIn(text: XmlNode | null): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const collect = (node: XmlNode): void => {
    for (const child of node.children) {
      found.push(child);
      collect(child);
    }
  };
  if (text !== null) collect(text);
  return found;
}

/** The children of an element that have one of the keys. */
export function childrenOf(node: XmlNode, ...keys: readonly string[]): readonly XmlNode[] {
  return node.children.filter((child) => keys.includes(child.key));
}

/** The first child of an element with a key, or null. */
export function childOf(node: XmlNode, key: string): XmlNode | null {
  return node.children.find((child) => child.key === key) ?? null;
}

/** The `id` of an element, or null. */
export function idOf(node: XmlNode): string | null {
  return valueOf(node, "id");
}

const hints: ReadonlySet<string> = new Set(["canCopy", "canDelete", "canReorder", "canOverlap"]);

/** The value of an attribute of a code, `yes` for an editing hint that is not written; null for others. */
export function hintOf(node: XmlNode, name: string): string | null {
  return valueOf(node, name) ?? (hints.has(name) ? "yes" : null);
}

/** True for a code that says that its other half is in another unit. */
export function isIsolated(node: XmlNode): boolean {
  return valueOf(node, "isolated") === "yes";
}

/** The inline elements of a unit or match: those of its sources, then those of its targets. */
export function bothSides(owner: XmlNode): readonly XmlNode[] {
  return sides.flatMap((side) => viewOf(owner).inline[side].all);
}

/** Checks the inline elements with a key on either side of a unit or match; gives the first fault. */
export function onEachSide(key: string, check: (node: XmlNode, side: InlineView) => Fault | null): Rule["check"] {
  return (owner) =>
    firstFault(sides, (side) => {
      const view = viewOf(owner).inline[side];
      return firstFault(view.all, (node) => (node.key === key ? check(node, view) : null));
    });
}
