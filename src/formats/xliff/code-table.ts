import type { Inline } from "../../model.ts";
import { codeChar, maxCodes } from "../../text/codes.ts";
import { codeTypes } from "./names.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** One half of an inline element: its `id` (or `startRef`) as written, and the id of its original data. */
export interface CodeElement {
  readonly type: Inline["type"];
  readonly rawId: string;
  readonly dataRef: string | null;
  readonly role: Inline["role"];
  readonly equiv: string;
}

/**
 * The codes of one unit while it is read. In units that we wrote, `dataRef="d3"` says that a code is the third of the
 * unit, and `c1_2` that it is another use of code 1. Where another tool wrote, codes are numbered as they appear, and
 * equal only when id, half and original data are.
 */
export interface CodeTable {
  readonly ours: boolean;
  readonly codes: Mutable<Inline>[];
  /** Character of each code met, by half, number and original data. */
  readonly known: Map<string, string>;
  /** Numbers given to ids that are not of our form. */
  readonly numbers: Map<string, string>;
  /** Original data of the unit and of our matches. */
  readonly data: Map<string, string>;
}

/** An empty table for a unit that we (`ours`) or another tool wrote. */
export function codeTable(ours: boolean): CodeTable {
  return { ours, codes: [], known: new Map(), numbers: new Map(), data: new Map() };
}

/** The character for a code; null when the unit holds more codes than there are characters. */
export function useCode(table: CodeTable, code: CodeElement): string | null {
  const id = numberOf(table, code.rawId);
  const key = keyOf(code.type, id, code.dataRef);
  const known = table.known.get(key);
  if (known !== undefined) return known;
  const index = freeIndex(table, code.dataRef);
  if (index >= maxCodes) return null;
  const { type, role, equiv } = code;
  table.codes[index] = { type, id, role, markup: table.data.get(code.dataRef ?? "") ?? "", equiv };
  table.known.set(key, codeChar(index));
  return codeChar(index);
}

/** Makes an id mean the same code as another (`copyOf`). */
export function copyCode(table: CodeTable, rawId: string, of: string): void {
  table.numbers.set(rawId, numberOf(table, of));
}

/** Adds a code that stands in no text, as the unit's metadata describes it: `close 2 strong `, then its equiv. */
export function addLooseCode(table: CodeTable, dataRef: string, description: string): void {
  const index = indexOf(dataRef);
  const [, type, id, name, equiv] = /^(open|close|standalone) (\d+) ([a-z]+) (.*)$/su.exec(description) ?? [];
  if (index === null || id === undefined) return;
  const half = type === "open" || type === "close" ? type : "standalone";
  const role = codeTypes.find((row) => row.role === name)?.role ?? "other";
  table.codes[index] = { type: half, id, role, markup: "", equiv: equiv ?? "" };
  table.known.set(keyOf(half, id, dataRef), codeChar(index));
}

/** The unit's codes, once all of it is read; original data that nothing refers to becomes a code of no known role. */
export function finishCodes({ ours, codes, data }: CodeTable): readonly Inline[] {
  if (!ours) return codes;
  for (const [id, markup] of data) {
    const index = indexOf(id);
    if (index === null) continue;
    const code = codes[index];
    if (code) code.markup = markup;
    else codes[index] = placeholder(index, markup);
  }
  return Array.from(codes, (code: Inline | undefined, index) => code ?? placeholder(index, ""));
}

function placeholder(index: number, markup: string): Inline {
  return { type: "standalone", id: String(index + 1), role: "other", markup, equiv: "" };
}

function keyOf(type: string, id: string, dataRef: string | null): string {
  return `${type} ${id} ${dataRef ?? ""}`;
}

function numberOf({ ours, numbers, data }: CodeTable, rawId: string): string {
  const given = numbers.get(rawId);
  if (given !== undefined) return given;
  const own = ours ? /^c\.*(\d+)(?:_\d+)?$/u.exec(rawId)?.[1] : undefined;
  if (own !== undefined) return own;
  const number = String((ours ? data.size : 0) + numbers.size + 1);
  numbers.set(rawId, number);
  return number;
}

function freeIndex({ ours, codes, data }: CodeTable, dataRef: string | null): number {
  const own = ours ? indexOf(dataRef) : null;
  if (own !== null && codes[own] === undefined) return own;
  return Math.max(codes.length, ours ? data.size : 0);
}

function indexOf(dataRef: string | null): number | null {
  const digits = /^d([1-9]\d{0,3})$/u.exec(dataRef ?? "")?.[1];
  const index = Number(digits) - 1;
  return digits !== undefined && index < maxCodes ? index : null;
}
