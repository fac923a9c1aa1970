import { VisavisError } from "../errors.ts";
import { positionIn } from "../text/position.ts";

const utf16Marks: readonly { readonly bytes: readonly [number, number]; readonly encoding: string }[] = [
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/**
 * The text of an XML file: as `decodeText`, and UTF-16 with its byte order mark too, which every XML tool may write
 * (XML 1.0, 4.3.3).
 */
export function decodeXml(bytes: Uint8Array, path: string): string {
  const encoding = utf16Of(bytes);
  return encoding === null ? decodeText(bytes, path) : new TextDecoder(encoding).decode(bytes);
}

function utf16Of(bytes: Uint8Array): string | null {
  const mark = utf16Marks.find(({ bytes: [first, second] }) => bytes[0] === first && bytes[1] === second);
  return mark?.encoding ?? null;
}

/**
 * The text of a UTF-8 file, without its byte order mark. Throws `input-encoding` with line and column at the first
 * byte that is not UTF-8, at a NUL, and for UTF-16.
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  if (utf16Of(bytes) !== null) {
    throw encodingError({ path, bytes, at: 0, what: "is UTF-16", mend: convert("UTF-16", path) });
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1)
    throw encodingError({
      path,
      bytes,
      at: nul,
      what: "holds a NUL byte",
      mend: "A text file has none: take the byte out, or export the text again as UTF-8.",
    });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw encodingError({
      path,
      bytes,
      at: firstInvalidByte(bytes),
      what: "is not UTF-8 (Latin-1?)",
      mend: convert("ISO-8859-1", path),
      cause,
    });
  }
}

function convert(from: string, path: string): string {
  return `Save it as UTF-8, for instance: iconv -f ${from} -t UTF-8 '${path}' > new-file`;
}

interface EncodingFault {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly what: string;
  readonly mend: string;
  readonly cause?: unknown;
}

function encodingError(fault: EncodingFault): VisavisError {
  // As a stream: the bytes of a character that is cut short are the fault, not a character before it.
  const before = new TextDecoder("utf-8").decode(fault.bytes.subarray(0, fault.at), { stream: true });
  const { line, column } = positionIn(before)(before.length);
  return new VisavisError({
    code: "input-encoding",
    message: `the file ${fault.what}`,
    hint: fault.mend,
    file: fault.path,
    line,
    column,
    cause: fault.cause,
  });
}

/** Halves the file until the byte is found: a prefix is sound when all but its last three bytes decode. */
function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSound(bytes.subarray(0, middle + 1), { stream: true })) low = middle + 1;
    else high = middle;
  }
  // A Latin-1 `è` begins a sequence as far as UTF-8 can tell; only the `r` after it shows that it does not.
  while (low > 0 && !isSound(bytes.subarray(0, low), { stream: false })) low--;
  return low;
}

function isSound(bytes: Uint8Array, options: { readonly stream: boolean }): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, options);
    return true;
  } catch {
    return false;
  }
}
