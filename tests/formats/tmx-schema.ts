import { readFileSync } from "node:fs";
import { DtdValidator, ParseOption, XmlDocument, XmlDtd } from "libxml2-wasm";

const validator = new DtdValidator(
  XmlDtd.fromBuffer(readFileSync(new URL("../schemas/tmx-1.4/tmx14.dtd", import.meta.url))),
);

/** Throws, with libxml2's words, when the file is not valid against the DTD of TMX 1.4b. */
export function assertValidTmx(content: string): void {
  const document = XmlDocument.fromBuffer(new TextEncoder().encode(content), { option: ParseOption.XML_PARSE_HUGE });
  try {
    validator.validate(document);
  } finally {
    document.dispose();
  }
}
