import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

xmlRegisterFsInputProviders();
const driver = fileURLToPath(new URL("../schemas/xliff-2.1/visavis-all-modules-driver.xsd", import.meta.url));
const schema = XmlDocument.fromBuffer(readFileSync(driver), { url: driver });
const validator = XsdValidator.fromDoc(schema);

/** Throws, with libxml2's words, when the file is not valid against the OASIS schemas of XLIFF 2.1. */
export function assertValidXliff(content: string): void {
  const document = XmlDocument.fromBuffer(new TextEncoder().encode(content));
  try {
    validator.validate(document);
  } finally {
    document.dispose();
  }
}
