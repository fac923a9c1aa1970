import type { Check, Flaw } from "./check.ts";
import { findUrls, type FoundUrl } from "./url-text.ts";

/** URLs and e-mail addresses stand in the target as in the source. */
export const urls: Check = {
  name: "urls",
  issue: "non-conformance",
  severity: "error",
  describe: "Every URL and e-mail address written in the source stands in the target unchanged, and no other does.",
  find: ({ source, target }) => {
    const wanted = findUrls(source);
    const there = findUrls(target);
    return [...without(wanted, there).map(missing), ...without(there, wanted).map(added)];
  },
};

function without(some: readonly FoundUrl[], others: readonly FoundUrl[]): readonly FoundUrl[] {
  const known = new Set(others.map((url) => url.text));
  return some.filter((url) => !known.has(url.text));
}

function missing({ text }: FoundUrl): Flaw {
  return { range: null, message: `The address ${text} of the source is missing.`, expected: text, actual: null };
}

function added({ text, range }: FoundUrl): Flaw {
  return { range, message: `The address ${text} is not in the source.`, expected: null, actual: text };
}
