import { referred } from "./characters.ts";

/** An attribute; references in its value are resolved. */
export interface ScannedAttribute {
  readonly name: string;
  readonly value: string;
}

/** A start tag as it is written: its attributes in their order, none of them twice. */
export interface ScannedTag {
  readonly name: string;
  readonly attributes: readonly ScannedAttribute[];
}

/** Who is told what a document holds. An empty element opens and closes. */
export interface ScanHandlers {
  readonly open: (tag: ScannedTag) => void;
  readonly close: () => void;
  /** All of a text between two pieces of mark-up, or of a CDATA section. */
  readonly text: (text: string) => void;
  /** What the XML declaration says of the encoding. */
  readonly encoding: (declared: string) => void;
  /** Told of a DOCTYPE; `declares` says that it has a part in brackets, of which no more is read. */
  readonly doctype: (declares: boolean) => void;
  /** Throws. */
  readonly fault: (message: string) => never;
}

/** What a scanner has at hand. */
export interface Scan {
  readonly handlers: ScanHandlers;
  /** Names of the open elements. */
  readonly names: string[];
  buffer: string;
  /** Characters before the buffer. */
  before: number;
  at: number;
  /** Where the present piece, or a fault, begins. */
  token: number;
  /** How long the buffer has to be for another look at a piece without its end. */
  wanted: number;
  stage: "start" | "prolog" | "root" | "epilog";
  hasDoctype: boolean;
}

/** What a scan of a piece gives when the buffer ends before the piece; otherwise it gives the offset behind it. */
export const unfinished = -1;

/** Throws: a fault at an offset of the buffer. */
export function refuse(scan: Scan, offset: number, message: string): never {
  scan.token = offset;
  return scan.handlers.fault(message);
}

/** Goes on behind a piece that says nothing. */
export function passed(scan: Scan, end: number): number {
  if (scan.stage === "start") scan.stage = "prolog";
  scan.at = end;
  return end;
}

/** A text that stands at an offset, with its references resolved. */
export function resolved(scan: Scan, raw: string, offset: number): string {
  let from = raw.indexOf("&");
  if (from === -1) return raw;
  let text = "";
  let done = 0;
  for (; from !== -1; from = raw.indexOf("&", done)) {
    const end = raw.indexOf(";", from);
    const said = end === -1 ? null : referred(raw.slice(from + 1, end));
    if (said === null) {
      const name = shown(raw.slice(from, end === -1 ? undefined : end + 1));
      refuse(scan, offset + from, `undefined entity, or no character of XML: ${name}`);
    }
    text += raw.slice(done, from) + said;
    done = end + 1;
  }
  return text + raw.slice(done);
}

/** The first of what a file says, for a message. */
export function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
