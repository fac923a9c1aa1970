import { readTmxSync } from "../../src/formats/tmx/read.ts";
import type { TmxHeader, TmxItem, TmxUnit } from "../../src/formats/tmx/tmx.ts";
import { stringifyTmxStart, stringifyTmxUnit, tmxEnd } from "../../src/formats/tmx/write.ts";

/** A whole file. */
export function stringify(header: TmxHeader, units: readonly TmxUnit[]): string {
  return stringifyTmxStart(header) + units.map(stringifyTmxUnit).join("") + tmxEnd;
}

/** What a file holds; its bytes come in parts of `size`. */
export function parse(content: string | Uint8Array, size: number = Infinity): readonly TmxItem[] {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return [...readTmxSync(inParts(bytes, size), "a.tmx")];
}

function* inParts(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size)
    yield bytes.subarray(start, Math.min(bytes.length, start + size));
}

export function unitsOf(items: readonly TmxItem[]): readonly TmxUnit[] {
  return items.flatMap((item) => (item.type === "unit" ? [item.unit] : []));
}

/** A file with this body. */
export function withBody(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n<header srclang="fr"/>\n<body>\n${body}\n</body>\n</tmx>\n`;
}
