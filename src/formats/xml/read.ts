import { SaxesParser, type SaxesTagNS } from "saxes";
import { type ErrorCode, VisavisError } from "../../errors.ts";
import { positionIn } from "../../text/position.ts";

/** A file that is being read, and what to call its faults. */
export interface XmlSource {
  readonly content: string;
  readonly path: string;
  readonly code: ErrorCode;
}

/** A start tag with its namespaces resolved; `end` is the offset behind its `>`. */
export interface XmlElement {
  readonly tag: SaxesTagNS;
  readonly end: number;
}

/** What reads the inside of one element: `open` gives the reader of a child. Offsets count UTF-16 code units. */
export interface XmlFrame {
  readonly open: (element: XmlElement) => XmlFrame;
  readonly text: (text: string, end: number) => void;
  /** `end` is the offset behind the end tag. */
  readonly close: (end: number) => void;
}

const maxLength = 50_000_000;
const maxDepth = 100;
const maxTags = 500_000;
const maxAttributes = 2_000_000;
/** Of one element: no schema has a tenth of it, and each takes ten times its text. */
const maxElementAttributes = 10_000;
/** From so many characters on attributes are counted as they come: one handler more makes saxes half as fast. */
const largeFile = 2_000_000;

/** The error for a fault at `offset`: its message names the file with line and column. */
export function xmlFault(source: XmlSource, offset: number, text: { message: string; hint: string }): VisavisError {
  const { line, column } = positionIn(source.content)(offset);
  return new VisavisError({
    code: source.code,
    message: `${source.path}:${line}:${column}: ${text.message}`,
    hint: text.hint,
    file: source.path,
    line,
    column,
  });
}

/** The value of an attribute without a namespace, or null. */
export function attr(element: XmlElement, name: string): string | null {
  return element.tag.attributes[name]?.value ?? null;
}

/** Offset of the `<` of a start tag. */
export function startOf(source: XmlSource, element: Pick<XmlElement, "end">): number {
  // No `<` can stand inside a well-formed start tag, not even in an attribute.
  return source.content.lastIndexOf("<", element.end - 1);
}

/**
 * Reads XML that was decoded from UTF-8 or UTF-16, strictly, as a stream of events, with no entities of its own: a
 * DOCTYPE is refused, and so are more than 100 levels, 500,000 elements, 2 million attributes (10,000 of one element) or
 * 50 million characters. Every fault is a `VisavisError` with line and column.
 */
export function readXml(source: XmlSource, root: (element: XmlElement) => XmlFrame): void {
  if (source.content.length > maxLength) throw tooLarge(source);
  const encoding = /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]*)/u.exec(source.content)?.[1];
  if (encoding !== undefined && !/^(?:utf-8|utf-16|us-ascii)$/iu.test(encoding)) throw otherEncoding(source, encoding);
  const parser = new SaxesParser({ xmlns: true, position: false });
  const frames: XmlFrame[] = [];
  const text = (value: string): void => frames.at(-1)?.text(value, parser.position);
  parser.on("error", (error) => {
    throw malformed(source, parser.position, error.message);
  });
  parser.on("doctype", () => {
    throw xmlFault(source, parser.position, {
      message: "a DOCTYPE is not allowed: it could define entities that read other files or grow without end",
      hint: "remove the <!DOCTYPE …> declaration",
    });
  });
  const count = counter(source, () => parser.position);
  let attributes = 0;
  const countAttribute = (): void => {
    attributes += 1;
    if (attributes > maxElementAttributes)
      throw tooMany(source, parser.position, `${maxElementAttributes} attributes on one element`);
    count("attributes", maxAttributes);
  };
  if (source.content.length > largeFile) parser.on("attribute", countAttribute);
  parser.on("opentag", (tag) => {
    attributes = 0;
    count("elements", maxTags);
    const element = { tag, end: parser.position };
    const parent = frames.at(-1);
    if (frames.length >= maxDepth) throw tooDeep(source, element.end);
    frames.push(parent === undefined ? root(element) : parent.open(element));
  });
  parser.on("closetag", () => frames.pop()?.close(parser.position));
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(source.content).close();
}

function malformed(source: XmlSource, offset: number, message: string): VisavisError {
  const conflict = /^<{7}(?= |\r?$)/mu.exec(source.content);
  if (conflict !== null) {
    return xmlFault(source, conflict.index, {
      message: "the file holds an unresolved merge conflict (<<<<<<<)",
      hint: "keep one side of each <<<<<<< … >>>>>>> block, remove the marker lines, then run the command again",
    });
  }
  return xmlFault(source, Math.min(offset, source.content.length), {
    message: `not well-formed XML: ${message.replace(/\.$/u, "")}`,
    hint: "mend the file there, or take it back from version control: git checkout -- <file>",
  });
}

/** Counts what a hostile file could have without end, and throws where it is too much. */
function counter(source: XmlSource, position: () => number): (what: string, most: number) => void {
  const counts = new Map<string, number>();
  return (what, most) => {
    const count = (counts.get(what) ?? 0) + 1;
    counts.set(what, count);
    if (count > most) throw tooMany(source, position(), `${most} ${what}`);
  };
}

function tooMany(source: XmlSource, position: number, what: string): VisavisError {
  return xmlFault(source, Math.min(position, source.content.length), {
    message: `the file holds more than ${what}`,
    hint: "split the story into several files",
  });
}

function otherEncoding(source: XmlSource, encoding: string): VisavisError {
  return xmlFault(source, 0, {
    message: `the file says that its encoding is ${encoding}, and was read as UTF-8`,
    hint: 'save it as UTF-8, with encoding="UTF-8" in its first line',
  });
}

function tooLarge(source: XmlSource): VisavisError {
  return new VisavisError({
    code: "input-too-large",
    message: `${source.path}: ${source.content.length} characters are more than the ${maxLength} that one file may hold`,
    hint: "split the story into several files",
    file: source.path,
  });
}

function tooDeep(source: XmlSource, offset: number): VisavisError {
  return xmlFault(source, offset, {
    message: `elements are nested more than ${maxDepth} deep`,
    hint: "no XLIFF tool writes such a file: take it back from version control",
  });
}
