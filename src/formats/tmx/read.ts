import { type ErrorCode, VisavisError } from "../../errors.ts";
import type { ScanHandlers } from "../xml/scan-state.ts";
import { type XmlScanner, xmlScanner } from "../xml/scan.ts";
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
  for await (const items of readTmxParts(chunks, path)) yield* items;
}

/** Like `readTmx`, with the items of each part of the file at once: for half a million units that saves a second. */
export async function* readTmxParts(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  path: string,
): AsyncGenerator<readonly TmxItem[], void, undefined> {
  const reader = tmxReader(path);
  for await (const chunk of chunks) for (const part of partsOf(chunk)) yield reader.write(part);
  yield reader.end();
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
  readonly scanner: XmlScanner;
  items: TmxItem[];
  /** Where the last unit, or anything else that is not kept, ended. */
  boundary: number;
  decoder: ByteDecoder | null;
  start: Uint8Array;
}

function tmxReader(path: string): TmxReader {
  const reading: Reading = {
    path,
    scanner: xmlScanner(handlersOf(() => reading)),
    items: [],
    boundary: 0,
    decoder: null,
    start: new Uint8Array(),
  };
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
      reading.scanner.end();
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
  const { scanner } = reading;
  scanner.write(text);
  if (fault) throw faultAt(reading, notDecoded(reading), scanner.endPlace());
  if (scanner.written() - reading.boundary > maxUnit) throw faultAt(reading, tooLarge, scanner.endPlace());
}

function taken(reading: Reading): readonly TmxItem[] {
  const { items } = reading;
  reading.items = [];
  return items;
}

function handlersOf(reading: () => Reading): ScanHandlers {
  // All of the header is one thing, however many properties it has.
  let isHeaded = false;
  const sink: TmxSink = {
    item: (item) => {
      reading().items.push(item);
      isHeaded = true;
    },
    line: () => reading().scanner.place().line,
    refuse: (message, hint) => {
      throw faultAt(reading(), { code: "tmx-invalid", message, hint });
    },
  };
  const frames: TmxFrame[] = [documentFrame(sink)];
  const mark = (): void => {
    if (!isHeaded || frames.length > bodyDepth) return;
    const now = reading();
    now.boundary = now.scanner.done();
  };
  return {
    fault: (message) => sink.refuse(`not well-formed XML: ${message}`, mendXml),
    doctype: (declares) => {
      if (declares) refuseDoctype(sink);
    },
    encoding: (declared) => checkEncoding(reading(), declared),
    open: (tag) => {
      if (frames.length > maxDepth) sink.refuse(`elements are nested more than ${maxDepth} deep`, mendXml);
      const frame = frames.at(-1)?.open(tag);
      if (frame !== undefined) frames.push(frame);
    },
    close: () => {
      frames.pop()?.close();
      mark();
    },
    text: (value) => {
      frames.at(-1)?.text(value);
      mark();
    },
  };
}

/** Open frames in `<body>`, between two units: document, `tmx`, `body`. */
const bodyDepth = 3;

const mendXml = "mend the file there, or export it again from the tool that made it";

function refuseDoctype(sink: TmxSink): never {
  return sink.refuse(
    "the DOCTYPE declares something: it could be entities that grow without end",
    'write it without the part in brackets: <!DOCTYPE tmx SYSTEM "tmx14.dtd">',
  );
}

/** What a file may declare, by the encoding that it is in. */
const declarations = { "utf-8": /^(?:utf-?8|(?:us-)?ascii)$/iu, utf16: /^(?:utf-?16(?:[bl]e)?|unicode|ucs-2)$/iu };

function checkEncoding(reading: Reading, declared: string): void {
  const encoding = reading.decoder?.encoding ?? "utf-8";
  if (declarations[encoding === "utf-8" ? encoding : "utf16"].test(declared)) return;
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

function faultAt({ path, scanner }: Reading, fault: Fault, { line, column } = scanner.place()): VisavisError {
  return new VisavisError({
    ...fault,
    message: `${path}:${line}:${column}: ${fault.message}`,
    file: path,
    line,
    column,
  });
}
