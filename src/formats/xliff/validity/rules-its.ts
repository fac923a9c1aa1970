import { valueOf, type XmlNode } from "../../xml/tree.ts";
import { above, isOurs, its, itsm } from "./namespaces.ts";
import { type Fault, firstFault, oncePer, type Rule } from "./rule.ts";
import { bothSides } from "./text-view.ts";

const marks = ["mrk", "sm"];

function has(node: XmlNode, name: string): boolean {
  return valueOf(node, name, its) !== null;
}

/** Pairs that exclude each other: what stands in the annotation itself, and a reference to where it stands. */
const exclusive: readonly { readonly name: string; readonly not: readonly string[] }[] = [
  {
    name: "locQualityIssuesRef",
    not: [
      "locQualityIssueType",
      "locQualityIssueComment",
      "locQualityIssueSeverity",
      "locQualityIssueProfileRef",
      "locQualityIssueEnabled",
    ],
  },
  { name: "locQualityRatingScore", not: ["locQualityRatingVote"] },
  { name: "taIdentRef", not: ["taSource", "taIdent"] },
  {
    name: "provenanceRecordsRef",
    not: "org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef".split(
      " ",
    ),
  },
];

function excluded(node: XmlNode): Fault | null {
  return firstFault(exclusive, ({ name, not }) => {
    const other = has(node, name) ? not.find((one) => has(node, one)) : undefined;
    if (other === undefined) return null;
    return { at: node, message: `<${node.name}> has its:${name} and its:${other}`, hint: "remove one of the two" };
  });
}

/** Attributes that make an annotation one of ITS, whatever else it could be. */
const generic =
  "annotatorsRef locQualityIssuesRef locQualityRatingScore locQualityRatingVote taIdentRef taSource taIdent taClassRef mtConfidence provenanceRecordsRef allowedCharacters localeFilterList lang".split(
    " ",
  );

function genericType(mark: XmlNode): Fault | null {
  const type = valueOf(mark, "type");
  if (type === null || type === "its:generic") return null;
  // The one annotation with a type of its own says who is how sure of a term (ITS Terminology Annotation).
  const sure = has(mark, "termConfidence");
  const used = mark.attributes.find(
    ({ uri, local }) =>
      (uri === its && generic.includes(local) && !(sure && local === "annotatorsRef")) ||
      (uri === itsm && ["domains", "lang"].includes(local)),
  );
  if (used === undefined) return null;
  return {
    at: mark,
    message: `<${mark.name} type="${type}"> has ${used.name}`,
    hint: 'write type="its:generic", or remove the type',
  };
}

function identity(mark: XmlNode): Fault | null {
  if (has(mark, "taSource") === has(mark, "taIdent")) return null;
  return { at: mark, message: `<${mark.name}> has one of its:taSource and its:taIdent`, hint: "write both" };
}

/** What says more of an annotation, and what one of it has to stand with: the "usage" of each annotation of the module. */
const companions: readonly { readonly names: readonly string[]; readonly one: readonly string[] }[] = [
  {
    names: ["locQualityIssueSeverity", "locQualityIssueProfileRef", "locQualityIssueEnabled"],
    one: ["locQualityIssueType", "locQualityIssueComment", "locQualityIssuesRef"],
  },
  { names: ["taConfidence"], one: ["taClassRef", "taIdentRef", "taIdent"] },
  { names: ["localeFilterType"], one: ["localeFilterList"] },
];

function alone(mark: XmlNode): Fault | null {
  return firstFault(companions, ({ names, one }) => {
    const used = names.find((name) => has(mark, name));
    if (used === undefined || one.some((name) => has(mark, name))) return null;
    return {
      at: mark,
      message: `<${mark.name}> has its:${used}, and no its:${one.join(" or its:")}`,
      hint: `add its:${one[0] ?? ""}="…", or remove its:${used}`,
    };
  });
}

/** Issues and analysis of text are said of text: "not to be used at structural levels". */
function inlineOnly(node: XmlNode): Fault | null {
  if (marks.includes(node.key) || node.uri === its) return null;
  const used = node.attributes.find(({ uri, local }) => uri === its && /^(?:locQualityIssue|ta[A-Z])/u.test(local));
  if (used === undefined) return null;
  return {
    at: node,
    message: `${used.name} stands on <${node.name}>, and is for <mrk> and <sm>`,
    hint: 'mark the text that it is about: <mrk id="…" type="its:generic" …>',
  };
}

