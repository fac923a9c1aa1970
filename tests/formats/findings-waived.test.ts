import { expect, test } from "vitest";
import { toGithub } from "../../src/formats/findings/github.ts";
import { toJunit } from "../../src/formats/findings/junit.ts";
import { toSarif } from "../../src/formats/findings/sarif.ts";
import type { LocatedFinding } from "../../src/model.ts";

const standing: LocatedFinding = {
  rule: "length",
  type: "length",
  severity: "warning",
  story: "récit",
  target: "es",
  segment: "s-1",
  message: "It is long.",
  expected: null,
  actual: null,
  file: "translations/es/récit.xlf",
  line: 12,
  waiver: null,
};
const waived: LocatedFinding = { ...standing, segment: "s-2", waiver: { reason: 'Un "titre" <b>', by: "Zoé" } };

test("in SARIF a waived finding is suppressed, with its reason; the others say that they are not", () => {
  const { runs } = JSON.parse(toSarif([standing, waived], [], "1.0.0")) as {
    readonly runs: readonly { readonly results: readonly { readonly suppressions: unknown }[] }[];
  };
  expect(runs[0]?.results.map(({ suppressions }) => suppressions)).toEqual([
    [],
    [{ kind: "inSource", status: "accepted", justification: 'Un "titre" <b> (Zoé)' }],
  ]);
});

test("in JUnit it is skipped, and no failure", () => {
  const report = toJunit([standing, waived]);
  expect(report).toContain('<testsuites tests="2" failures="1" skipped="1">');
  expect(report).toContain('<skipped message="It is long. (Zoé: Un &quot;titre&quot; &lt;b&gt;)"/>');
  expect(toJunit([standing])).toContain('<testsuites tests="1" failures="1">');
});

test("GitHub shows what stands against a translation alone", () => {
  expect(toGithub([standing, waived])).toBe(toGithub([standing]));
});
