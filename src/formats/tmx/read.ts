import { SaxesParser, type SaxesTagPlain } from "saxes";
import { type ErrorCode, VisavisError } from "../../errors.ts";
import { byteDecoder, encodingOf, type ByteDecoder } from "./bytes.ts";
import type { TmxFrame, TmxSink } from "./frame.ts";
import { documentFrame } from "./frames.ts";
import type { TmxItem } from "./tmx.ts";

/** Characters between the end of one unit and the end of the next: what is held in memory at once. */
const maxUnit = 10_000_000;
const maxDepth = 100;
/** Bytes that go to the parser at once: it is asked after each part whether a unit is too large. */
const partSize = 65_536;

/**
 * Reads a TMX file of any tool (1.1 to 1.4b, UTF-8 or UTF-16) as a stream: its header, then its units one by one. No
 * more than one unit is held; a declaration inside the DOCTYPE is refused, and nothing outside the file is read. Throws
 * `tmx-invalid`, `input-encoding` or `input-too-large` with file, line and column; what came before was sound.
 */
export async function* readTmx(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  path: string,
): AsyncGenerator<TmxItem, void, undefined> {
  const reader = tmxReader(path);
  for await (const chunk of chunks) for (const part of partsOf(chunk)) yield* reader.write(part);
  yield* reader.end();
}

/** Like `readTmx`, where nothing else can happen in the meantime. */
export function* readTmxSync(chunks: Iterable<Uint8Array>, path: string): Generator<TmxItem, void, undefined> {
  const reader = tmxReader(path);
  for (const chunk of chunks) for (const part of partsOf(chunk)) yield* reader.write(part);
  yield* reader.end();
}

function* partsOf(chunk: Uint8Array): Generator<Uint8Array, void, undefined> {
  for (let start = 0; start < chunk.length; start += partSize) yield chunk.subarray(start, start + partSize);
}

interface TmxReader {
  readonly write: (bytes: Uint8Array) => readonly TmxItem[];
  readonly end: () => readonly TmxItem[];
}

interface Reading {
  readonly path: string;
  readonly parser: SaxesParser;
  items: TmxItem[];
  /** Characters given to the parser: after a part it takes its own position too far on. */
  fed: number;
  /** Where the last unit, or anything else that is not kept, ended. */
  boundary: number;
  decoder: ByteDecoder | null;
  start: Uint8Array;
}

function tmxReader(path: string): TmxReader {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const reading: Reading = { path, parser, items: [], fed: 0, boundary: 0, decoder: null, start: new Uint8Array() };
  listen(reading);
  return {
    write: (bytes) => {
      const ready = begin(reading, bytes);
      if (ready !== null) feed(reading, ready.decoder.write(ready.bytes));
      return taken(reading);
    },
    end: () => {
      const decoder = (reading.decoder ??= byteDecoder(encodingOf(reading.start)));
      if (reading.start.length > 0) feed(reading, decoder.write(reading.start));
      feed(reading, decoder.end());
      parser.close();
      return taken(reading);
    },
  };
}

/** The first two bytes tell the encoding. */
function begin(reading: Reading, bytes: Uint8Array): { decoder: ByteDecoder; bytes: Uint8Array } | null {
  if (reading.decoder !== null) return { decoder: reading.decoder, bytes };
  const all = Buffer.concat([reading.start, bytes]);
  reading.start = all;
  if (all.length < 2) return null;
  reading.start = new Uint8Array();
  reading.decoder = byteDecoder(encodingOf(all));
  return { decoder: reading.decoder, bytes: all };
}

function feed(reading: Reading, { text, fault }: { text: string; fault: boolean }): void {
  reading.parser.write(text);
  reading.fed += text.length;
  if (fault) throw faultAt(reading, notDecoded(reading), reading.fed);
  if (reading.fed - reading.boundary > maxUnit) throw faultAt(reading, tooLarge, reading.fed);
}

function taken(reading: Reading): readonly TmxItem[] {
  const { items } = reading;
  reading.items = [];
  return items;
}

