import { nodesIn, valueOf, type XmlNode } from "../../xml/tree.ts";
import { isInUnit, readFragment } from "./fragment.ts";
import { above, fs, isOurs, slr, xml } from "./namespaces.ts";
import { type Fault, oncePer, type Rule } from "./rule.ts";
import { childOf, childrenOf, idOf, isIsolated, sides, viewOf } from "./text-view.ts";

/** mtc2, gls3: a reference to text names a segment or an inline element of the unit. */
function spanOfUnit(node: XmlNode): Fault | null {
  const ref = valueOf(node, "ref");
  const unit = above(node, "unit");
  if (ref === null || unit === null || isOurs(node) || isSpan(ref.slice(ref.indexOf("#") + 1), unit)) return null;
  return {
    at: node,
    message: `ref="${ref}" of <${node.name}> refers to no text of its unit`,
    hint: 'name a segment or an inline element of the unit: ref="#s1", or ref="#t=1" in a target',
  };
}

/** `s1`, `t=1`, `/f=f1/u=u1/s1`; `t=#1`, which OASIS shows in an example, is understood. */
function isSpan(text: string, unit: XmlNode): boolean {
  const fragment = readFragment(text.replace(/^t=#/u, "t="));
  if (typeof fragment === "string" || !isInUnit(fragment, unit)) return false;
  const id = fragment.path.get(fragment.leaf) ?? "";
  const { partIds, inline } = viewOf(unit);
  if (fragment.leaf === "t") return inline.target.byId.has(id);
  return fragment.leaf === "" && (partIds.has(id) || sides.some((side) => inline[side].byId.has(id)));
}

/** gls2: an entry says something of its term. */
function glossaryEntry(entry: XmlNode): Fault | null {
  if (childOf(entry, "gls:translation") !== null || childOf(entry, "gls:definition") !== null) return null;
  return {
    at: entry,
    message: `<${entry.name}> has neither a translation nor a definition`,
    hint: "add a <gls:translation> or a <gls:definition>",
  };
}

/** fs1 to fs3, and the like for sizes: an end says how it looks only when its start is in another unit. */
function onIsolatedEnd(end: XmlNode): Fault | null {
  const attribute = end.attributes.find(({ uri }) => uri === fs || uri === slr);
  if (attribute === undefined || isIsolated(end)) return null;
  return {
    at: end,
    message: `${attribute.name} stands on <${end.name}> that is not isolated`,
    hint: `write ${attribute.name} on its start only`,
  };
}

function subStyle(node: XmlNode): Fault | null {
  if (valueOf(node, "subFs", fs) === null || valueOf(node, "fs", fs) !== null) return null;
  return { at: node, message: `<${node.name}> has fs:subFs, and no fs:fs`, hint: 'add fs:fs="…"' };
}

/** slr1: a size is given or referred to. */
function size(node: XmlNode): Fault | null {
  if (valueOf(node, "sizeInfo", slr) === null || valueOf(node, "sizeInfoRef", slr) === null) return null;
  return { at: node, message: `<${node.name}> has slr:sizeInfo and slr:sizeInfoRef`, hint: "remove one of the two" };
}

const sizesIn = oncePer((host): ReadonlySet<string | null> => {
  const nodes = childrenOf(host, "slr:data").flatMap((data) => [...nodesIn(data)]);
  return new Set(nodes.flatMap((node) => [idOf(node), valueOf(node, "id", xml)]));
});

/** A size that is referred to stands in a `<slr:data>` beside the element or beside one above it (sizeInfoRef). */
function sizeKnown(node: XmlNode): Fault | null {
  const ref = valueOf(node, "sizeInfoRef", slr);
  if (ref === null || isOurs(node)) return null;
  for (let at: XmlNode | null = node; at !== null; at = at.parent) if (sizesIn(at).has(ref)) return null;
  return {
    at: node,
    message: `slr:sizeInfoRef="${ref}" of <${node.name}> refers to nothing in a <slr:data> beside it or above`,
    hint: `put an element with id="${ref}" into the <slr:data>, or write slr:sizeInfo`,
  };
}

/** A resource item holds at least one of its three kinds of content (resourceItem: Contains). */
function resourceSaid(item: XmlNode): Fault | null {
  if (item.children.length > 0) return null;
  return {
    at: item,
    message: `<${item.name}> holds nothing`,
    hint: "add a <res:source>, a <res:target> or a <res:reference>",
  };
}

/** res2: what stands in the file itself says what it is. */
function resourceType(item: XmlNode): Fault | null {
  if (valueOf(item, "mimeType") !== null) return null;
  const texts = childrenOf(item, "res:source", "res:target");
  if (texts.length > 0 && texts.every((text) => text.children.length > 0)) return null;
  return { at: item, message: `<${item.name}> has no mimeType`, hint: 'add mimeType="…"' };
}

const itemsOf = oncePer((file): ReadonlySet<string | null> => {
  const items = childrenOf(file, "res:resourceData").flatMap((data) => childrenOf(data, "res:resourceItem"));
  return new Set(items.map(idOf));
});

/** res7: an item that is referred to stands in a `<res:resourceData>` of the file itself. */
function resourceKnown(reference: XmlNode): Fault | null {
  const ref = valueOf(reference, "ref");
  const file = above(reference, "file");
  if (file === null || isOurs(reference)) return null;
  if (itemsOf(file).has(ref)) return null;
  return {
    at: reference,
    message: `ref="${ref}" of <${reference.name}> refers to no <res:resourceItem> of its file`,
    hint: `add <res:resourceItem id="${ref}"> to the <res:resourceData> of the file`,
  };
}

const tests: readonly string[] = ["isPresent", "isNotPresent", "startsWith", "endsWith"];

/** val1: one rule says one thing. */
function oneTest(rule: XmlNode): Fault | null {
  const used = tests.filter((name) => valueOf(rule, name) !== null);
  const own = rule.attributes.some(({ uri }) => uri !== "");
  if (used.length === 1 || (used.length === 0 && own)) return null;
  return {
    at: rule,
    message: used.length === 0 ? `<${rule.name}> tests nothing` : `<${rule.name}> has ${used.join(" and ")}`,
    hint: `write one of ${tests.join(", ")}`,
  };
}

/** val2, val3: attributes that say more of a test go with it. */
function testGoesWith(rule: XmlNode): Fault | null {
  const needs = [
    { name: "occurs", one: ["isPresent"] },
    { name: "existsInSource", one: ["isPresent", "startsWith", "endsWith"] },
  ].find(({ name, one }) => valueOf(rule, name) !== null && one.every((test) => valueOf(rule, test) === null));
  if (needs === undefined) return null;
  return {
    at: rule,
    message: `<${rule.name}> has ${needs.name}, and no ${needs.one.join(" or ")}`,
    hint: `add ${needs.one.join(" or ")}, or remove ${needs.name}`,
  };
}

/** val4: what a file says cannot be disabled where it is said. */
function disabledAtFile(rule: XmlNode): Fault | null {
  const host = rule.parent?.parent ?? null;
  if (valueOf(rule, "disabled") !== "yes" || host === null || host.key !== "file") return null;
  return { at: rule, message: `<${rule.name}> of a file is disabled`, hint: "remove the rule" };
}

/** What holds for the modules. */
export const moduleRules: readonly Rule[] = [
  { clause: "mtc2", on: ["mtc:match"], check: spanOfUnit },
  { clause: "gls3", on: ["gls:glossEntry", "gls:translation"], check: spanOfUnit },
  { clause: "gls2", on: ["gls:glossEntry"], check: glossaryEntry },
  { clause: "fs1, fs2, Size and Length Restriction: ec", on: ["ec"], check: onIsolatedEnd },
  { clause: "fs3", check: subStyle },
  { clause: "slr1", check: size },
  { clause: "sizeInfoRef: Value description", check: sizeKnown },
  { clause: "resourceItem: Contains", on: ["res:resourceItem"], check: resourceSaid },
  { clause: "res2", on: ["res:resourceItem"], check: resourceType },
  { clause: "res7", on: ["res:resourceItemRef"], check: resourceKnown },
  { clause: "val1", on: ["val:rule"], check: oneTest },
  { clause: "val2, val3", on: ["val:rule"], check: testGoesWith },
  { clause: "val4", on: ["val:rule"], check: disabledAtFile },
];
