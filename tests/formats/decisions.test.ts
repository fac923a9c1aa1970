import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { VisavisError } from "../../src/errors.ts";
import { parseDecisions } from "../../src/formats/decisions/parse.ts";

const place = { story: "nuage", target: "es", segment: "s-1", stamp: "0123456789ab" };
const all = [
  { type: "edit", text: "El ‹1›sitio‹/1›.", state: "reviewed" },
  { type: "state", state: "final" },
  { type: "unchanged" },
  { type: "comment", text: "Quién lo dice?" },
  { type: "waive", rule: "length", reason: "It is so." },
].map((decision) => ({ ...place, decision }));

/** What is wrong with a file, as `line:column message`. */
function faultOf(content: string): string {
  try {
    parseDecisions(content, "decisions.json");
  } catch (error) {
    if (error instanceof VisavisError) return `${error.code} ${error.line}:${error.column} ${error.message}`;
    throw error;
  }
  return "none";
}

const changed = (change: object): string => JSON.stringify({ version: 1, decisions: [{ ...all[0], ...change }] });

test("every decision of a file is read as it was written", () => {
  const file = { version: 1, decisions: all };
  expect(parseDecisions(JSON.stringify(file, null, 2), "decisions.json")).toEqual(file);
});

describe("a file that is none", () => {
  test.each([
    ["", /^input-invalid 1:1 .*no JSON: Unexpected end/u],
    ['{\n  "version": 1,\n  "decisions": [\n', /^input-invalid 4:1 .*no JSON/u],
    ['{\n  "version": 1,}', /^input-invalid 2:16 .*no JSON: Expected double-quoted/u],
    ['{\n  "version": yes\n}', /^input-invalid 2:14 .*no JSON: Unexpected token 'y'$/u],
    ['{\n  "version": 2, "decisions": "?" }', /^input-invalid 2:14 version 2 .*only version 1/u],
    ["[]", /^input-invalid 1:1 the file: /u],
    ['{ "version": 1 }', /^input-invalid 1:1 decisions: /u],
    ['{ "version": 1, "decisions": [], "by": "me" }', /^input-invalid 1:1 the file: .*"by"/u],
    [changed({ decision: { type: "restore" } }), /decisions\[0\]\.decision\.type: /u],
    [changed({ decision: { type: "state", state: "initial" } }), /decisions\[0\]\.decision\.state: /u],
    [changed({ stamp: null }), /^input-invalid 1:\d{2,} decisions\[0\]\.stamp: /u],
    [changed({ path: "../x" }), /decisions\[0\]: .*"path"/u],
    ['{ "version": 1, "version": 1, "decisions": [', /^input-invalid 1:45 /u],
  ])("says where and what: %.60s", (content, fault) => {
    expect(faultOf(content)).toMatch(fault);
  });
});

describe("the schema in the documents", () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync("docs/schemas/decisions.schema.json", "utf8")));
  const takes = (content: string): boolean => schema.safeParse(JSON.parse(content)).success;

  test.each([
    JSON.stringify({ version: 1, decisions: all }),
    JSON.stringify({ version: 2, decisions: all }),
    '{ "version": 1 }',
    changed({ decision: { type: "restore" } }),
    changed({ decision: { type: "state", state: "initial" } }),
    changed({ decision: { type: "unchanged", text: "" } }),
    changed({ stamp: null }),
    changed({ path: "../x" }),
  ])("takes what is read, and no other: %.80s", (content) => {
    expect(takes(content)).toBe(faultOf(content) === "none");
  });
});