/** Seven handlers: with an eighth the parser's object gets so many properties that V8 reads them four times slower. */
function listen(reading: Reading): void {
  const { parser } = reading;
  // All of the header is one thing, however many properties it has.
  let isHeaded = false;
  const sink: TmxSink = {
    item: (item) => {
      reading.items.push(item);
      isHeaded = true;
    },
    refuse: (message, hint) => {
      throw faultAt(reading, { code: "tmx-invalid", message, hint });
    },
  };
  const frames: TmxFrame[] = [documentFrame(sink)];
  let line = 1;
  const mark = (): void => {
    if (isHeaded && frames.length <= bodyDepth) reading.boundary = parser.position;
  };
  const text = (value: string): void => {
    frames.at(-1)?.text(value);
    mark();
  };
  parser.on("error", (error) => sink.refuse(`not well-formed XML: ${error.message.replace(/\.$/u, "")}`, mendXml));
  parser.on("doctype", (doctype) => checkDoctype(sink, doctype));
  parser.on("opentagstart", () => (line = parser.line));
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    if (frames.length === 1) checkEncoding(reading, parser.xmlDecl.encoding);
    if (frames.length > maxDepth) sink.refuse(`elements are nested more than ${maxDepth} deep`, mendXml);
    const frame = frames.at(-1)?.open({ name, attributes, line });
    if (frame !== undefined) frames.push(frame);
  });
  parser.on("closetag", () => {
    frames.pop()?.close();
    mark();
  });
  parser.on("text", text);
  parser.on("cdata", text);
}

/** Open frames in `<body>`, between two units: document, `tmx`, `body`. */
const bodyDepth = 3;

const mendXml = "mend the file there, or export it again from the tool that made it";

function checkDoctype(sink: TmxSink, doctype: string): void {
  if (!doctype.replace(/"[^"]*"|'[^']*'/gu, "").includes("[")) return;
  sink.refuse(
    "the DOCTYPE declares something: it could be entities that grow without end",
    'write it without the part in brackets: <!DOCTYPE tmx SYSTEM "tmx14.dtd">',
  );
}

/** What a file may declare, by the encoding that it is in. */
const declarations = { "utf-8": /^(?:utf-?8|(?:us-)?ascii)$/iu, utf16: /^(?:utf-?16(?:[bl]e)?|unicode|ucs-2)$/iu };

function checkEncoding(reading: Reading, declared: string | undefined): void {
  const encoding = reading.decoder?.encoding ?? "utf-8";
  if (declared === undefined || declarations[encoding === "utf-8" ? encoding : "utf16"].test(declared)) return;
  throw faultAt(reading, {
    code: "input-encoding",
    message: `the file says that it is in ${declared}; UTF-8 and UTF-16 are read, and its bytes are ${encoding.toUpperCase()}`,
    hint: `Save it as UTF-8 with encoding="UTF-8" in its first line, for instance: iconv -f ${declared} -t UTF-8 '${reading.path}' > new-file`,
  });
}

interface Fault {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}

const tooLarge: Fault = {
  code: "input-too-large",
  message: `one unit, or a text of it, is larger than ${maxUnit.toLocaleString("en")} characters`,
  hint: "no tool writes such a unit: take it out of the file",
};

function notDecoded({ decoder, path }: Reading): Fault {
  return {
    code: "input-encoding",
    message: `the file is not ${decoder?.encoding.toUpperCase() ?? "UTF-8"} here`,
    hint: `Save it as UTF-8, for instance: iconv -f ISO-8859-1 -t UTF-8 '${path}' > new-file`,
  };
}

function faultAt({ path, parser }: Reading, fault: Fault, position = parser.position): VisavisError {
  const { line } = parser;
  const lineStart = parser.position - parser.columnIndex;
  const column = position - lineStart + 1;
  return new VisavisError({
    ...fault,
    message: `${path}:${line}:${column}: ${fault.message}`,
    file: path,
    line,
    column,
  });
}
