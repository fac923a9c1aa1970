import type { Inline, InlineRole } from "../../model.ts";
import { codeChar, codeIndex, replaceCodes } from "../../text/codes.ts";
import { escapePlain } from "../xml/escape.ts";
import { equivOf, roleOf, typeOf } from "./roles.ts";
import { plainContent } from "./seg.ts";
import type { TmxAttributes, TmxCode, TmxRemark, TmxVariant } from "./tmx.ts";

/** The type of the property that says what a reader sees in the place of a code, by its number in the text. */
const equivType = "x-visavis-equiv:";

/** A code as we know it, and what ties it to one of another language: `x`, else its number in its own text. */
interface ReadCode {
  readonly code: Inline;
  readonly x: string | null;
  readonly i: string | null;
}

/** The codes of a variant as ours: by their `type` and mark-up, halves paired by `i`. */
export function inlineCodes(variant: TmxVariant): readonly Inline[] {
  return readCodes(variant).map(({ code }) => code);
}

function readCodes({ codes, remarks }: TmxVariant): readonly ReadCode[] {
  const numbers = new Map<string, string>();
  const number = (name: string): string => {
    const known = numbers.get(name) ?? String(numbers.size + 1);
    numbers.set(name, known);
    return known;
  };
  const open: { readonly i: string; readonly attributes: TmxAttributes; readonly id: string }[] = [];
  return codes.map((code, index): ReadCode => {
    const half = halfOf(code);
    const i = pairName(code);
    const partner = half === "close" && i !== null ? popPair(open, i) : undefined;
    const { attributes } = partner ?? code;
    const id = partner?.id ?? number(`${index}`);
    if (half === "open" && i !== null) open.push({ i, attributes, id });
    const { markup, role } = meaningOf(attributes["type"], code.content);
    const equiv = half === "standalone" ? (equivSaid(remarks, index) ?? equivOf(role, markup)) : "";
    return { code: { type: half, id, role, markup, equiv }, x: attributes["x"] ?? null, i };
  });
}

interface Meaning {
  readonly markup: string;
  readonly role: InlineRole;
}

/** What codes stand for, as found out before: a file has the same few again and again. */
const meanings = new Map<string, Meaning>();

function meaningOf(type: string | undefined, content: string): Meaning {
  const name = `${type ?? ""}\0${content}`;
  const known = meanings.get(name);
  if (known !== undefined) return known;
  const markup = plainContent(content);
  const meaning = { markup, role: roleOf(type, markup) };
  // Links are all different, and long.
  if (meanings.size < 1000 && name.length < 100) meanings.set(name, meaning);
  return meaning;
}

function popPair<T extends { readonly i: string }>(open: T[], i: string): T | undefined {
  const place = open.findLastIndex((pair) => pair.i === i);
  return place === -1 ? undefined : open.splice(place, 1)[0];
}

function equivSaid(remarks: readonly TmxRemark[], index: number): string | undefined {
  const type = `${equivType}${index + 1}`;
  return remarks.find(({ attributes }) => attributes["type"] === type)?.text;
}

function halfOf({ element, attributes }: TmxCode): Inline["type"] {
  if (element === "bpt" || element === "hi") return "open";
  if (element === "ept" || element === "/hi") return "close";
  if (element !== "it") return "standalone";
  return attributes["pos"] === "end" ? "close" : "open";
}

/** `<hi>` ends with its element, so the innermost one is always meant. */
function pairName({ element, attributes }: TmxCode): string | null {
  if (element === "hi" || element === "/hi") return "hi";
  return attributes["i"] ?? null;
}

/** Two variants of a unit as a sentence pair over one list of codes. */
export interface CodedPair {
  readonly source: string;
  readonly target: string;
  /** Those of the source, in its order, then those that only the target has. */
  readonly codes: readonly Inline[];
  /** Every code of the source stands in the target once, and no other does. */
  readonly whole: boolean;
}

/** Brings two variants together: codes that belong to each other by `x`, `i`, mark-up or order become one. */
export function codedPair(source: TmxVariant, target: TmxVariant): CodedPair {
  // Most sentences of most memories.
  if (source.codes.length + target.codes.length === 0) {
    return { source: source.text, target: target.text, codes: [], whole: true };
  }
  const own = readCodes(source);
  const others = readCodes(target);
  const places = likes(own, others);
  const extra = others.filter((_, index) => !places.has(index));
  const codes = [...own.map(({ code }) => code), ...extra.map(({ code }) => code)];
  let next = own.length;
  const moved = others.map((_, index) => places.get(index) ?? next++);
  return {
    source: source.text,
    target: replaceCodes(target.text, (index) => codeChar(moved[index] ?? 0)),
    codes,
    whole: extra.length === 0 && places.size === own.length,
  };
}

