import * as fc from "fast-check";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { expect, test } from "vitest";
import { xmlScanner, type XmlScanner } from "../../src/formats/xml/scan.ts";

/** What a document says, or null where it is refused. */
type Events = readonly (readonly unknown[])[] | null;

class Refused extends Error {}

function scanned(content: string, size = Infinity): Events {
  const events: (readonly unknown[])[] = [];
  const scanner: XmlScanner = xmlScanner({
    open: ({ name, attributes }) => events.push(["open", name, attributes.map((each) => [each.name, each.value])]),
    close: () => events.push(["close"]),
    text: (text) => events.push(["text", text]),
    encoding: (declared) => events.push(["encoding", declared]),
    doctype: (declares) => {
      if (declares) throw new Refused("doctype");
    },
    fault: (message) => {
      throw new Refused(message);
    },
  });
  try {
    for (let start = 0; start < content.length; start += size) scanner.write(content.slice(start, start + size));
    scanner.end();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
  return joined(events);
}

/** The same of an all-round parser that is known to be strict. */
function parsed(content: string): Events {
  const events: (readonly unknown[])[] = [];
  const parser = new SaxesParser({ xmlns: false, position: false });
  const text = (value: string): void => void events.push(["text", value]);
  parser.on("error", (error) => {
    throw new Refused(error.message);
  });
  parser.on("xmldecl", ({ encoding }) => void (encoding !== undefined && events.push(["encoding", encoding])));
  parser.on("doctype", (inside) => {
    if (inside.replace(/"[^"]*"|'[^']*'/gu, "").includes("[")) throw new Refused("doctype");
  });
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) =>
    events.push(["open", name, Object.entries(attributes)]),
  );
  parser.on("closetag", () => events.push(["close"]));
  parser.on("text", text);
  parser.on("cdata", text);
  try {
    parser.write(content).close();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
  return joined(events);
}

/** Neighbouring texts as one; what stands outside the root is not told by both alike. */
function joined(events: readonly (readonly unknown[])[]): Events {
  let depth = 0;
  const result: unknown[][] = [];
  for (const [type, ...rest] of events) {
    if (type === "open") depth += 1;
    if (type === "close") depth -= 1;
    if (type === "text" && depth === 0) continue;
    const last = result.at(-1);
    if (type === "text" && last?.[0] === "text") last[1] = `${String(last[1])}${String(rest[0])}`;
    else result.push([type, ...rest]);
  }
  return result.filter(([type, text]) => type !== "text" || text !== "");
}

const pieces = fc.constantFrom(
  "<a>", "</a>", "<a", "<b/>", "</b>", "<é:1 />", "<a x='1'>", '<a x="&lt;" y="\t\n>">', "<a x='1' x='2'/>",
  "<a x='<'/>", "<a x=1>", "<a x/>", "<a/ >", "< a>", "<1/>", "<a><a/></a>", "</a >", "</a x>", "</ a>",
  "text", " ", "\n", "\r\n", "\r", "é’😀", "]]>", "]]", "]", ">", '"', "'", "&amp;", "&#65;", "&#x1F600;", "&#0;",
  "&#xD800;", "&#x110000;", "&nope;", "&", "&;", "&#;", "&#x;", "& amp;", "&#00000065;", "\u0000", "\u0001", "\uFFFE",
  "\u0085", "<!-- c -->", "<!---->", "<!-- -- -->", "<!--->", "<!--", "-->", "<![CDATA[<&]]>", "<![CDATA[", "<!X>",
  "<?p x?>", "<?p?>", "<??>", "<? p?>", "<?p", '<?xml version="1.0"?>', '<?xml version="1.0" encoding="UTF-8"?>',
  "<?XML version='1.0'?>", "<!DOCTYPE a>", '<!DOCTYPE a SYSTEM "a>b">', "<!DOCTYPE a [<!ENTITY x 'y'>]>",
); // prettier-ignore

/** Documents with a fault or two, or none. */
const document = fc
  .tuple(
    fc.constantFrom(["<a>", "</a>"], ["<a>\n<b>", "</b></a >"], ['<?xml version="1.0"?>\n', "<a/>"], ["<a/>", ""]),
    fc.oneof(fc.array(pieces, { maxLength: 2 }), fc.array(pieces, { maxLength: 8 })),
  )
  .map(([[start, end], inside]) => `${start}${inside.join("")}${end}`);

test("a document says what it says to an all-round parser, or is refused by both, however it comes in", () => {
  fc.assert(
    fc.property(document, fc.integer({ min: 1, max: 30 }), (content, size) => {
      const events = scanned(content, size);
      expect(events).toEqual(scanned(content));
      expect(events).toEqual(parsed(content));
    }),
    { numRuns: 3000 },
  );
});
