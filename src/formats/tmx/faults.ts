import { type ErrorCode, VisavisError } from "../../errors.ts";
import type { Encoding } from "./bytes.ts";
import type { Place } from "./places.ts";

/** Why a file cannot be read, and what to do about it. */
interface Fault {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}

/** A hostile file has names of a million characters. */
const maxMessage = 300;

/** A fault as an error, at its place. */
export function faultAt(path: string, fault: Fault, { line, column }: Place): VisavisError {
  const message = fault.message.length > maxMessage ? `${fault.message.slice(0, maxMessage)}…` : fault.message;
  return new VisavisError({
    ...fault,
    message: `${path}:${line}:${column}: ${message}`,
    file: path,
    line,
    column,
  });
}

/** What to do about XML that cannot be read. */
export const mendXml = "mend the file there, or export it again from the tool that made it";

/** XML that is not well-formed, in the parser's words. */
export function malformed(message: string): Fault {
  return { code: "tmx-invalid", message: `not well-formed XML: ${message.replace(/\.$/u, "")}`, hint: mendXml };
}

/** A DOCTYPE with a part in brackets. */
export const declaring: Fault = {
  code: "tmx-invalid",
  message: "the DOCTYPE declares something: it could be entities that grow without end",
  hint: 'write it without the part in brackets: <!DOCTYPE tmx SYSTEM "tmx14.dtd">',
};

/** Characters between the end of one unit and the end of the next: what is held in memory at once. */
export const maxUnit = 10_000_000;

/** A unit of more than `maxUnit` characters. */
export const tooLarge: Fault = {
  code: "input-too-large",
  message: `one unit, or a text of it, is larger than ${maxUnit.toLocaleString("en")} characters`,
  hint: "no tool writes such a unit: take it out of the file",
};

/** Bytes that are none of the encoding that the file is in. */
export function notDecoded(path: string, encoding: Encoding): Fault {
  return {
    code: "input-encoding",
    message: `the file is not ${encoding.toUpperCase()} here`,
    hint: `Save it as UTF-8, for instance: iconv -f ISO-8859-1 -t UTF-8 '${path}' > new-file`,
  };
}

/** What a file may declare, by the encoding that it is in. */
const declarations = { "utf-8": /^(?:utf-?8|(?:us-)?ascii)$/iu, utf16: /^(?:utf-?16(?:[bl]e)?|unicode|ucs-2)$/iu };

/** A file that declares another encoding than the one that it is in; null where it does not. */
export function otherEncoding(path: string, declared: string | undefined, encoding: Encoding): Fault | null {
  if (declared === undefined || declarations[encoding === "utf-8" ? encoding : "utf16"].test(declared)) return null;
  return {
    code: "input-encoding",
    message: `the file says that it is in ${declared}; UTF-8 and UTF-16 are read, and its bytes are ${encoding.toUpperCase()}`,
    hint: `Save it as UTF-8 with encoding="UTF-8" in its first line, for instance: iconv -f ${declared} -t UTF-8 '${path}' > new-file`,
  };
}
