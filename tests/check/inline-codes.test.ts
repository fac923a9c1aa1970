import { describe, expect, it } from "vitest";
import { codesOf, findingsOf, pairOf, withCodes } from "./pair.ts";

const rule = "inline-codes";

interface Example {
  readonly codes: string;
  readonly source: string;
  readonly target: string;
  readonly says: string | null;
}

const examples: readonly Example[] = [
  { codes: "1 /1", source: "un {0}mot{1}", target: "a {0}word{1}", says: null },
  { codes: "1 /1", source: "un {0}mot{1}", target: "a word", says: "missing" },
  { codes: "1 /1", source: "un {0}mot{1}", target: "a {0}word", says: "{/1}" },
  { codes: "1 /1", source: "un {0}mot{1}", target: "a {1}word{0}", says: "wrong place" },
  { codes: "1 2", source: "un{0} mot{1}", target: "{1}a word{0}", says: null },
  { codes: "1", source: "un{0} mot", target: "a{0} word{0}", says: "more often" },
  { codes: "1", source: "un{0} mot", target: "a{0} word{5}", says: "not in the source" },
  { codes: "1 2 /2 /1", source: "{0}un {1}mot{2}{3}", target: "{0}a {1}word{3}{2}", says: "wrong place" },
  { codes: "1 2 /2 /1", source: "{0}un {1}mot{3}{2}", target: "{0}a {1}word{3}{2}", says: null },
  { codes: "1 2 /2 /1", source: "{0}un {1}mot{2}", target: "{1}a{2} {0}word", says: null },
  { codes: "1 2 /2 /1", source: "{1}un{2} mot{3}", target: "{1}a {3}word{2}", says: "wrong place" },
];

describe("inline codes", () => {
  it.each(examples)("$source → $target: $says", ({ codes, source, target, says }) => {
    const found = findingsOf(rule, pairOf(withCodes(source), withCodes(target), { codes: codesOf(codes) }));
    if (says === null) expect(found).toEqual([]);
    else expect(found.map((finding) => finding.message).join(" ")).toContain(says);
    expect(found.every((finding) => finding.severity === "error")).toBe(true);
  });
});
