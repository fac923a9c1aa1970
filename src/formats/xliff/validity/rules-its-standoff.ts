import { valueOf, type XmlNode } from "../../xml/tree.ts";
import { above, isOurs, its, xml } from "./namespaces.ts";
import { type Fault, firstTwice, oncePer, type Rule } from "./rule.ts";
import { childrenOf } from "./text-view.ts";

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

const standoffIn = oncePer(
  (host): ReadonlySet<string> =>
    new Set(
      childrenOf(host, "its:locQualityIssues", "its:provenanceRecords").map(
        (node) => `${node.key} ${valueOf(node, "id", xml)}`,
      ),
    ),
);

/** What an annotation refers to for its issues stands in its unit. */
function issuesKnown(mark: XmlNode): Fault | null {
  const ref = valueOf(mark, "locQualityIssuesRef", its);
  const unit = above(mark, "unit");
  if (ref === null || unit === null) return null;
  if (ref.startsWith("#its=") && standoffIn(unit).has(`its:locQualityIssues ${ref.slice("#its=".length)}`)) return null;
  return {
    at: mark,
    message: `its:locQualityIssuesRef="${ref}" refers to no <its:locQualityIssues> of its unit`,
    hint: 'write "#its=" and the xml:id of one',
  };
}

/** A provenance that is referred to in the document stands in the unit, or in a group or file around it. */
function provenanceKnown(node: XmlNode): Fault | null {
  const ref = valueOf(node, "provenanceRecordsRef", its);
  const id = ref === null ? null : (/^#(?:.*\/)?its=([^/]+)$/u.exec(ref)?.[1] ?? null);
  if (id === null || isOurs(node)) return null;
  for (let at: XmlNode | null = node; at !== null; at = at.parent) {
    if (standoffIn(at).has(`its:provenanceRecords ${id}`)) return null;
  }
  return {
    at: node,
    message: `its:provenanceRecordsRef="${ref}" refers to no <its:provenanceRecords> of its unit or around it`,
    hint: 'write "#its=" and the xml:id of one',
  };
}

/** What holds for the stand-off lists of ITS 2.0 in XLIFF 2.1, and for references to them. */
export const itsStandoffRules: readonly Rule[] = [
  { clause: "its: locQualityIssuesRef", on: ["mrk", "sm"], check: issuesKnown },
  { clause: "its: provenanceRecordsRef", check: provenanceKnown },
  { clause: "its: locQualityIssue", on: ["its:locQualityIssue"], check: issueSaid },
  { clause: "its: provenanceRecord", on: ["its:provenanceRecord"], check: recordSaid },
  { clause: "its: xml:id", on: ["its:locQualityIssues", "its:provenanceRecords"], check: recordsId },
  { clause: "its: unique xml:id", on: ["file", "group", "unit"], check: recordsOnce },
];
