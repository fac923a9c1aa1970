import { endOfName, endOfSpace } from "./characters.ts";
import { refuse, resolved, shown, unfinished, type Scan, type ScannedAttribute } from "./scan-state.ts";

const none: readonly ScannedAttribute[] = [];
const [greater, slash, equals, doubleQuote, singleQuote] = [0x3e, 0x2f, 0x3d, 0x22, 0x27];

/** Reads the start tag, or empty element, that begins at `scan.at`. */
export function scanStartTag(scan: Scan): number {
  const { buffer, at: start } = scan;
  const nameEnd = endOfName(buffer, start + 1);
  if (nameEnd === buffer.length) return unfinished;
  if (nameEnd === start + 1) refuse(scan, start, "a < begins no mark-up here; as text it is &lt;");
  if (scan.stage === "epilog") refuse(scan, start, "a second root element");
  const tag = scanAttributes(scan, nameEnd);
  if (tag === null) return unfinished;
  const name = buffer.slice(start + 1, nameEnd);
  scan.stage = "root";
  scan.at = tag.end;
  scan.names.push(name);
  scan.handlers.open({ name, attributes: tag.attributes });
  if (tag.isEmpty) closeElement(scan);
  return tag.end;
}

interface TagRest {
  readonly attributes: readonly ScannedAttribute[];
  readonly isEmpty: boolean;
  readonly end: number;
}

/** What stands between the name and the end of a tag; null where the buffer ends first. */
function scanAttributes(scan: Scan, start: number): TagRest | null {
  const { buffer } = scan;
  let attributes: ScannedAttribute[] | null = null;
  let at = start;
  for (;;) {
    const next = endOfSpace(buffer, at);
    if (next === buffer.length) return null;
    const code = buffer.charCodeAt(next);
    if (code === greater || code === slash) return tagEnd(scan, next, attributes ?? none);
    if (next === at) refuse(scan, next, "attributes have to stand apart");
    attributes ??= [];
    at = scanAttribute(scan, next, attributes);
    if (at === unfinished) return null;
  }
}

/** The end of a tag at `>` or `/>`. */
function tagEnd(scan: Scan, at: number, attributes: readonly ScannedAttribute[]): TagRest | null {
  const { buffer } = scan;
  const isEmpty = buffer.charCodeAt(at) === slash;
  if (isEmpty && at + 1 === buffer.length) return null;
  if (isEmpty && buffer.charCodeAt(at + 1) !== greater) refuse(scan, at, "a / without its > in a tag");
  refuseTwice(scan, attributes);
  return { attributes, isEmpty, end: isEmpty ? at + 2 : at + 1 };
}

function scanAttribute(scan: Scan, start: number, attributes: ScannedAttribute[]): number {
  const { buffer } = scan;
  const nameEnd = endOfName(buffer, start);
  if (nameEnd === buffer.length) return unfinished;
  if (nameEnd === start) refuse(scan, start, "no name of an attribute can begin so");
  const sign = buffer.charCodeAt(nameEnd) === equals ? nameEnd : endOfSpace(buffer, nameEnd);
  if (sign === buffer.length) return unfinished;
  if (buffer.charCodeAt(sign) !== equals) refuse(scan, start, "an attribute has no value");
  const quote = endOfSpace(buffer, sign + 1);
  if (quote === buffer.length) return unfinished;
  const code = buffer.charCodeAt(quote);
  if (code !== doubleQuote && code !== singleQuote) refuse(scan, quote, "the value of an attribute stands in quotes");
  const end = buffer.indexOf(code === doubleQuote ? '"' : "'", quote + 1);
  if (end === -1) return unfinished;
  const name = buffer.slice(start, nameEnd);
  attributes.push({ name, value: valueOf(scan, buffer.slice(quote + 1, end), quote + 1) });
  return end + 1;
}

/** Few are compared one by one; a hostile tag has a million. */
const few = 20;

function refuseTwice(scan: Scan, attributes: readonly ScannedAttribute[]): void {
  if (attributes.length < 2) return;
  const names = attributes.map(({ name }) => name);
  const twice =
    names.length <= few
      ? names.find((name, index) => names.indexOf(name) !== index)
      : names.length !== new Set(names).size && "an attribute";
  if (twice !== undefined && twice !== false) refuse(scan, scan.at, `${shown(twice)} stands twice in this tag`);
}

const special = /[<&\t\n]/u;

/** The value as XML 1.0 (3.3.3) normalises it. */
function valueOf(scan: Scan, raw: string, offset: number): string {
  if (!special.test(raw)) return raw;
  const less = raw.indexOf("<");
  if (less !== -1) refuse(scan, offset + less, "a < stands in the value of an attribute: there it is &lt;");
  return resolved(scan, raw.replace(/[\t\n]/gu, " "), offset);
}

/** Reads the end tag that begins at `scan.at`. */
export function scanEndTag(scan: Scan): number {
  const { buffer, names, at: start } = scan;
  const name = names.at(-1) ?? "";
  const end = endOfSpace(buffer, start + 2 + name.length);
  if (end >= buffer.length) return unfinished;
  if (name === "" || !buffer.startsWith(name, start + 2) || buffer.charCodeAt(end) !== 0x3e) {
    const wanted = name === "" ? "no element is open" : `</${shown(name)}> is wanted`;
    refuse(scan, start, `${wanted} where ${shown(buffer.slice(start))} stands`);
  }
  scan.at = end + 1;
  closeElement(scan);
  return scan.at;
}

/** The innermost element is at its end. */
function closeElement(scan: Scan): void {
  scan.names.pop();
  if (scan.names.length === 0) scan.stage = "epilog";
  scan.handlers.close();
}