/** Ways in which a code is named in both languages, the surest first. */
const namings: readonly ((read: ReadCode) => string | null)[] = [
  ({ code, x, i }) => (x === null ? null : `${code.type}:${x}:${i ?? ""}`),
  ({ code, x }) => (x === null ? null : `${code.type}:${x}`),
  ({ code, i }) => (i === null ? null : `${code.type}:${i}:${code.markup}`),
  ({ code }) => `${code.type}:${code.role}:${code.markup}`,
  ({ code }) => `${code.type}:${code.role}`,
];

/** Where the file says of every code what it belongs to, by `x`, nothing is guessed: two of another `x` are two. */
function namingsFor(all: readonly ReadCode[]): typeof namings {
  return all.every(({ x }) => x !== null) ? namings.slice(0, 2) : namings;
}

/** For codes of the target, by index, the index of the code of the source that is like it; each is used once. */
function likes(own: readonly ReadCode[], others: readonly ReadCode[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  if (own.length === 0) return found;
  const taken = new Set<number>();
  for (const name of namingsFor([...own, ...others])) {
    const free = new Map<string, number[]>();
    for (const [index, read] of [...own.entries()].toReversed()) {
      const called = taken.has(index) ? null : name(read);
      if (called !== null) free.set(called, [...(free.get(called) ?? []), index]);
    }
    for (const [index, read] of others.entries()) {
      const place = found.has(index) ? undefined : free.get(name(read) ?? "")?.pop();
      if (place === undefined) continue;
      found.set(index, place);
      taken.add(place);
    }
  }
  return found;
}

/** A sentence of ours as a variant: `x` is the place of a code among `all`, so that it is the same in every language. */
export function variantOf(
  sentence: { readonly lng: string; readonly text: string },
  all: readonly Inline[],
): TmxVariant {
  const used: Inline[] = [];
  const halves: Half[] = [];
  const text = replaceCodes(sentence.text, (_, char) => {
    const index = codeIndex(char, 0);
    const code = all[index];
    halves.push(code === undefined ? { code: null, char } : { code, char, x: placeOf(all, code) });
    used.push(code ?? { type: "standalone", id: "0", role: "other", markup: char, equiv: char });
    return codeChar(halves.length - 1);
  });
  const pairs = pairsOf(halves);
  const codes = halves.map((half, index) => writtenCode(half, pairs.get(index) ?? null));
  const remarks = used.flatMap((code, index) => equivRemark(code, index));
  return { lng: sentence.lng, attributes: {}, remarks, text, codes };
}

type Half =
  | { readonly code: null; readonly char: string }
  | { readonly code: Inline; readonly char: string; readonly x: number };

function placeOf(all: readonly Inline[], { id }: Inline): number {
  return all.findIndex((code) => code.id === id) + 1;
}

/** For each half that has its other half in the text, the number of the pair. */
function pairsOf(halves: readonly Half[]): ReadonlyMap<number, number> {
  const open: { readonly id: string; readonly index: number }[] = [];
  const pairs = new Map<number, number>();
  let count = 0;
  for (const [index, { code }] of halves.entries()) {
    if (code?.type === "open") open.push({ id: code.id, index });
    if (code?.type !== "close") continue;
    const place = open.findLastIndex(({ id }) => id === code.id);
    const start = place === -1 ? undefined : open.splice(place, 1)[0];
    if (start === undefined) continue;
    count += 1;
    pairs.set(start.index, count).set(index, count);
  }
  return pairs;
}

function writtenCode(half: Half, pair: number | null): TmxCode {
  if (half.code === null) return { element: "text", attributes: {}, content: half.char };
  const { type, role, markup } = half.code;
  const shared = { x: String(half.x), type: typeOf(role) };
  const content = escapePlain(markup);
  if (type === "standalone") return { element: "ph", attributes: shared, content };
  if (pair === null)
    return { element: "it", attributes: { pos: type === "open" ? "begin" : "end", ...shared }, content };
  const i = String(pair);
  return type === "open"
    ? { element: "bpt", attributes: { i, ...shared }, content }
    : { element: "ept", attributes: { i }, content };
}

function equivRemark({ type, role, markup, equiv }: Inline, index: number): readonly TmxRemark[] {
  if (type !== "standalone" || equivOf(role, markup) === equiv) return [];
  return [{ type: "prop", attributes: { type: `${equivType}${index + 1}` }, text: equiv }];
}
