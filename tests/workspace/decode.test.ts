import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText, decodeXml } from "../../src/workspace/decode.ts";

test("UTF-8 is decoded, its byte order mark left out", () => {
  expect(decodeText(Buffer.from("\uFEFFDéjà vu 😀\n"), "a.txt")).toBe("Déjà vu 😀\n");
});

function refusal(bytes: Uint8Array): Partial<Error> & { line?: number; column?: number; hint?: string } {
  try {
    decodeText(bytes, "a.txt");
  } catch (error) {
    return error as Error;
  }
  return {};
}

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

test.each([
  ["Latin-1 before a space", latin1("Un\ncafé au lait"), { line: 2, column: 4 }],
  ["Latin-1 before a line end", latin1("Un café\nau lait"), { line: 1, column: 7 }],
  ["Latin-1 before a guillemet", latin1("«\u00A0été\u00A0»"), { line: 1, column: 1 }],
  ["Latin-1 at the very end", latin1("café"), { line: 1, column: 4 }],
  [
    "one bad byte in UTF-8",
    Buffer.concat([Buffer.from("é\r\né"), Buffer.from([0xff]), Buffer.from("é")]),
    { line: 2, column: 2 },
  ],
  ["UTF-8 cut off", Buffer.from("aé").subarray(0, 2), { line: 1, column: 2 }],
  ["a surrogate in UTF-8", Buffer.from([0x61, 0xed, 0xa0, 0x80]), { line: 1, column: 2 }],
  ["a byte order mark, then Latin-1", Buffer.concat([Buffer.from("\uFEFFa"), latin1("é b")]), { line: 1, column: 2 }],
  ["a NUL", Buffer.from("un\ndeux\0"), { line: 2, column: 5 }],
  ["UTF-16 without a mark", Buffer.from("ab", "utf16le"), { line: 1, column: 2 }],
])("%s is refused at its place", (_, bytes, place) => {
  expect(refusal(bytes)).toMatchObject({ code: "input-encoding", file: "a.txt", ...place });
});

test("UTF-16 is named, with the command that converts it", () => {
  const refused = refusal(Buffer.from("\uFEFFUn café", "utf16le"));
  expect(refused).toMatchObject({ message: expect.stringContaining("UTF-16"), line: 1, column: 1 });
  expect(refused.hint).toContain("iconv -f UTF-16");
});

test("any text is given back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      fc.pre(!text.includes("\0") && text.isWellFormed() && !text.startsWith("\uFEFF"));
      expect(decodeText(Buffer.from(text), "a.txt")).toBe(text);
    }),
  );
});

test("five megabytes with a bad byte at the end are refused in a moment", () => {
  const bytes = Buffer.concat([Buffer.from("é".repeat(2_500_000)), Buffer.from([0xe9])]);
  expect(refusal(bytes)).toMatchObject({ line: 1, column: 2_500_001 });
});

test.each(["utf16le", "utf16be"] as const)("an XML file may be %s, with its mark", (encoding) => {
  const bytes = Buffer.from("\uFEFF<é 😀/>", "utf16le");
  if (encoding === "utf16be") bytes.swap16();
  expect(decodeXml(bytes, "a.xlf")).toBe("<é 😀/>");
  expect(decodeXml(Buffer.from("\uFEFF<é/>"), "a.xlf")).toBe("<é/>");
});
