import type { Inline, State } from "../../model.ts";
import { codesIn, replaceCodes } from "../../text/codes.ts";
import { shortHash } from "../../text/hash.ts";
import { startOf, xmlFault, type XmlElement, type XmlSource } from "../xml/read.ts";

/** Who made a target, and whether a person has had a hand in it. */
export interface Provenance {
  readonly state: State;
  readonly origin: string;
  readonly touched: boolean;
}

/** A target as its file gives it, before anything is concluded from it. */
export interface WrittenTarget {
  readonly state: State;
  readonly subState: string | null;
  readonly source: string;
  readonly target: string | null;
  readonly codes: readonly Inline[];
}

/**
 * Eight hexadecimal digits over a target's text, with codes as type and number in order of appearance in the source: it
 * stays when another tool renumbers original data or escapes characters differently, and when other sentences of the
 * unit get or lose codes; it changes when someone edits a word or moves a code.
 */
export function targetChecksum(source: string, target: string, codes: readonly Inline[]): string {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  for (const { id } of codesIn(source, codes)) numberOf(id);
  const content = replaceCodes(target, (index, char) => {
    const code = codes[index];
    return code ? `\u0002${code.type}:${numberOf(code.id)}\u0003` : char;
  });
  return shortHash(content, 8);
}

/**
 * `visavis:<origin>` for what a person has touched, `visavis:<origin>.<checksum>` for machine output that nobody has.
 * Null when there is nothing to say.
 */
export function writeSubState(
  segment: Provenance & Pick<WrittenTarget, "source" | "target">,
  codes: readonly Inline[],
): string | null {
  if (segment.target === null) return segment.origin === "" ? null : `visavis:${escapeOrigin(segment.origin)}`;
  const sum = segment.touched ? "" : `.${targetChecksum(segment.source, segment.target, codes)}`;
  return `visavis:${escapeOrigin(segment.origin)}${sum}`;
}

/**
 * What a segment's `state` and `subState` mean once other tools may have edited the file: a target whose checksum does
 * not match, or that has none, was touched by a person.
 */
export function readSubState(written: WrittenTarget): Provenance {
  const { state, source, target, codes } = written;
  const [, name, sum] = /^visavis:([^\s:]*?)(?:\.([0-9a-f]{8}))?$/u.exec(written.subState ?? "") ?? [];
  const origin = name === undefined ? null : unescapeOrigin(name);
  if (target === null) return { state: "initial", origin: origin ?? "", touched: false };
  if (state === "initial") return { state: "translated", origin: "person", touched: true };
  if (origin === null) return { state, origin: "person", touched: true };
  if (sum === undefined) return { state, origin, touched: true };
  const same = sum === targetChecksum(source, target, codes);
  return { state, origin: same ? origin : "person", touched: !same || state !== "translated" };
}

/** A state by its name; the fault at `element` when XLIFF knows none such. */
export function stateOf(source: XmlSource, element: XmlElement, name: string): State {
  const known = (["initial", "translated", "reviewed", "final"] as const).find((state) => state === name);
  if (known !== undefined) return known;
  throw xmlFault(source, startOf(source, element), {
    message: `"${name}" is no state of XLIFF 2.1`,
    hint: 'use state="initial", "translated", "reviewed" or "final"',
  });
}

// A subState is `prefix:value` without white space or further colons; a dot before eight digits would read as a checksum.
function escapeOrigin(origin: string): string {
  if (origin === "") return "%";
  return origin.replace(
    /[\s:%\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|\.(?=[0-9a-f]{8}$)/gu,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}

function unescapeOrigin(text: string): string {
  if (text === "%") return "";
  return text.replace(/%([0-9A-F]{4})/gu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
