/** Text of a part of a file; `fault` says that the byte behind it is none of the encoding. */
interface DecodedText {
  readonly text: string;
  readonly fault: boolean;
}

/** Turns a file's bytes into text, part by part. */
export interface ByteDecoder {
  readonly encoding: Encoding;
  readonly write: (bytes: Uint8Array) => DecodedText;
  /** What is left at the end: nothing, or a fault where a character is cut short. */
  readonly end: () => DecodedText;
}

export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** How files begin: byte order marks, then `<` in UTF-16 (XML 1.0, appendix F). */
const beginnings: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
  { bytes: [0x3c, 0x00], encoding: "utf-16le" },
  { bytes: [0x00, 0x3c], encoding: "utf-16be" },
];

/** The encoding of a file that begins with these bytes (two are enough). */
export function encodingOf(start: Uint8Array): Encoding {
  return beginnings.find(({ bytes }) => bytes.every((byte, index) => start[index] === byte))?.encoding ?? "utf-8";
}

/** A decoder for the rest of a file; a byte order mark is read over. */
export function byteDecoder(encoding: Encoding): ByteDecoder {
  let held: Uint8Array = new Uint8Array();
  let isFirst = true;
  const decode = (bytes: Uint8Array): DecodedText => {
    const decoded = decodePart(bytes, encoding, !isFirst);
    isFirst &&= bytes.length === 0;
    return decoded;
  };
  return {
    encoding,
    write: (bytes) => {
      const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
      const whole = all.length - unfinished(all, encoding);
      held = all.slice(whole);
      return decode(all.subarray(0, whole));
    },
    end: () => decode(held),
  };
}

function decodePart(bytes: Uint8Array, encoding: Encoding, ignoreBOM: boolean): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM }).decode(bytes), fault: false };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: soundStart(bytes, encoding, ignoreBOM), fault: true };
  }
}

/** The text before the first fault: there, what is decoded and encoded again is no more what it was. */
function soundStart(bytes: Uint8Array, encoding: Encoding, ignoreBOM: boolean): string {
  const lenient = new TextDecoder(encoding, { ignoreBOM });
  if (encoding !== "utf-8") return lenient.decode(bytes).split("\uFFFD", 1)[0] ?? "";
  const again = new TextEncoder().encode(new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes));
  const fault = bytes.findIndex((byte, index) => byte !== again[index]);
  return lenient.decode(bytes.subarray(0, fault === -1 ? bytes.length : fault), { stream: true });
}

/** How many bytes at the end begin a character that the next part goes on with. */
function unfinished(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding !== "utf-8") return unfinishedUnits(bytes, encoding);
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < sequenceLength(byte) ? back : 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

/** An odd byte, and before it the first half of a surrogate pair. */
function unfinishedUnits(bytes: Uint8Array, encoding: Encoding): number {
  const odd = bytes.length % 2;
  const end = bytes.length - odd;
  const high = bytes[encoding === "utf-16le" ? end - 1 : end - 2] ?? 0;
  return end >= 2 && high >= 0xd8 && high <= 0xdb ? odd + 2 : odd;
}
