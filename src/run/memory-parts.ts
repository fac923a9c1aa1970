import { readTmxParts } from "../formats/tmx/read.ts";
import type { TmxHeader, TmxItem, TmxUnit } from "../formats/tmx/tmx.ts";
import { stringifyTmxStart, stringifyTmxUnit, tmxEnd } from "../formats/tmx/write.ts";
import { readChunks } from "../workspace/streams.ts";
import type { NamedFile } from "./inspect.ts";

/** Text is handed on in parts of about this length. */
const partLength = 65_536;

/** The text of a TMX file with these units, in parts. */
export async function* tmxParts(header: TmxHeader, units: AsyncIterable<TmxUnit>): AsyncGenerator<string> {
  let part = stringifyTmxStart(header);
  for await (const unit of units) {
    part += stringifyTmxUnit(unit);
    if (part.length < partLength) continue;
    yield part;
    part = "";
  }
  yield part + tmxEnd;
}

/** What becomes of a memory's file on the way through. */
export interface UnitSieve {
  /** What of a unit goes on, or null. */
  readonly take: (unit: TmxUnit, line: number) => TmxUnit | null;
  /** Told of an element that TMX does not have: it does not go on. */
  readonly unknown: (name: string, line: number) => void;
}

/** The text of a TMX file with what a sieve takes of another one, in parts. Throws as `readTmx` does, and when aborted. */
export async function* siftedParts(file: NamedFile, sieve: UnitSieve, signal: AbortSignal): AsyncGenerator<string> {
  for await (const items of readTmxParts(readChunks(file.full, file.path), file.path)) {
    signal.throwIfAborted();
    const part = items.map((item) => sifted(item, sieve)).join("");
    if (part !== "") yield part;
  }
  yield tmxEnd;
}

/** What goes on of an item, as text: the header always does, before the first unit. */
function sifted(item: TmxItem, sieve: UnitSieve): string {
  if (item.type === "header") return stringifyTmxStart(item.header);
  if (item.type === "unknown") sieve.unknown(item.name, item.line);
  const taken = item.type === "unit" ? sieve.take(item.unit, item.line) : null;
  return taken === null ? "" : stringifyTmxUnit(taken);
}
