import { valueOf, type XmlNode } from "../../xml/tree.ts";
import { above, modules, xml } from "./namespaces.ts";
import { type Fault, firstTwice, oncePer, type Rule } from "./rule.ts";
import { childOf, childrenOf } from "./text-view.ts";

function rootOf(node: XmlNode): XmlNode {
  let at = node;
  while (at.parent !== null) at = at.parent;
  return at;
}

/** F4, res4, res6: a text that says its language says that of the document, or a narrower one (`en-IE` in `en`). */
function language(text: XmlNode, name: "srcLang" | "trgLang"): Fault | null {
  const { lang } = text;
  const wanted = valueOf(rootOf(text), name);
  if (lang === null || wanted === null) return null;
  if (`${lang}-`.toLowerCase().startsWith(`${wanted}-`.toLowerCase())) return null;
  return {
    at: text,
    message: `the language of <${text.name}> is "${lang}" by xml:lang, and ${name} of the document is "${wanted}"`,
    hint: `write xml:lang="${wanted}", or remove xml:lang`,
  };
}

/** A match is in the target language, unless it is a translation into another for reference. */
function matchLanguage(text: XmlNode): Fault | null {
  const match = text.parent;
  if (match?.key !== "mtc:match" || valueOf(match, "reference") === "yes") return null;
  return language(text, "trgLang");
}

function isSegmentText(text: XmlNode): boolean {
  return text.parent !== null && ["segment", "ignorable"].includes(text.parent.key);
}

function reference(node: XmlNode): Fault | null {
  const href = valueOf(node, "href") !== null;
  const filled = node.text !== "none" || node.children.length > 0;
  if (href !== filled) return null;
  return {
    at: node,
    message: href
      ? `<${node.name}> has an href, and content as well`
      : `<${node.name}> has neither an href nor content`,
    hint: href ? "remove one of the two" : 'add href="…", or remove the element',
  };
}

function subState(segment: XmlNode): Fault | null {
  if (valueOf(segment, "subState") === null || valueOf(segment, "state") !== null) return null;
  return {
    at: segment,
    message: `<${segment.name}> has a subState, and no state`,
    hint: 'add state="initial", "translated", "reviewed" or "final"',
  };
}

function stateNeedsTarget(segment: XmlNode): Fault | null {
  const state = valueOf(segment, "state") ?? "initial";
  if (state === "initial" || childOf(segment, "target") !== null) return null;
  return {
    at: segment,
    message: `<${segment.name}> has the state "${state}", and no <target>`,
    hint: 'add the target, or write state="initial"',
  };
}

function subType(node: XmlNode): Fault | null {
  const name = valueOf(node, "subType");
  if (name === null) return null;
  const type = valueOf(node, "type");
  if (type === null) {
    return { at: node, message: `<${node.name}> has a subType, and no type`, hint: 'add type="…"' };
  }
  const wanted = name.startsWith("xlf:") && node.key !== "mtc:match" ? (ownSubTypes[name] ?? "none") : type;
  if (type === wanted) return null;
  return {
    at: node,
    message: `subType="${name}" does not go with type="${type}"`,
    hint:
      wanted === "none"
        ? `use ${Object.keys(ownSubTypes).join(", ")} or a prefix of your own`
        : `write type="${wanted}"`,
  };
}

/** The values that XLIFF defines for `subType` itself, and the type that each goes with. */
const ownSubTypes: Readonly<Record<string, string>> = {
  "xlf:b": "fmt",
  "xlf:i": "fmt",
  "xlf:u": "fmt",
  "xlf:lb": "fmt",
  "xlf:pb": "fmt",
  "xlf:var": "ui",
};

function segmentNeeded(unit: XmlNode): Fault | null {
  if (childOf(unit, "segment") !== null) return null;
  return { at: unit, message: `<${unit.name}> has no <segment>`, hint: "add a <segment> with a <source>" };
}

function targetLanguage(target: XmlNode): Fault | null {
  if (!isSegmentText(target) || valueOf(rootOf(target), "trgLang") !== null) return null;
  return {
    at: rootOf(target),
    message: `<${rootOf(target).name}> has no trgLang, and the document has targets`,
    hint: 'add the attribute trgLang="…", or take the file back from version control',
  };
}

/** At most one element of each module in a place (file, group, unit: "zero or one"), but for the stand-off lists of ITS. */
function moduleOnce(host: XmlNode): Fault | null {
  const found = firstTwice(host.children, (child) =>
    !modules.has(child.uri) || ["its:locQualityIssues", "its:provenanceRecords"].includes(child.key) ? null : child.key,
  );
  if (found === null) return null;
  return { at: found.node, message: `<${host.name}> holds more than one <${found.node.name}>`, hint: "join them" };
}

