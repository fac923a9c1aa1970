import type { LocatedFinding } from "../../model.ts";
import { attribute, escapePlain } from "../xml/escape.ts";

/**
 * The findings as JUnit XML, as build servers read it: a suite for each story and language with findings, a failed case
 * a finding; one that a person lets stand is skipped. Without findings one case passes, since an empty report counts as a broken one in some of them.
 */
export function toJunit(findings: readonly LocatedFinding[]): string {
  const suites = new Map<string, LocatedFinding[]>();
  for (const finding of findings) {
    const name = `${finding.story} (${finding.target})`;
    suites.set(name, [...(suites.get(name) ?? []), finding]);
  }
  const body =
    findings.length === 0
      ? [
          `  <testsuite name="visavis check" tests="1" failures="0">`,
          `    <testcase name="no findings"/>`,
          "  </testsuite>",
        ]
      : [...suites].flatMap(([name, cases]) => suiteLines(name, cases));
  const counts = findings.length === 0 ? ` tests="1" failures="0"` : countsOf(findings);
  return [`<?xml version="1.0" encoding="UTF-8"?>`, `<testsuites${counts}>`, ...body, "</testsuites>", ""].join("\n");
}

function suiteLines(name: string, findings: readonly LocatedFinding[]): readonly string[] {
  const start = `  <testsuite${attribute("name", name)}${countsOf(findings)}>`;
  return [start, ...findings.map(caseLine), "  </testsuite>"];
}

function countsOf(findings: readonly LocatedFinding[]): string {
  const skipped = findings.filter(({ waiver }) => waiver !== null).length;
  const counts = ` tests="${findings.length}" failures="${findings.length - skipped}"`;
  return skipped === 0 ? counts : `${counts} skipped="${skipped}"`;
}

function caseLine(finding: LocatedFinding): string {
  const { rule, segment, file, line } = finding;
  const names = `${attribute("name", `${segment} ${rule}`)}${attribute("file", file)} line="${line}"`;
  return `    <testcase${names}>${resultOf(finding)}</testcase>`;
}

function resultOf({ severity, message, file, line, expected, actual, waiver }: LocatedFinding): string {
  if (waiver) return `<skipped${attribute("message", `${message} (${waiver.by}: ${waiver.reason})`)}/>`;
  const details = [expected === null ? null : `expected: ${expected}`, actual === null ? null : `actual: ${actual}`];
  const text = [`${file}:${line}`, ...details.filter((detail) => detail !== null)].join("\n");
  return `<failure${attribute("message", message)} type="${severity}">${escapePlain(text)}</failure>`;
}
