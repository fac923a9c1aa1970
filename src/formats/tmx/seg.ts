import { codeChar, codePattern, maxCodes } from "../../text/codes.ts";
import { escapePlain, unescapePlain } from "../xml/escape.ts";
import { sortAttributes, writeAttributes } from "./attributes.ts";
import type { TmxFrame, TmxSink, TmxTag } from "./frame.ts";
import type { TmxAttributes, TmxCode, TmxCodeElement, TmxVariant } from "./tmx.ts";

interface SegReader {
  readonly sink: TmxSink;
  readonly codes: TmxCode[];
  text: string;
}

/** Reads `<seg>`: its text with each inline code as one character. */
export function segFrame(sink: TmxSink, done: (seg: Pick<TmxVariant, "text" | "codes">) => void): TmxFrame {
  const reader: SegReader = { sink, codes: [], text: "" };
  return contentFrame(reader, () => done({ text: reader.text, codes: reader.codes }));
}

const nothing = (): void => undefined;

const standalone: readonly string[] = ["bpt", "ept", "it", "ph", "ut"] satisfies TmxCodeElement[];

function isStandalone(name: string): name is TmxCodeElement {
  return standalone.includes(name);
}

function contentFrame(reader: SegReader, close: () => void): TmxFrame {
  return {
    open: (tag) => {
      const { name } = tag;
      if (isStandalone(name)) return codeFrame(tag, (code) => addCode(reader, { element: name, ...code }));
      // What other elements hold is text all the same.
      if (name !== "hi") return contentFrame(reader, nothing);
      const { attributes } = sortAttributes("hi", tag.attributes);
      addCode(reader, { element: "hi", attributes, content: "" });
      return contentFrame(reader, () => addCode(reader, { element: "/hi", attributes: {}, content: "" }));
    },
    text: (value) => addText(reader, value),
    close,
  };
}

function addCode(reader: SegReader, code: TmxCode): void {
  if (reader.codes.length >= maxCodes) {
    reader.sink.refuse(
      "a <seg> may hold no more than 6,400 inline codes",
      "cut the text into sentences, one <tu> each",
    );
  }
  reader.text += codeChar(reader.codes.length);
  reader.codes.push(code);
}

function addText(reader: SegReader, value: string): void {
  const text = unescapePlain(value);
  if (!codePattern.test(text)) {
    reader.text += text;
    return;
  }
  // A private-use character of the text is not one of ours.
  for (const part of text.split(/([\uE000-\uF8FF])/u)) {
    if (/^[\uE000-\uF8FF]$/u.test(part)) addCode(reader, { element: "text", attributes: {}, content: part });
    else reader.text += part;
  }
}

type CodeContent = Pick<TmxCode, "attributes" | "content">;

function codeFrame(tag: TmxTag, done: (code: CodeContent) => void): TmxFrame {
  const { attributes } = sortAttributes(tag.name, tag.attributes);
  const content: string[] = [];
  return fragmentFrame(content, "code", () => done({ attributes, content: content.join("") }));
}

/** Writes what it reads into `content`, as XML in canonical form; an element that the DTD has not there leaves its text. */
function fragmentFrame(content: string[], inside: "code" | "sub", close: () => void): TmxFrame {
  return {
    open: ({ name, attributes }) => {
      const isAllowed = inside === "code" ? name === "sub" : name === "hi" || isStandalone(name);
      if (!isAllowed) return fragmentFrame(content, inside, nothing);
      content.push(startTag(name, sortAttributes(name, attributes).attributes));
      return fragmentFrame(content, isStandalone(name) ? "code" : "sub", () => void content.push(`</${name}>`));
    },
    text: (value) => void content.push(escapePlain(unescapePlain(value))),
    close,
  };
}

function startTag(name: string, attributes: TmxAttributes): string {
  return `<${name}${writeAttributes(name, attributes)}>`;
}

/** What stands inside a code, as plain text: the mark-up that it replaces, the text of its `<sub>` with it. */
export function plainContent(content: string): string {
  if (!/[<&\\]/u.test(content)) return content;
  const text = content.replace(/<[^>]*>/gu, "").replace(/&(?:[a-z]+|#\d+);/gu, (entity) => entities[entity] ?? entity);
  return unescapePlain(text);
}

/** The references that `escapePlain` writes. */
const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#9;": "\t",
  "&#10;": "\n",
  "&#13;": "\r",
};
