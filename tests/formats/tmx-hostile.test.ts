import { describe, expect, test } from "vitest";
import { VisavisError } from "../../src/errors.ts";
import { readTmx } from "../../src/formats/tmx/read.ts";
import { parse, withBody } from "./tmx-files.ts";

function faultOf(content: string | Uint8Array): VisavisError {
  try {
    parse(content, 1000);
  } catch (error) {
    if (error instanceof VisavisError) return error;
    throw error;
  }
  throw new Error("the file was read");
}

const pair = '<tu><tuv xml:lang="fr"><seg>Oui.</seg></tuv><tuv xml:lang="en"><seg>Yes.</seg></tuv></tu>';
const doctype = (inside: string): string => `<?xml version="1.0"?>\n<!DOCTYPE tmx ${inside}>\n<tmx version="1.4"/>`;
const latin = Buffer.from(withBody(pair.replace("Oui", "Été")), "latin1");

const refused: readonly (readonly [what: string, content: string | Uint8Array, code: string, place: string])[] = [
  ["billion laughs", doctype('[<!ENTITY a "ha"><!ENTITY b "&a;&a;">]'), "tmx-invalid", "2:"],
  ["an entity of another file", doctype('[<!ENTITY a SYSTEM "file:///etc/passwd">]'), "tmx-invalid", "2:"],
  [
    "a parameter entity",
    doctype('SYSTEM "tmx14.dtd" [<!ENTITY % a SYSTEM "http://localhost/"> %a;]'),
    "tmx-invalid",
    "2:",
  ],
  ["an entity that nothing defines", withBody(pair.replace("Oui", "&eacute;")), "tmx-invalid", "5:"],
  ["a file that is cut short", withBody(pair).slice(0, 150), "tmx-invalid", "5:"],
  ["an empty file", "", "tmx-invalid", "1:1"],
  ["another document", "<xliff/>", "tmx-invalid", "1:1:"],
  ["TMX of a version that there is not", '<tmx version="2.0"/>', "tmx-invalid", "1:"],
  ["a text without a language", withBody("<tu><tuv><seg>Oui</seg></tuv></tu>"), "tmx-invalid", "5:5:"],
  ["a tag that goes on in the next line", withBody(" <tu><tuv\nx='1'/></tu>"), "tmx-invalid", "5:1:"],
  ["a tag in the next part", withBody(" ".repeat(1000) + "<tu><tuv/></tu>"), "tmx-invalid", "5:1005:"],
  ["two texts in one", withBody(pair.replace("</seg>", "</seg><seg/>")), "tmx-invalid", "5:"],
  ["deep nesting", withBody(`<tu><tuv xml:lang="fr"><seg>${"<hi>".repeat(200)}`), "tmx-invalid", "5:"],
  ["too many codes", withBody(pair.replace("Oui", "<ph/>".repeat(6401))), "tmx-invalid", "5:"],
  ["Latin-1 as UTF-8", latin, "input-encoding", "5:29:"],
  ["Latin-1 that says so", Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><tmx/>'), "input-encoding", "1:"],
  ["UTF-8 that says UTF-16", Buffer.from('<?xml version="1.0" encoding="UTF-16"?><tmx/>'), "input-encoding", "1:"],
  ["a character cut in two", Buffer.from(withBody("é")).subarray(0, -17), "input-encoding", "5:1:"],
  ["half a surrogate pair", Buffer.from("\uFEFF<tmx>\uD800 </tmx>", "utf16le"), "input-encoding", "1:6:"],
  ["a NUL", withBody("\0"), "tmx-invalid", "5:1:"],
  ["a NUL in UTF-16", Buffer.from("\uFEFF<tmx>\n\0</tmx>", "utf16le"), "tmx-invalid", "2:1:"],
  ["an overlong /", Buffer.from([...Buffer.from("<tmx>\n"), 0xc0, 0xaf, 0x3c]), "input-encoding", "2:1:"],
  ["a surrogate in UTF-8", Buffer.from([...Buffer.from("<tmx>\n "), 0xed, 0xa0, 0x80]), "input-encoding", "2:2:"],
  ["UTF-7", '<?xml version="1.0" encoding="UTF-7"?>+ADw-tmx/+AD4-', "input-encoding", "1:1:"],
  ["UTF-32", Buffer.from("<\0\0\0t\0\0\0", "latin1"), "tmx-invalid", "1:"],
  [
    "UTF-16 that says UTF-8",
    Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-8"?><tmx/>', "utf16le"),
    "input-encoding",
    "1:1:",
  ],
  ["half a pair by reference", withBody(pair.replace("Oui", "&#xD800;&#xDC00;")), "tmx-invalid", "5:36:"],
  ["a NUL by reference", withBody(pair.replace("Oui", "&#0;")), "tmx-invalid", "5:32:"],
  ["a character that there is not", withBody(pair.replace("Oui", "&#x110000;")), "tmx-invalid", "5:38:"],
  ["an attribute twice", withBody('<tu tuid="1" tuid="2"/>'), "tmx-invalid", "5:1:"],
  ["crossed tags", withBody("<tu><tuv></tu></tuv>"), "tmx-invalid", "5:"],
  ["a second root", "<tmx/>\n<tmx/>", "tmx-invalid", "2:5:"],
  ["a DOCTYPE in the text", withBody("<!DOCTYPE tmx>"), "tmx-invalid", "5:9:"],
  ["a declaration that comes late", ' <?xml version="1.0"?><tmx/>', "tmx-invalid", "1:7:"],
];

test.each(refused)("%s is refused at its line", (...row) => {
  const [, content, code, place] = row;
  const fault = faultOf(content);
  expect(fault.code).toBe(code);
  expect(fault.message).toMatch(new RegExp(`^a\\.tmx:${place}`, "u"));
  expect(fault.hint).not.toBe("");
});

test("a file is refused wherever it is cut, unless nothing of it is missing", () => {
  const content = withBody(`<!-- c --><?p i?>${pair.replace("Oui", "Été &amp; <![CDATA[<hi>]]><ph x='1'>&lt;</ph>")}`);
  const bytes = Buffer.from(`${content.trim()}\n`);
  expect(parse(bytes)).toHaveLength(2);
  for (let length = 0; length < bytes.length - 1; length++) {
    const { code, line, column } = faultOf(bytes.subarray(0, length));
    expect(["tmx-invalid", "input-encoding"]).toContain(code);
    expect([line, column]).toEqual([expect.any(Number), expect.any(Number)]);
  }
});

test("UTF-16 without a byte order mark is read, in either order", () => {
  const little = Buffer.from(withBody(pair).replace("UTF-8", "UTF-16"), "utf16le");
  const items = parse(withBody(pair));
  expect(parse(little)).toEqual(items);
  expect(parse(Buffer.from(little).swap16())).toEqual(items);
});

test("a DOCTYPE that declares nothing is what every tool writes", () => {
  const content = withBody(pair).replace("<tmx", '<!DOCTYPE tmx SYSTEM "http://x/[tmx14].dtd">\n<tmx');
  expect(parse(content).filter(({ type }) => type === "unit")).toHaveLength(1);
});

describe("what has no end", () => {
  const filler = new TextEncoder().encode("x".repeat(1_000_000));
  const cases: readonly (readonly [what: string, start: string, part: Uint8Array])[] = [
    ["an attribute", '<tmx version="1.4"><header srclang="', filler],
    ["a text", withBody("<tu><tuv xml:lang='fr'><seg>").split("\n</body>", 1)[0] ?? "", filler],
    ["a comment", '<tmx version="1.4"><!--', filler],
    ["a DOCTYPE", "<!DOCTYPE tmx SYSTEM '", filler],
    ["a name", "<", filler],
    ["an instruction", "<?x ", filler],
    ["a CDATA section", '<tmx version="1.4"><body><tu><note><![CDATA[', filler],
    ["a reference", '<tmx version="1.4"><body><tu><note>&', filler],
    ["a tag's white space", "<tmx ", new TextEncoder().encode(" ".repeat(1_000_000))],
    ["attributes of a tag", "<tmx", new TextEncoder().encode(' a=""'.repeat(200_000))],
    [
      "properties of a header",
      '<tmx version="1.4"><header>',
      new TextEncoder().encode(`<prop type='p'>${"x".repeat(984)}</prop>`.repeat(1000)),
    ],
    [
      "properties of a header with an element that is none of TMX",
      '<tmx version="1.4"><header><x/>',
      new TextEncoder().encode(`<prop type='p'>${"x".repeat(984)}</prop>`.repeat(1000)),
    ],
    [
      "texts of a unit",
      withBody("<tu>").slice(0, 93),
      new TextEncoder().encode(`<tuv xml:lang='fr'><note>${"x".repeat(965)}</note></tuv>`.repeat(1000)),
    ],
  ];

  test.each(cases)("%s of 1 GB is refused before 12 MB of it are read", async (_, start, part) => {
    let given = 0;
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(start);
      for (; given < 1000; given++) yield part;
    };
    const read = async (): Promise<void> => {
      for await (const item of readTmx(endless(), "a.tmx")) expect(item.type).not.toBe("unit");
    };
    await expect(read()).rejects.toMatchObject({ code: "input-too-large", line: expect.any(Number) });
    expect(given).toBeLessThan(12);
  });

  test("a name of a million characters is not repeated in the message", () => {
    const name = "x".repeat(1_000_000);
    for (const content of [`<${name}/>`, `<tmx ${name}="" ${name}=""/>`, `<tmx><${name}></tmx>`])
      expect(faultOf(content).message.length).toBeLessThan(400);
  });

  test("what a file declares does not go into a command", () => {
    expect(faultOf("<?xml version='1.0' encoding='x; touch y'?><tmx/>").hint).not.toContain("touch");
  });

  test("a second header is not one: nothing of it is kept, and that is said", () => {
    const content = withBody(pair).replace("<body>", "<header><prop type='p'>x</prop></header><body>");
    expect(parse(content).map((item) => (item.type === "unknown" ? item.name : item.type))).toEqual([
      "header",
      "header",
      "unit",
    ]);
  });

  test("a million levels are refused at the hundredth", () => {
    const deep = new TextEncoder().encode(`<tmx version="1.4">${"<note>".repeat(1_000_000)}`);
    expect(faultOf(deep)).toMatchObject({ code: "tmx-invalid", line: 1, column: 614 });
  });

  test("a million attributes are refused for the one that stands twice, not one by one", () => {
    const names = Array.from({ length: 300_000 }, (_, index) => ` a${index}=""`).join("");
    expect(faultOf(`<tmx${names} a7=""/>`)).toMatchObject({ code: "tmx-invalid", line: 1, column: 1 });
  });
});
