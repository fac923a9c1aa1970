import { valueOf, type XmlNode } from "../../xml/tree.ts";
import { above, its, itsm, xml } from "./namespaces.ts";
import { type Fault, firstFault, firstTwice, type Rule } from "./rule.ts";
import { nodesIn } from "../../xml/tree.ts";

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
  "annotatorsRef locQualityIssuesRef locQualityRatingScore locQualityRatingVote taIdentRef taSource taIdent taClassRef mtConfidence provenanceRecordsRef allowedCharacters localeFilterList".split(
    " ",
  );

function genericType(mark: XmlNode): Fault | null {
  const type = valueOf(mark, "type");
  if (type === null || type === "its:generic") return null;
  const used = mark.attributes.find(
    ({ uri, local }) =>
      (uri === its && generic.includes(local)) || (uri === itsm && ["domains", "lang"].includes(local)),
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

function issueSaid(issue: XmlNode): Fault | null {
  if (valueOf(issue, "locQualityIssueType") !== null || valueOf(issue, "locQualityIssueComment") !== null) return null;
  return {
    at: issue,
    message: `<${issue.name}> says neither its type nor a comment`,
    hint: 'add locQualityIssueType="…"',
  };
}

function recordSaid(record: XmlNode): Fault | null {
  if (record.attributes.some(({ local }) => local !== "version")) return null;
  return { at: record, message: `<${record.name}> says nothing`, hint: 'add person="…", tool="…" or org="…"' };
}

function recordsId(records: XmlNode): Fault | null {
  if (valueOf(records, "id", xml) !== null) return null;
  return { at: records, message: `<${records.name}> has no xml:id`, hint: 'add the attribute xml:id="…"' };
}

function recordsOnce(host: XmlNode): Fault | null {
  const own = host.children.filter((node) => ["its:locQualityIssues", "its:provenanceRecords"].includes(node.key));
  const found = firstTwice(own, (node) => valueOf(node, "id", xml));
  if (found === null) return null;
  return {
    at: found.node,
    message: `the xml:id "${found.name}" of <${found.node.name}> stands twice in <${host.name}>`,
    hint: "give one of the two another id",
  };
}

/** What an annotation refers to for its issues stands in its unit. */
function issuesKnown(mark: XmlNode): Fault | null {
  const ref = valueOf(mark, "locQualityIssuesRef", its);
  const unit = above(mark, "unit");
  if (ref === null || unit === null) return null;
  const known = [...nodesIn(unit)].some(
    (node) => node.key === "its:locQualityIssues" && `#its=${valueOf(node, "id", xml)}` === ref,
  );
  if (known) return null;
  return {
    at: mark,
    message: `its:locQualityIssuesRef="${ref}" refers to no <its:locQualityIssues> of its unit`,
    hint: 'write "#its=" and the xml:id of one',
  };
}

const marks = ["mrk", "sm"];

/** What holds for ITS 2.0 in XLIFF 2.1 (`its.sch`, whose patterns have no names). */
export const itsRules: readonly Rule[] = [
  { clause: "its: version", check: version },
  { clause: "its: annotatorsRef", check: annotators },
  { clause: "its: exclusive attributes", on: marks, check: excluded },
  { clause: "its: type of annotations", on: marks, check: genericType },
  { clause: "its: taSource and taIdent", on: marks, check: identity },
  { clause: "its: thresholds", check: threshold },
  { clause: "its: locQualityIssuesRef", on: marks, check: issuesKnown },
  { clause: "its: locQualityIssue", on: ["its:locQualityIssue"], check: issueSaid },
  { clause: "its: provenanceRecord", on: ["its:provenanceRecord"], check: recordSaid },
  { clause: "its: xml:id", on: ["its:locQualityIssues", "its:provenanceRecords"], check: recordsId },
  { clause: "its: unique xml:id", on: ["file", "group", "unit"], check: recordsOnce },
];
