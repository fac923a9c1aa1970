import type { KeyOf, XmlNode } from "../../xml/tree.ts";
import { core, matches, metadata } from "../names.ts";

/** Namespace of `xml:lang`, `xml:space` and `xml:id`. */
export const xml = "http://www.w3.org/XML/1998/namespace";

/** Namespace of ITS 2.0, and of what XLIFF 2.1 adds to it. */
export const its = "http://www.w3.org/2005/11/its";
export const itsm = "urn:oasis:names:tc:xliff:itsm:2.1";

/** Namespaces of the Format Style, and of the Size and Length Restriction module. */
export const fs = "urn:oasis:names:tc:xliff:fs:2.0";
export const slr = "urn:oasis:names:tc:xliff:sizerestriction:2.0";

const changeTracking = "urn:oasis:names:tc:xliff:changetracking:2.0";

/** The modules of XLIFF 2.1 by namespace: the prefix that the standard gives each. */
export const modules: ReadonlyMap<string, string> = new Map([
  [matches, "mtc"],
  ["urn:oasis:names:tc:xliff:glossary:2.0", "gls"],
  [fs, "fs"],
  [metadata, "mda"],
  ["urn:oasis:names:tc:xliff:resourcedata:2.0", "res"],
  [slr, "slr"],
  ["urn:oasis:names:tc:xliff:validation:2.0", "val"],
  [its, "its"],
  [itsm, "itsm"],
]);

const itsElements = ["locQualityIssues", "locQualityIssue", "provenanceRecords", "provenanceRecord"];

/**
 * Gives `unit`, `mtc:match`, or `other` for an element of an extension, by namespace and whatever prefix the file uses.
 * Change tracking is a module of XLIFF 2.0, and an extension in 2.1.
 */
export function keysOf(version: string | null): KeyOf {
  return ({ uri, local }) => {
    if (uri === core) return local;
    const prefix = uri === changeTracking && version === "2.0" ? "ctr" : modules.get(uri);
    // ITS has more elements than its module takes over (`its:rules`): they are extensions.
    if (prefix === undefined || (uri === its && !itsElements.includes(local))) return "other";
    return `${prefix}:${local}`;
  };
}

/** The nearest element above a node that has one of the keys, or null. */
export function above(node: XmlNode, ...keys: readonly string[]): XmlNode | null {
  let at = node.parent;
  while (at !== null && !keys.includes(at.key)) at = at.parent;
  return at;
}

/**
 * True for a unit that we wrote, and for what other tools had put into it: the text that they refer to may be gone from the
 * story, as may what stood in a group or file that we have joined with others; the rest is still worth keeping.
 */
export function isOurs(node: XmlNode): boolean {
  const unit = node.key === "unit" ? node : above(node, "unit");
  const type = unit?.attributes.find(({ uri, local }) => uri === "" && local === "type");
  return type?.value.startsWith("visavis:") === true;
}
