import { expect, test } from "vitest";
import { VisavisError } from "../../src/errors.ts";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import { bold, segment, translation, unit } from "./translations.ts";

const good = stringifyXliff(
  translation([
    unit("u1", [segment("s1", { source: "\uE000Gras\uE001.", target: "\uE000Bold\uE001." })], bold),
    unit("u2", [segment("s3")]),
  ]),
);

function faultOf(content: string): VisavisError {
  try {
    parseXliff(content, { path: "translations/en/x.xlf", story: "x" });
  } catch (error) {
    if (error instanceof VisavisError) return error;
    throw error;
  }
  throw new Error("the file was read without a fault");
}

test("attributes by the hundred thousand are refused where they are too many", () => {
  const many = Array.from({ length: 300_000 }, (_, at) => ` a${at}=""`).join("");
  expect(faultOf(`<xliff${many}>`).message).toMatch(
    /^translations\/en\/x\.xlf:1:\d+: .*more than 10000 attributes on one element/u,
  );
});

test.each([
  ["half a surrogate pair by reference", good.replace("Phrase s3", "&#xD800;"), "xliff-invalid"],
  ["a NUL by reference", good.replace("Phrase s3", "&#0;"), "xliff-invalid"],
  [
    "a parameter entity",
    good.replace("<xliff", "<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://localhost/'> %p;]>\n<xliff"),
    "xliff-invalid",
  ],
  ["UTF-7", good.replace("UTF-8", "UTF-7"), "xliff-invalid"],
  ["a million levels", good.replace("Phrase s3", "<ph>".repeat(1_000_000)), "xliff-invalid"],
  ["a text without end", `${good.slice(0, 900)}${"x".repeat(5_000_000)}`, "xliff-invalid"],
  [
    "namespaces by the hundred thousand",
    `<xliff${Array.from({ length: 150_000 }, (_, at) => ` xmlns:n${at}="urn:${at}"`).join("")}>`,
    "xliff-invalid",
  ],
  [
    "ids by the ten thousand",
    good
      .replace(
        "</unit>",
        `${Array.from({ length: 30_000 }, (_, at) => `<segment id="x${at}"><source/></segment>`).join("")}</unit>`,
      )
      .replace("u2", "u1"),
    "xliff-invalid",
  ],
])("%s: refused by line", (_, content, code) => {
  expect(faultOf(content)).toMatchObject({ code, line: expect.any(Number), column: expect.any(Number) });
});

test("a file is refused wherever it is cut, unless nothing of it is missing", () => {
  const small = stringifyXliff(
    translation([unit("u1", [segment("s1", { source: "\uE000Été\uE001.", target: "\uE000Summer\uE001." })], bold)]),
  );
  for (let length = 0; length < small.trimEnd().length; length++)
    expect(faultOf(small.slice(0, length))).toMatchObject({ code: "xliff-invalid", line: expect.any(Number) });
});