/** ITS Terminology Annotation: a term or none, and a definition or a reference to one. */
function term(mark: XmlNode): Fault | null {
  const type = valueOf(mark, "type");
  const sure = has(mark, "termConfidence");
  if (sure && type !== "term" && type !== "its:term-no") {
    return {
      at: mark,
      message: `<${mark.name}> has its:termConfidence, and is marked neither as a term nor as none`,
      hint: 'write type="term" or type="its:term-no"',
    };
  }
  const both = valueOf(mark, "value") !== null && valueOf(mark, "ref") !== null;
  if (!both || !(sure || type === "its:term-no")) return null;
  return { at: mark, message: `<${mark.name} type="${type}"> has a value and a ref`, hint: "remove one of the two" };
}

/** Who is so sure: every confidence has its tool, by `its:annotatorsRef` here, above, or on a mark that began before. */
const confidences: readonly { readonly name: string; readonly category: string }[] = [
  { name: "mtConfidence", category: "mt-confidence" },
  { name: "taConfidence", category: "text-analysis" },
  { name: "termConfidence", category: "terminology" },
];

function confidence(mark: XmlNode): Fault | null {
  return firstFault(confidences, ({ name, category }) => {
    if (!has(mark, name) || isOurs(mark) || isAnnotated(mark, category)) return null;
    return {
      at: mark,
      message: `<${mark.name}> has its:${name}, and no its:annotatorsRef says which tool is so sure`,
      hint: `add its:annotatorsRef="${category}|…" to it or to an element above`,
    };
  });
}

function isAnnotated(mark: XmlNode, category: string): boolean {
  for (let at: XmlNode | null = mark; at !== null; at = at.parent) if (categoriesOf(at).includes(category)) return true;
  const owner = above(mark, "unit", "mtc:match");
  return owner !== null && begun(owner).has(category);
}

function categoriesOf(node: XmlNode): readonly string[] {
  const value = valueOf(node, "annotatorsRef", its);
  return value === null ? [] : value.split(/\s+/u).map((entry) => entry.replace(/\|.*$/u, ""));
}

const begun = oncePer(
  (owner): ReadonlySet<string> =>
    new Set(bothSides(owner).flatMap((node) => (node.key === "sm" ? categoriesOf(node) : []))),
);

/** A threshold belongs to a score or vote, here or above. */
function threshold(node: XmlNode): Fault | null {
  return firstFault(["locQualityRatingScore", "locQualityRatingVote"], (name) => {
    if (!has(node, `${name}Threshold`)) return null;
    for (let at: XmlNode | null = node; at !== null; at = at.parent) if (has(at, name)) return null;
    return {
      at: node,
      message: `<${node.name}> has its:${name}Threshold, and no its:${name}`,
      hint: `add its:${name}`,
    };
  });
}

/** A document that uses ITS says which version, where it uses it or above. */
function version(node: XmlNode): Fault | null {
  if (!node.attributes.some(({ uri }) => uri === its || uri === itsm)) return null;
  for (let at: XmlNode | null = node; at !== null; at = at.parent) {
    if (has(at, "version") || (at.uri === its && valueOf(at, "version") !== null)) return null;
  }
  return {
    at: node,
    message: `<${node.name}> uses ITS, and neither it nor an element above says its:version`,
    hint: 'write its:version="2.0" on the root element',
  };
}

const categories: ReadonlySet<string> = new Set(
  "allowed-characters directionality domain elements-within-text external-resource id-value language-information locale-filter localization-note localization-quality-issue localization-quality-rating mt-confidence preserve-space provenance storage-size target-pointer terminology text-analysis translate".split(
    " ",
  ),
);

/** `its:annotatorsRef` is a list of `category|IRI`, each category once. */
function annotators(node: XmlNode): Fault | null {
  const value = valueOf(node, "annotatorsRef", its);
  if (value === null) return null;
  const met = new Set<string>();
  for (const entry of value.trim().split(/\s+/u)) {
    const [category = "", iri = ""] = entry.split("|", 2);
    if (!categories.has(category) || iri === "" || met.has(category)) {
      return {
        at: node,
        message: `"${entry}" in its:annotatorsRef of <${node.name}> is no data category with its tool, or stands twice`,
        hint: 'write "category|IRI", each category once, with spaces between: "mt-confidence|tool"',
      };
    }
    met.add(category);
  }
  return null;
}

/** What holds for ITS 2.0 in XLIFF 2.1 (`its.sch`, whose patterns have no names). */
export const itsRules: readonly Rule[] = [
  { clause: "its: version", check: version },
  { clause: "its: annotatorsRef", check: annotators },
  { clause: "its: exclusive attributes", check: excluded },
  { clause: "its: type of annotations", on: marks, check: genericType },
  { clause: "its: taSource and taIdent", on: marks, check: identity },
  { clause: "its: usage of annotations", on: marks, check: alone },
  { clause: "its: structural levels", check: inlineOnly },
  { clause: "its: Terminology Annotation", on: marks, check: term },
  { clause: "its: annotatorsRef of a confidence", on: marks, check: confidence },
  { clause: "its: thresholds", check: threshold },
];
