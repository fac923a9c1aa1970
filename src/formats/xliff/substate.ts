import type { Inline, MemoryMark, State, TranslatedSegment } from "../../model.ts";
import { codesIn, replaceCodes } from "../../text/codes.ts";
import { shortHash } from "../../text/hash.ts";
import { startOf, xmlFault, type XmlElement, type XmlSource } from "../xml/read.ts";

/** Who made a target, from what, and whether a person has had a hand in it. */
export type Provenance = Pick<TranslatedSegment, "state" | "origin" | "match" | "model" | "terms" | "touched">;

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
 * `visavis:<origin>=<match>@<model>~<terms>` for what a person has touched, `….<checksum>` after it for machine output
 * that nobody has; match, model and terms only where they are known. Null when there is nothing to say.
 */
export function writeSubState(
  segment: Provenance & Pick<WrittenTarget, "source" | "target">,
  codes: readonly Inline[],
): string | null {
  const { source, target, origin, match, model, terms, touched } = segment;
  if (target === null && origin === "" && model === null && terms === null) return null;
  const parts = [
    escapePart(origin, originSigns),
    target === null || match === null ? "" : `=${match.similarity}${match.repaired ? "r" : ""}`,
    model === null ? "" : `@${escapePart(model, modelSigns)}`,
    terms === null ? "" : `~${escapePart(terms, termsSigns)}`,
    target === null || touched ? "" : `.${targetChecksum(source, target, codes)}`,
  ];
  return `visavis:${parts.join("")}`;
}

const subStatePattern =
  /^visavis:([^\s:@~]*?)(?:=(\d\d?|10[01])(r)?)?(?:@([^\s:~]*?))?(?:~([^\s:]*?))?(?:\.([0-9a-f]{8}))?$/u;

/**
 * What a segment's `state` and `subState` mean once other tools may have edited the file: a target whose checksum does
 * not match, or that has none, was touched by a person. What a person has changed is no model's and no memory's any more;
 * the stamp of the terms that it was first made under stays.
 */
export function readSubState(segment: WrittenTarget): Provenance {
  const { state, subState, source, target, codes } = segment;
  const [, name, similarity, repaired, modelName, stamp, sum] = subStatePattern.exec(subState ?? "") ?? [];
  const [origin = null, model = null, terms = null] = [name, modelName, stamp].map(unescapePart);
  if (target === null) return { state: "initial", origin: origin ?? "", match: null, model, terms, touched: false };
  const match = markOf(similarity, repaired);
  const byPerson = { origin: "person", match: null, model: null, terms, touched: true } as const;
  if (state === "initial") return { state: "translated", ...byPerson };
  if (origin === null) return { state, ...byPerson };
  if (sum === undefined) return { state, origin, match, model, terms, touched: true };
  if (sum !== targetChecksum(source, target, codes)) return { state, ...byPerson };
  return { state, origin, match, model, terms, touched: state !== "translated" };
}

function markOf(similarity: string | undefined, repaired: string | undefined): MemoryMark | null {
  return similarity === undefined ? null : { similarity: Number(similarity), repaired: repaired !== undefined };
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

// A subState is `prefix:value` without white space or further colons; a dot before eight digits would read as a checksum,
// and `\u{…}` as an escape of the file.
const termsSigns = /\\(?=u\{)|[\s:%\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|\.(?=[0-9a-f]{8}$)/gu;
// The name of a model may have an `@`: `claude-3@20240101`.
const modelSigns = new RegExp(`~|${termsSigns.source}`, "gu");
// Only what would read as a match: names from before this was kept stay as they were written.
const originSigns = new RegExp(`=(?=(?:\\d\\d?|10[01])r?$)|@|${modelSigns.source}`, "gu");

function escapePart(text: string, signs: RegExp): string {
  if (text === "") return "%";
  return text.replace(signs, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`);
}

function unescapePart(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (text === "%") return "";
  return text.replace(/%([0-9A-F]{4})/gu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