/** F25: only what XML cannot hold is written as a code point. */
function codePoint(node: XmlNode): Fault | null {
  const point = Number.parseInt(valueOf(node, "hex") ?? "", 16);
  const illegal = /^[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uD800-\uDFFF\uFFFE\uFFFF]$/u;
  if (point <= 0x10_ff_ff && illegal.test(String.fromCodePoint(point))) return null;
  const hex = valueOf(node, "hex") ?? "";
  return {
    at: node,
    message:
      point > 0x10_ff_ff
        ? `<cp hex="${hex}"> names no Unicode code point`
        : `<cp hex="${hex}"> is a character that XML can hold`,
    hint: point > 0x10_ff_ff ? 'write hex="0000" to hex="10FFFF"' : "write the character itself",
  };
}

/** What holds for the document, its files, and the texts as wholes. */
export const structureRules: readonly Rule[] = [
  { clause: "F1", on: ["target"], check: targetLanguage },
  { clause: "F2", on: ["skeleton"], check: reference },
  { clause: "F3", on: ["unit"], check: segmentNeeded },
  { clause: "F4S", on: ["source"], check: (text) => (isSegmentText(text) ? language(text, "srcLang") : null) },
  { clause: "F4T", on: ["target"], check: (text) => (isSegmentText(text) ? language(text, "trgLang") : null) },
  { clause: "Match: reference", on: ["target"], check: matchLanguage },
  { clause: "F7", on: ["segment"], check: subState },
  { clause: "F8", on: ["ph", "pc", "sc", "ec"], check: subType },
  { clause: "mtc3", on: ["mtc:match"], check: subType },
  { clause: "F25", on: ["cp"], check: codePoint },
  { clause: "F29", on: ["segment"], check: stateNeedsTarget },
  { clause: "Modules: zero or one element", on: ["file", "group", "unit"], check: moduleOnce },
  { clause: "res3, res5", on: ["res:source", "res:target"], check: reference },
  { clause: "res4", on: ["res:source"], check: (text) => ownLanguage(text, "srcLang") },
  { clause: "res6", on: ["res:target"], check: (text) => ownLanguage(text, "trgLang") },
  { clause: "F21", on: ["ph", "sc", "ec"], check: (node) => subFlows(node, "subFlows") },
  {
    clause: "F22",
    on: ["pc"],
    check: (node) => subFlows(node, "subFlowsEnd") ?? together(node, "subFlowsEnd", "subFlowsStart"),
  },
  {
    clause: "F23",
    on: ["pc"],
    check: (node) => subFlows(node, "subFlowsStart") ?? together(node, "subFlowsStart", "subFlowsEnd"),
  },
  { clause: "F16", on: ["pc"], check: (node) => together(node, "dataRefEnd", "dataRefStart") },
  { clause: "F17", on: ["pc"], check: (node) => together(node, "dataRefStart", "dataRefEnd") },
  {
    clause: "F26",
    on: ["pc"],
    check: (node) => together(node, "equivStart", "equivEnd") ?? together(node, "equivEnd", "equivStart"),
  },
];

function ownLanguage(text: XmlNode, name: "srcLang" | "trgLang"): Fault | null {
  return valueOf(text, "lang", xml) === null ? null : language(text, name);
}

function together(node: XmlNode, name: string, other: string): Fault | null {
  if (valueOf(node, name) === null || valueOf(node, other) !== null) return null;
  return { at: node, message: `<${node.name}> has ${name}, and no ${other}`, hint: `add ${other}="…"` };
}

const unitsOf = oncePer((file): ReadonlySet<string> => {
  const ids = new Set<string>();
  const collect = (node: XmlNode): void => {
    for (const unit of childrenOf(node, "unit")) ids.add(valueOf(unit, "id") ?? "");
    for (const group of childrenOf(node, "group")) collect(group);
  };
  collect(file);
  return ids;
});

function subFlows(node: XmlNode, name: string): Fault | null {
  if (valueOf(node, name) === null || above(node, "mtc:match") !== null) return null;
  const file = above(node, "file");
  const lost = (valueOf(node, name) ?? "")
    .split(/\s+/u)
    .find((id) => id !== "" && file !== null && !unitsOf(file).has(id));
  if (lost === undefined) return null;
  return {
    at: node,
    message: `${name} of <${node.name}> refers to "${lost}", and the file has no such unit`,
    hint: "name units of the same file, with spaces between",
  };
}
