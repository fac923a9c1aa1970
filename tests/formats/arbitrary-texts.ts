import * as fc from "fast-check";
import type { Revision, Waiver } from "../../src/model.ts";

const hostile = fc.constantFrom(
  "<",
  ">",
  "&",
  '"',
  "'",
  " ",
  "\t",
  "\n",
  "\r",
  "]]>",
  "<!--",
  "&amp;",
  "&#0;",
  "\u0000",
  "\u0001",
  "\u001F",
  "\u007F",
  "\u0085",
  "\u00A0",
  "\u202F",
  "\u2028",
  "\u200F",
  "\uFEFF",
  "\uFFFE",
  "\uFFFF",
  "\uD800",
  "\uDFFF",
  "😀",
  "e\u0301",
  "\\u{0001}",
  "\\u{005C}",
  "${x}",
  "<<<<<<< HEAD",
  "\uF8FF",
);

/** Any text: plain words, mark-up look-alikes, characters that XML forbids, lone surrogates. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.string({ maxLength: 6 }), hostile), { maxLength: 5 })
  .map((parts) => parts.join(""));

/** Names of engines and models, with what the parts of a `subState` must not hold. */
export const anyName: fc.Arbitrary<string> = fc.constantFrom(
  "deepl",
  "memory",
  "person",
  "gpt-4.1",
  "a b",
  "x:y",
  "50%",
  "m.deadbeef",
  "@scope/m",
  "claude-3@20240101",
  "a~b",
  "a@b~c.deadbeef",
  "é",
  "\uD800",
);
/** Stamps of terms, and what looks like other parts. */
export const anyStamp: fc.Arbitrary<string> = fc.constantFrom("-", "1a2b3c4d", "x.1a2b3c4d", "~", "@");
/** Ids that look like those of codes and data, too: segments and codes of a unit share one space of ids. */
export const anyNmtoken: fc.Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[-.:_a-z0-9À-ÖØ-ö]{1,5}$/u),
  fc.constantFrom("a", "a.1", "a.1_2", "a..1", ".1", "a.1.1"),
);

/** Something done to any segment, of the unit or none. */
export const anyRevision: fc.Arbitrary<Revision> = fc.record({
  segment: anyNmtoken,
  at: fc.constantFrom("2026-11-20T18:50:57Z", "hier"),
  by: anyText,
  did: fc.constantFrom<Revision["did"]>("edited", "translated", "reviewed", "final", "unchanged", "waived", "restored"),
  before: fc.option(fc.record({ text: anyText, origin: fc.oneof(anyName, anyText) })),
});

/** A warning let stand in any segment, of the unit or none. */
export const anyWaiver: fc.Arbitrary<Waiver> = fc.record({
  segment: anyNmtoken,
  rule: fc.constantFrom("numbers", "kept-terms"),
  reason: anyText,
  by: anyText,
});
