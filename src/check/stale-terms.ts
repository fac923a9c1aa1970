import type { Check, CheckedPair, Flaw } from "./check.ts";

/** Targets were made under the terms that the glossary has now. */
export const staleTerms: Check = {
  name: "stale-terms",
  issue: "terminology",
  severity: "warning",
  describe: "The glossary's terms in the source, and their translations, are those that the target was made under.",
  find: (pair) => (pair.history?.otherTerms ? [flawOf(pair, pair.history.touched)] : []),
};

function flawOf({ terms }: CheckedPair, touched: boolean): Flaw {
  const now = terms.map(({ term, expected }) => (term.keep ? `“${expected}” kept` : `“${term.term}” → “${expected}”`));
  const apply = now.length === 0 ? "none applies now" : `these apply now: ${now.join(", ")}`;
  const mend = touched
    ? "A person has touched it: see whether it is still right."
    : "'visavis translate --stale' makes it again.";
  const expected = now.length === 0 ? null : terms.map((use) => use.expected).join(", ");
  return { range: null, message: `It was made under other terms; ${apply}. ${mend}`, expected, actual: null };
}
