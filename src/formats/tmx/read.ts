import { SaxesParser, type SaxesTagPlain } from "saxes";
import { byteDecoder, encodingOf, type ByteDecoder } from "./bytes.ts";
import { declaring, faultAt, malformed, mendXml, notDecoded, maxUnit, otherEncoding, tooLarge } from "./faults.ts";
import type { TmxFrame, TmxSink } from "./frame.ts";
import { documentFrame } from "./frames.ts";
import { endOf, fileStart, lastRead, tagPlace, type Place } from "./places.ts";
import type { TmxItem } from "./tmx.ts";

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

/** Like `readTmx`, with the items of each part of the file at once, which takes less time. */
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
  readonly parser: SaxesParser;
  items: TmxItem[];
  /** Characters given to the parser: after a part it takes its own position too far on. */
  fed: number;
  /** Where the last unit, or anything else that is not kept, ended. */
  boundary: number;
  /** Of the last start tag. */
  tag: Place;
  decoder: ByteDecoder | null;
  start: Uint8Array;
}

function tmxReader(path: string): TmxReader {
  const reading: Reading = {
    path,
    parser: new SaxesParser({ xmlns: false, position: false }),
    items: [],
    fed: 0,
    boundary: 0,
    tag: fileStart,
    decoder: null,
    start: new Uint8Array(),
  };
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
      reading.parser.close();
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
  const { path, parser, decoder } = reading;
  parser.write(text);
  reading.fed += text.length;
  if (fault) throw faultAt(path, notDecoded(path, decoder?.encoding ?? "utf-8"), endOf(parser, reading.fed));
  if (reading.fed - reading.boundary > maxUnit) throw faultAt(path, tooLarge, endOf(parser, reading.fed));
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
      isHeaded ||= item.type === "header";
    },
    refuse: (message, hint) => {
      throw faultAt(reading.path, { code: "tmx-invalid", message, hint }, reading.tag);
    },
  };
  const frames: TmxFrame[] = [documentFrame(sink)];
  const mark = (): void => {
    if (isHeaded && frames.length <= bodyDepth) reading.boundary = parser.position;
  };
  const text = (value: string): void => {
    frames.at(-1)?.text(value);
    mark();
  };
  parser.on("error", ({ message }) => {
    if (frames.length === 1) checkEncoding(reading);
    // Told of at the end of the tag, which may be far.
    const isAttribute = message.startsWith("duplicate attribute");
    throw faultAt(reading.path, malformed(message), isAttribute ? reading.tag : lastRead(parser));
  });
  parser.on("doctype", (doctype) => checkDoctype(reading, doctype));
  parser.on("opentagstart", ({ name }) => (reading.tag = tagPlace(parser, name)));
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    if (frames.length === 1) checkEncoding(reading);
    if (frames.length > maxDepth) sink.refuse(`elements are nested more than ${maxDepth} deep`, mendXml);
    const frame = frames.at(-1)?.open({ name, attributes, line: reading.tag.line });
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

function checkDoctype(reading: Reading, doctype: string): void {
  if (!doctype.replace(/"[^"]*"|'[^']*'/gu, "").includes("[")) return;
  throw faultAt(reading.path, declaring, lastRead(reading.parser));
}

function checkEncoding({ path, parser, decoder }: Reading): void {
  const fault = otherEncoding(path, parser.xmlDecl.encoding, decoder?.encoding ?? "utf-8");
  if (fault !== null) throw faultAt(path, fault, fileStart);
}
