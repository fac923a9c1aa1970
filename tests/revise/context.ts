import { inlineCodes } from "../../src/check/inline-codes.ts";
import { isRemark } from "../../src/memory/remarks.ts";
import type { Finding, Severity } from "../../src/model.ts";
import type { RevisionContext } from "../../src/revise/decide.ts";

/** What a check says in a test. */
function finding(rule: string, severity: Severity): Finding {
  const said = { range: null, message: `${rule} is wrong.`, expected: null, actual: null };
  return { type: "finding", rule, issue: "length", severity, ...said };
}

/** Camille decides; every target that says so has an error, and any may be too long. */
export function contextOf(changes: Partial<RevisionContext> = {}): RevisionContext {
  return {
    by: "Camille",
    at: "2026-11-20T18:50:57Z",
    fourEyes: false,
    force: false,
    isRemark,
    findingsOf: ({ segment: { target } }) => [
      finding("length", "warning"),
      ...(target?.includes("ERROR") ? [finding("numbers", "error")] : []),
    ],
    codesFault: ({ unit: { codes, kind }, segment: { source } }, target) =>
      inlineCodes.find({ source, target, codes, kind, sourceLng: "fr", targetLng: "en", terms: [] })[0]?.message ??
      null,
    ...changes,
  };
}
