import type { LocatedFinding } from "../../model.ts";

/** What a report says of a check. */
export interface CheckDescription {
  readonly name: string;
  readonly describe: string;
}

/**
 * The findings as SARIF 2.1.0 (OASIS), for code scanning: one result a finding, at the line of its segment. One that a
 * person lets stand is suppressed (3.27.23); the others say that they are not, as a run with suppressions must.
 */
export function toSarif(
  findings: readonly LocatedFinding[],
  rules: readonly CheckDescription[],
  version: string,
): string {
  const driver = {
    name: "visavis",
    version,
    rules: rules.map(({ name, describe }) => ({ id: name, shortDescription: { text: describe } })),
  };
  const run = { tool: { driver }, results: findings.map(resultOf) };
  const schema = "https://json.schemastore.org/sarif-2.1.0.json";
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

function resultOf({ rule, severity, message, file, line, story, target, segment, waiver }: LocatedFinding): unknown {
  const artifactLocation = { uri: encodeURI(file) };
  return {
    ruleId: rule,
    level: severity,
    message: { text: `${story}, ${target}, ${segment}: ${message}` },
    locations: [{ physicalLocation: { artifactLocation, region: { startLine: line } } }],
    suppressions: waiver
      ? [{ kind: "inSource", status: "accepted", justification: `${waiver.reason} (${waiver.by})` }]
      : [],
  };
}
