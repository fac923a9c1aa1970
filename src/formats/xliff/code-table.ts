import type { Inline } from "../../model.ts";
import { codeChar, maxCodes, replaceCodes } from "../../text/codes.ts";

/** One half of an inline element: its `id` (or `startRef`) as written, and its original data. */
export interface CodeElement extends Omit<Inline, "id"> {
  readonly rawId: string;
  readonly dataRef: string | null;
}

/**
 * The codes of one unit while it is read, in the order in which they are met. Two elements are one code when id, half
 * and the id of their original data are the same. In units that we wrote, `s1.1_2` is another use of code `s1.1`, and
 * the order of the original data is that of the codes; where another tool wrote, it means nothing.
 */
export interface CodeTable {
  readonly ours: boolean;
  readonly met: CodeElement[];
  /** Character of each code met, by half, id and original data. */
  readonly known: Map<string, string>;
  /** Ids of copied codes, and those that they are copies of. */
  readonly copies: Map<string, string>;
  /** Original data of the unit. */
  readonly data: Map<string, string>;
}

/** An empty table for a unit that we (`ours`) or another tool wrote. */
export function codeTable(ours: boolean): CodeTable {
  return { ours, met: [], known: new Map(), copies: new Map(), data: new Map() };
}

/** The character for a code until `finishCodes`; null when the unit holds more codes than there are characters. */
export function useCode(table: CodeTable, code: CodeElement): string | null {
  const rawId = originalOf(table, code.rawId);
  const key = `${code.type} ${rawId} ${code.dataRef ?? ""}`;
  const known = table.known.get(key);
  if (known !== undefined) return known;
  if (table.met.length >= maxCodes) return null;
  const char = codeChar(table.met.length);
  table.met.push({ ...code, rawId });
  table.known.set(key, char);
  return char;
}

/** Makes an id mean the same code as another (`copyOf`). */
export function copyCode(table: CodeTable, rawId: string, of: string): void {
  table.copies.set(rawId, originalOf(table, of));
}

/** The codes of a unit, once all of it is read, and what brings a text that was read before to them. */
export interface FinishedCodes {
  readonly codes: readonly Inline[];
  readonly settle: (text: string) => string;
}

/** Puts the codes into their order and numbers their ids as they first appear there. */
export function finishCodes(table: CodeTable): FinishedCodes {
  const ordered = inOrder(table);
  const numbers = new Map<string, string>();
  const codes = ordered.map(({ type, rawId, dataRef, role, markup, equiv }): Inline => {
    const id = numbers.get(rawId) ?? String(numbers.size + 1);
    numbers.set(rawId, id);
    return { type, id, role, markup: table.data.get(dataRef ?? "") ?? markup, equiv };
  });
  if (ordered.every((code, place) => code === table.met[place])) return { codes, settle: (text) => text };
  const places = new Map(ordered.map((code, place) => [code, codeChar(place)]));
  const chars = table.met.map((code) => places.get(code));
  return { codes, settle: (text) => replaceCodes(text, (index, char) => chars[index] ?? char) };
}

/** By the place of their original data; codes without any, or with another's, come last. */
function inOrder({ ours, met, data }: CodeTable): readonly CodeElement[] {
  if (!ours) return met;
  const free = new Map([...data.keys()].map((id, place) => [id, place]));
  const placed = met.map((code) => {
    const place = free.get(code.dataRef ?? "") ?? data.size;
    free.delete(code.dataRef ?? "");
    return { code, place };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ code }) => code);
}

function originalOf({ ours, copies }: CodeTable, rawId: string): string {
  const base = ours ? /^(.*\.\d+)_\d+$/su.exec(rawId)?.[1] : undefined;
  return copies.get(rawId) ?? base ?? rawId;
}
