import type { Check, Flaw } from "./check.ts";
import { findAddresses, type Address } from "../text/addresses.ts";

/** URLs and e-mail addresses stand in the target as in the source. */
export const urls: Check = {
  name: "urls",
  issue: "non-conformance",
  severity: "error",
  describe: "Every URL and e-mail address written in the source stands in the target unchanged, and no other does.",
  find: ({ source, target }) => {
    const wanted = findAddresses(source);
    const there = findAddresses(target);
    return [...without(wanted, there).map(missing), ...without(there, wanted).map(added)];
  },
};

function without(some: readonly Address[], others: readonly Address[]): readonly Address[] {
  const known = new Set(others.map((url) => url.text));
  return some.filter((url) => !known.has(url.text));
}

function missing({ text }: Address): Flaw {
  return { range: null, message: `The address ${text} of the source is missing.`, expected: text, actual: null };
}

function added({ text, range }: Address): Flaw {
  return { range, message: `The address ${text} is not in the source.`, expected: null, actual: text };
}
