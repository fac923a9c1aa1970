import { replaceCodes } from "../../text/codes.ts";
import { escapePlain } from "../xml/escape.ts";
import { writeAttributes } from "./attributes.ts";
import type { TmxCode, TmxEncoding, TmxHeader, TmxRemark, TmxUnit, TmxVariant } from "./tmx.ts";

/** The end of every TMX file. */
export const tmxEnd = "  </body>\n</tmx>\n";

/** The start of a TMX 1.4b file, up to its first unit. */
export function stringifyTmxStart({ attributes, remarks, encodings }: TmxHeader): string {
  const start = `  <header${writeAttributes("header", attributes)}`;
  const inside = [...remarks.map((remark) => `    ${writeRemark(remark)}`), ...encodings.map(writeEncoding)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    ...(inside.length === 0 ? [`${start}/>`] : [`${start}>`, ...inside, "  </header>"]),
    "  <body>",
    "",
  ].join("\n");
}

/**
 * A unit as TMX 1.4b, valid against its DTD, one `<tuv>` a line; a unit without a variant is none, and empty. `readTmx`
 * gives back what was written, white space and characters that XML forbids included.
 */
export function stringifyTmxUnit({ attributes, remarks, variants }: TmxUnit): string {
  if (variants.length === 0) return "";
  return [
    `    <tu${writeAttributes("tu", attributes)}>`,
    ...remarks.map((remark) => `      ${writeRemark(remark)}`),
    ...variants.map(writeVariant),
    "    </tu>",
    "",
  ].join("\n");
}

function writeVariant({ lng, attributes, remarks, text, codes }: TmxVariant): string {
  const all = writeAttributes("tuv", { ...attributes, "xml:lang": lng });
  return `      <tuv${all}>${remarks.map(writeRemark).join("")}<seg>${writeText(text, codes)}</seg></tuv>`;
}

function writeText(text: string, codes: readonly TmxCode[]): string {
  if (codes.length === 0) return escapePlain(text);
  return replaceCodes(escapePlain(text), (index) => {
    const code = codes[index];
    return code === undefined ? "" : writeCode(code);
  });
}

function writeCode({ element, attributes, content }: TmxCode): string {
  switch (element) {
    case "text":
      return content;
    case "hi":
      return `<hi${writeAttributes("hi", attributes)}>`;
    case "/hi":
      return "</hi>";
    default:
      return `<${element}${writeAttributes(element, attributes)}>${content}</${element}>`;
  }
}

function writeRemark({ type, attributes, text }: TmxRemark): string {
  return `<${type}${writeAttributes(type, attributes)}>${escapePlain(text)}</${type}>`;
}

function writeEncoding({ attributes, maps }: TmxEncoding): string {
  const inside = maps.map((map) => `<map${writeAttributes("map", map)}/>`).join("");
  return `    <ude${writeAttributes("ude", attributes)}>${inside}</ude>`;
}

/** A header that says how a file of ours came to be: sentences of these stories, from this language. */
export function tmxHeader(source: string, version: string): TmxHeader {
  const attributes = {
    creationtool: "visavis",
    creationtoolversion: version,
    segtype: "sentence",
    "o-tmf": "XLIFF 2.1",
    adminlang: "en",
    srclang: source,
    datatype: "plaintext",
  };
  return { attributes, remarks: [], encodings: [] };
}
