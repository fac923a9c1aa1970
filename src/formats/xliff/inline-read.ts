import { codePattern } from "../../text/codes.ts";
import { fromHex, unescapePlain } from "../xml/escape.ts";
import { attr, startOf, xmlFault, type XmlElement, type XmlFrame, type XmlSource } from "../xml/read.ts";
import { type CodeElement, type CodeTable, copyCode, useCode } from "./code-table.ts";
import { core, roleOf } from "./names.ts";

/** What the texts of one unit (or of one match) share while they are read. */
export interface InlineContext {
  readonly source: XmlSource;
  readonly codes: CodeTable;
  /** Original data of the unit or of the match. */
  readonly data: ReadonlyMap<string, string>;
  /** Ids of `<sc>` met so far on each side: `<ec>` must refer to one. */
  readonly starts: { readonly source: Set<string>; readonly target: Set<string> };
  /** Called with a comment annotation: its `value`, or the id of the note that it refers to. */
  readonly comment: (comment: { readonly value: string | null; readonly ref: string | null }) => void;
  /** Called with private-use characters that stand in the text as such, and the offset behind them. */
  readonly literal: (char: string, end: number) => void;
}

interface TextReader {
  readonly context: InlineContext;
  readonly starts: Set<string>;
  text: string;
}

/** Reads `<source>` or `<target>` into a text whose codes are characters; `done` gets it at the end tag. */
export function textFrame(context: InlineContext, side: "source" | "target", done: (text: string) => void): XmlFrame {
  const reader: TextReader = { context, starts: context.starts[side], text: "" };
  return { ...contentFrame(reader), close: () => done(reader.text) };
}

/** Reads `<data>` or another element of text and `<cp>` only. */
export function plainFrame(source: XmlSource, done: (text: string) => void): XmlFrame {
  let text = "";
  return {
    open: (element) => {
      if (!isElement(element, "cp")) throw unknownElement(source, element);
      text += codePoint(source, element);
      return emptyFrame;
    },
    text: (value) => {
      text += value;
    },
    close: () => done(text),
  };
}

/** Reads past an element and everything in it. */
export const emptyFrame: XmlFrame = { open: () => emptyFrame, text: () => undefined, close: () => undefined };

/** The fault for an element that XLIFF does not allow at its place. */
export function unknownElement(source: XmlSource, element: XmlElement): Error {
  return xmlFault(source, startOf(source, element), {
    message: `XLIFF 2.1 has no <${element.tag.name}> at this place`,
    hint: "remove the element, or take the file back from version control",
  });
}

function contentFrame(reader: TextReader): XmlFrame {
  return {
    open: (element) => openInline(reader, element),
    text: (value, end) => addText(reader, value, end),
    close: () => undefined,
  };
}

function addText(reader: TextReader, value: string, end: number): void {
  if (codePattern.test(value)) {
    for (const char of value.match(/[\uE000-\uF8FF]/gu) ?? []) reader.context.literal(char, end);
  }
  reader.text += value;
}

function openInline(reader: TextReader, element: XmlElement): XmlFrame {
  const { source } = reader.context;
  if (element.tag.uri !== core) throw unknownElement(source, element);
  switch (element.tag.local) {
    case "cp":
      addText(reader, codePoint(source, element), element.end);
      return emptyFrame;
    case "ph":
      addCode(reader, element, "standalone");
      return emptyFrame;
    case "sc":
      reader.starts.add(addCode(reader, element, "open"));
      return emptyFrame;
    case "ec":
      addEnd(reader, element);
      return emptyFrame;
    case "pc":
      addCode(reader, element, "open");
      return { ...contentFrame(reader), close: () => addCode(reader, element, "close") };
    case "mrk":
    case "sm":
      addComment(reader, element);
      return contentFrame(reader);
    case "em":
      return emptyFrame;
    default:
      throw unknownElement(source, element);
  }
}

function addEnd(reader: TextReader, element: XmlElement): void {
  const start = attr(element, "startRef");
  if (start !== null && !reader.starts.has(start)) {
    throw xmlFault(reader.context.source, startOf(reader.context.source, element), {
      message: `<ec startRef="${start}"> refers to no <sc> before it in this unit`,
      hint: 'put <sc id="…"/> back before it, or remove the <ec/>',
    });
  }
  addCode(reader, element, "close");
}

function addCode(reader: TextReader, element: XmlElement, type: CodeElement["type"]): string {
  const { source, codes } = reader.context;
  const rawId = attr(element, "id") ?? attr(element, "startRef");
  if (rawId === null) throw missing(source, element, "id");
  const copyOf = attr(element, "copyOf");
  if (copyOf !== null) copyCode(codes, rawId, copyOf);
  const end = halfName(element, type);
  const dataRef = attr(element, `dataRef${end}`);
  const markup = dataRef === null ? "" : reader.context.data.get(dataRef);
  if (markup === undefined) {
    throw xmlFault(source, startOf(source, element), {
      message: `dataRef${end}="${dataRef}" refers to no <data> of this unit`,
      hint: `put <data id="${dataRef}">…</data> back into the unit's <originalData>, or remove the attribute`,
    });
  }
  const equiv = unescapePlain(attr(element, `equiv${end}`) ?? "");
  const role = roleOf(attr(element, "type"), attr(element, "subType"));
  const char = useCode(codes, { type, rawId, dataRef, role, markup, equiv });
  if (char === null) {
    throw xmlFault(source, startOf(source, element), {
      message: "a unit may hold no more than 6,400 inline codes",
      hint: "split the paragraph in the source story",
    });
  }
  reader.text += char;
  return rawId;
}

function halfName(element: XmlElement, type: CodeElement["type"]): "" | "Start" | "End" {
  if (element.tag.local !== "pc") return "";
  return type === "open" ? "Start" : "End";
}

function addComment(reader: TextReader, element: XmlElement): void {
  if (attr(element, "type") !== "comment") return;
  reader.context.comment({
    value: attr(element, "value"),
    ref: /[#/]n=(.+)$/u.exec(attr(element, "ref") ?? "")?.[1] ?? null,
  });
}

function codePoint(source: XmlSource, element: XmlElement): string {
  const hex = attr(element, "hex") ?? "";
  const char = fromHex(hex);
  if (char !== null) return char;
  throw xmlFault(source, startOf(source, element), {
    message: `<cp hex="${hex}"> names no Unicode code point`,
    hint: "write 4 to 6 hexadecimal digits up to 10FFFF",
  });
}

/** The fault for a required attribute that is not there. */
export function missing(source: XmlSource, element: XmlElement, name: string): Error {
  return xmlFault(source, startOf(source, element), {
    message: `<${element.tag.name}> has no ${name}`,
    hint: `add the attribute ${name}="…", or take the file back from version control`,
  });
}

function isElement(element: XmlElement, local: string): boolean {
  return element.tag.uri === core && element.tag.local === local;
}
