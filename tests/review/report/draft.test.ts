import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf } from "../../../src/diff/html/address.ts";
import { decisionsOf, nothing, placeOf } from "../../../src/review/report/draft.ts";

test("an address leads back to its sentence, whatever the story is called", () => {
  const name = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.isWellFormed());
  const segment = name.filter((text) => !text.includes("/"));
  fc.assert(
    fc.property(name, fc.constantFrom("es", "zh-Hant-TW"), segment, (story, target, id) => {
      const place = { story, target, segment: id };
      expect(placeOf(addressOf(place))).toEqual(place);
    }),
  );
});

test("a draft comes to decisions that can be carried out in their order", () => {
  expect(decisionsOf(nothing)).toEqual([]);
  expect(
    decisionsOf({ text: "Así.", state: "final", isUnchanged: true, comment: "Bien.", reasons: { length: "Sí." } }),
  ).toEqual([
    { type: "edit", text: "Así.", state: "final" },
    { type: "waive", rule: "length", reason: "Sí." },
    { type: "comment", text: "Bien." },
  ]);
  expect(decisionsOf({ ...nothing, text: "Así." })).toEqual([{ type: "edit", text: "Así.", state: "reviewed" }]);
  expect(decisionsOf({ ...nothing, isUnchanged: true, state: "final" })).toEqual([
    { type: "unchanged" },
    { type: "state", state: "final" },
  ]);
});

test("what was left empty is no decision", () => {
  expect(decisionsOf({ ...nothing, text: " ", comment: "\n", reasons: { length: " " } })).toEqual([]);
});
