import type { Check } from "./check.ts";

/** Terms marked `keep: true` stand in the target as they are. */
export const keptTerms: Check = {
  name: "kept-terms",
  issue: "terminology",
  severity: "error",
  describe: "Every glossary term marked `keep: true` stands in the target as it is in the glossary.",
  find: ({ terms }) =>
    terms
      .filter((use) => use.term.keep && use.source.length > 0 && use.target.length === 0)
      .map((use) => ({
        range: null,
        message: `“${use.expected}” must stay as it is; it is missing here.`,
        expected: use.expected,
        actual: null,
      })),
};
