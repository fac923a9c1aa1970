import { startOf, type XmlElement, type XmlFrame, type XmlSource } from "../xml/read.ts";
import { core, rootPrefixes } from "./names.ts";
import { modules } from "./validity/namespaces.ts";

/** Cuts children of our own out of another tool's element: gives their reader, or null to keep the child verbatim. */
export type TakeOwn = (element: XmlElement) => XmlFrame | null;

interface Capture {
  readonly source: XmlSource;
  /** Prefix and URI of the bindings that the fragment takes from outside itself. */
  readonly outer: Map<string, string>;
}

/**
 * Keeps an element as it came, character for character (line ends as `\n`), with the namespace declarations that it
 * took from its surroundings added to its start tag. `done` gets null when `takeOwn` left nothing inside.
 */
export function foreignFrame(
  source: XmlSource,
  element: XmlElement,
  own: { readonly done: (fragment: string | null) => void; readonly take?: TakeOwn },
): XmlFrame {
  const capture: Capture = { source, outer: new Map() };
  const start = startOf(source, element);
  const cuts: { readonly from: number; to: number }[] = [];
  let kept = 0;
  const inside = innerFrame(capture, element, new Set());
  return {
    open: (child) => {
      const frame = own.take?.(child) ?? null;
      if (frame === null) {
        kept++;
        return inside.open(child);
      }
      const cut = { from: skipSpaceBack(source.content, startOf(source, child)), to: child.end };
      cuts.push(cut);
      return { ...frame, close: (end) => frame.close((cut.to = end)) };
    },
    text: () => undefined,
    close: (end) => {
      if (cuts.length > 0 && kept === 0) return own.done(null);
      const text = withoutCuts(source.content, { from: start, to: end }, cuts);
      return own.done(declare(text, element.tag.name, capture.outer));
    },
  };
}

/** Attributes of an element that the model has no place for, as text for a start tag, namespaces declared; null if none. */
export function foreignAttributes(element: XmlElement, known: readonly string[]): string | null {
  return attributesText(keptAttributes(element, known));
}

/** The same for two elements that become one: where both have an attribute, or a prefix, that of the inner one stays. */
export function joinedAttributes(outer: XmlElement, inner: XmlElement, known: readonly string[]): string | null {
  const kept = keptAttributes(inner, known);
  const added = keptAttributes(outer, known).filter(({ name, prefix, uri }) =>
    kept.every((own) => own.name !== name && (own.prefix !== prefix || own.uri === uri)),
  );
  return attributesText([...added, ...kept]);
}

type Attribute = XmlElement["tag"]["attributes"][string];

function keptAttributes(element: XmlElement, known: readonly string[]): readonly Attribute[] {
  return Object.values(element.tag.attributes).filter(
    ({ name, prefix }) => !known.includes(name) && name !== "xmlns" && prefix !== "xmlns" && prefix !== "xml",
  );
}

function attributesText(kept: readonly Attribute[]): string | null {
  const outer = new Map<string, string>();
  for (const { prefix, uri } of kept) if (prefix !== "" && rootPrefixes[prefix] !== uri) outer.set(prefix, uri);
  const texts = kept.map(({ name, value }) => `${name}="${escapeVerbatim(value)}"`);
  return texts.length === 0 ? null : [...declarations(outer), ...texts].join(" ");
}

/**
 * What is kept of another tool's element in a `<file>` that holds one of each module at most: a second, which comes from
 * a group or another file, goes into an element of ours.
 */
export function withFreePlace(fragment: string, others: readonly string[]): string {
  const root = rootOf(fragment);
  if (root === null || root.uri === null || !modules.has(root.uri)) return fragment;
  const isLike = (other: string): boolean => {
    const like = rootOf(other);
    return like !== null && like.uri === root.uri && like.local === root.local;
  };
  return others.some(isLike) ? `<visavis:kept>${fragment}</visavis:kept>` : fragment;
}

/**
 * A kept fragment whose ids no other kept fragment has: groups of another tool are no place to keep one at, and in one
 * `<file>` the ids of notes, and of what extends XLIFF, are unique.
 */
export function withFreeIds(fragment: string, taken: Set<string>): string {
  const space = rootOf(fragment)?.uri ?? "";
  return fragment.replace(/(?<=<[^\s/!?<>][^<>]*?\s(?:xml:)?id\s*=\s*["'])[^"'<>]+/gu, (id) => {
    let free = id;
    while (taken.has(`${free} ${space}`)) free += "_";
    taken.add(`${free} ${space}`);
    return free;
  });
}

/** Namespace and local name of a kept fragment's root, its start tag's end, and whether it is empty. */
export function rootOf(fragment: string): { uri: string | null; local: string; end: number } | null {
  const tag = /^<(?:([^\s:/>]+):)?([^\s/>]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/u.exec(fragment);
  if (tag === null) return null;
  const [whole, prefix = "", local = "", attributes = "", slash] = tag;
  const name = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  const declared = new RegExp(`\\s${name.replaceAll(".", "\\.")}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u").exec(
    attributes,
  );
  const uri = declared === null ? (rootPrefixes[prefix] ?? null) : (declared[1] ?? declared[2] ?? "");
  return { uri, local, end: slash === "/" ? -1 : whole.length };
}

function innerFrame(capture: Capture, element: XmlElement, declared: ReadonlySet<string>): XmlFrame {
  const here = new Set([...declared, ...Object.keys(element.tag.ns)]);
  for (const [prefix, uri] of usedPrefixes(element)) {
    if (!here.has(prefix) && rootPrefixes[prefix] !== uri) capture.outer.set(prefix, uri);
  }
  return {
    open: (child) => innerFrame(capture, child, here),
    text: () => undefined,
    close: () => undefined,
  };
}

function usedPrefixes({ tag }: XmlElement): readonly (readonly [string, string])[] {
  const used: [string, string][] = [[tag.prefix, tag.uri]];
  for (const { prefix, uri } of Object.values(tag.attributes)) if (prefix !== "") used.push([prefix, uri]);
  return used.filter(([prefix]) => prefix !== "xml" && prefix !== "xmlns");
}

function declare(text: string, name: string, outer: ReadonlyMap<string, string>): string {
  const at = name.length + 1;
  const added = declarations(outer).map((declaration) => ` ${declaration}`);
  return (text.slice(0, at) + added.join("") + text.slice(at)).replace(/\r\n?/gu, "\n");
}

function declarations(outer: ReadonlyMap<string, string>): readonly string[] {
  return [...outer].map(([prefix, uri]) => `xmlns${prefix === "" ? "" : `:${prefix}`}="${escapeVerbatim(uri)}"`);
}

function withoutCuts(
  content: string,
  whole: { from: number; to: number },
  cuts: readonly { from: number; to: number }[],
): string {
  let text = "";
  let from = whole.from;
  for (const cut of cuts) {
    text += content.slice(from, cut.from);
    from = cut.to;
  }
  return text + content.slice(from, whole.to);
}

function skipSpaceBack(content: string, offset: number): number {
  let at = offset;
  while (at > 0 && /\s/u.test(content.charAt(at - 1))) at--;
  return at;
}

function escapeVerbatim(value: string): string {
  return value
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/"/gu, "&quot;")
    .replace(/[\t\n\r]/gu, (char) => `&#${char.charCodeAt(0)};`);
}

/** True for an element of XLIFF core. */
export function isCore(element: XmlElement, local: string): boolean {
  return element.tag.uri === core && element.tag.local === local;
}
