import { expect, test } from "vitest";
import type { Inline } from "../../src/model.ts";
import { segmentStamp, type Stamped } from "../../src/text/segment-stamp.ts";

const link: Inline = { type: "open", id: "1", role: "link", markup: "[", equiv: "" };
const bold: Inline = { type: "open", id: "1", role: "strong", markup: "**", equiv: "" };
const stamped: Stamped = {
  segment: { source: "\uE000Gras.", target: "\uE000Bold.", state: "translated" },
  codes: [bold],
  notes: [{ text: "Vraiment ?", category: "comment" }],
  waivers: [{ rule: "length", reason: "Un titre." }],
};

test.each<readonly [string, Partial<Stamped>]>([
  ["source", { segment: { ...stamped.segment, source: "\uE000Gras !" } }],
  ["target", { segment: { ...stamped.segment, target: "\uE000Bold!" } }],
  ["missing target", { segment: { ...stamped.segment, target: null } }],
  ["state", { segment: { ...stamped.segment, state: "final" } }],
  ["code", { codes: [link] }],
  ["note", { notes: [] }],
  ["waiver", { waivers: [] }],
])("another %s is another stamp", (_, changes) => {
  expect(segmentStamp({ ...stamped, ...changes })).not.toBe(segmentStamp(stamped));
});

test("a code more in another sentence of the paragraph is none", () => {
  const segment = { ...stamped.segment, source: "\uE001Gras.", target: "\uE001Bold." };
  const codes = [link, { ...bold, id: "2" }];
  expect(segmentStamp({ ...stamped, segment, codes })).toBe(segmentStamp(stamped));
});
