import type { LocatedFinding } from "../../model.ts";
import { attribute, escapePlain } from "../xml/escape.ts";

/**
 * The findings as JUnit XML, as build servers read it: a suite for each story and language with findings, a failed case
 * a finding. Without findings one case passes, since an empty report counts as a broken one in some of them.
 */
export function toJunit(findings: readonly LocatedFinding[]): string {
  const suites = new Map<string, LocatedFinding[]>();
  for (const finding of findings) {
    const name = `${finding.story} (${finding.target})`;
    suites.set(name, [...(suites.get(name) ?? []), finding]);
  }
  const failures = findings.length;
  const body =
    failures === 0
      ? [
          `  <testsuite name="visavis check" tests="1" failures="0">`,
          `    <testcase name="no findings"/>`,
          "  </testsuite>",
        ]
      : [...suites].flatMap(([name, cases]) => suiteLines(name, cases));
  const counts = `tests="${Math.max(failures, 1)}" failures="${failures}"`;
  return [`<?xml version="1.0" encoding="UTF-8"?>`, `<testsuites ${counts}>`, ...body, "</testsuites>", ""].join("\n");
}

function suiteLines(name: string, findings: readonly LocatedFinding[]): readonly string[] {
  const counts = ` tests="${findings.length}" failures="${findings.length}"`;
  return [`  <testsuite${attribute("name", name)}${counts}>`, ...findings.map(caseLine), "  </testsuite>"];
}

function caseLine({ rule, segment, severity, message, file, line, expected, actual }: LocatedFinding): string {
  const details = [expected === null ? null : `expected: ${expected}`, actual === null ? null : `actual: ${actual}`];
  const text = [`${file}:${line}`, ...details.filter((detail) => detail !== null)].join("\n");
  const names = `${attribute("name", `${segment} ${rule}`)}${attribute("file", file)} line="${line}"`;
  const failure = `<failure${attribute("message", message)} type="${severity}">${escapePlain(text)}</failure>`;
  return `    <testcase${names}>${failure}</testcase>`;
}
