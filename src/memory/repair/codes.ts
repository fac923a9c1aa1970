import type { Inline, Repair } from "../../model.ts";
import { codeIndex } from "../../text/codes.ts";
import { compareCodes, type PlacedCode, placedCodes } from "./code-places.ts";
import { placeOfWords, type Wording } from "./code-words.ts";
import type { Token } from "./token.ts";

/** Two sentences that say the same but for what has been put right, token by token. */
export interface CodedSentences {
  readonly from: { readonly source: string; readonly tokens: readonly Token[] };
  readonly to: { readonly source: string; readonly tokens: readonly Token[]; readonly codes: readonly Inline[] };
}

/** A target with the codes of the new sentence. */
export interface Recoded {
  readonly target: string;
  readonly repairs: readonly Repair[];
}

/**
 * The target, put right in its words, with the codes of the new sentence instead of the old one's: those in the same
 * place are exchanged, those that are gone are left out, new ones stand where their words do. Null where a new one has
 * no certain place, or the result would not have each code once and well nested.
 */
export function recode(target: string, { from, to }: CodedSentences, wording: Wording): Recoded | null {
  const olds = placedCodes(from.source, from.tokens);
  const news = placedCodes(to.source, to.tokens);
  if (
    !holdsEach(
      target,
      olds.map(({ char }) => char),
    )
  )
    return null;
  const compared = compareCodes(olds, news, to.codes);
  if (compared === null) return null;
  const { kept, added } = compared;
  const inserts = insertsFor(added, { target, tokens: to.tokens, codes: to.codes }, wording);
  if (inserts === null) return null;
  const text = rewritten(target, kept, inserts);
  const isRight =
    holdsEach(
      text,
      news.map(({ char }) => char),
    ) &&
    (nests(text, to.codes) || !nests(to.source, to.codes));
  if (!isRight) return null;
  const gone = olds.filter(({ char }) => !kept.has(char));
  return { target: text, repairs: [...gone.map(removal), ...added.map(({ char }) => addition(char, to.codes))] };
}

function holdsEach(text: string, chars: readonly string[]): boolean {
  const there: readonly string[] = text.match(/[\uE000-\uF8FF]/gu) ?? [];
  return (
    there.length === chars.length && new Set(chars).size === chars.length && chars.every((char) => there.includes(char))
  );
}

function removal({ char }: PlacedCode): Repair {
  return { kind: "code", from: `‹${codeIndex(char, 0) + 1}›`, to: "" };
}

function addition(char: string, codes: readonly Inline[]): Repair {
  const code = codes[codeIndex(char, 0)];
  return { kind: "code", from: "", to: code?.equiv.trim() || (code?.markup ?? "") };
}

interface Insert {
  readonly at: number;
  readonly char: string;
  /** Behind the words before it, or in front of those after it. */
  readonly closes: boolean;
}

interface Wanting {
  readonly target: string;
  readonly tokens: readonly Token[];
  readonly codes: readonly Inline[];
}

function insertsFor(added: readonly PlacedCode[], wanting: Wanting, wording: Wording): readonly Insert[] | null {
  const inserts: Insert[] = [];
  const codeOf = ({ char }: PlacedCode): Inline | undefined => wanting.codes[codeIndex(char, 0)];
  for (const placed of added) {
    const code = codeOf(placed);
    const half = added.find((other) => other !== placed && codeOf(other)?.id === code?.id) ?? null;
    const insert = half === null ? alone(placed, code, wanting) : together([placed, half], code, { wanting, wording });
    if (insert === null) return null;
    inserts.push(insert);
  }
  return inserts;
}

/** A code without its other half in the sentence has a certain place at the ends alone. */
function alone({ char, gap }: PlacedCode, code: Inline | undefined, { target, tokens }: Wanting): Insert | null {
  // What can be read in its place is a word of the sentence: `npm ci`.
  if (code === undefined || (code.type === "standalone" && /[\p{L}\p{N}]/u.test(code.equiv))) return null;
  if (gap === 0 && code.type !== "close") return { at: startOf(target), char, closes: false };
  const at = gap === 0 || code.type === "open" ? null : endOf(target, gap, tokens);
  return at === null ? null : { at, char, closes: true };
}

function together(
  [placed, half]: readonly [PlacedCode, PlacedCode],
  code: Inline | undefined,
  { wanting, wording }: { readonly wanting: Wanting; readonly wording: Wording },
): Insert | null {
  const { target, tokens } = wanting;
  const [open, close] = placed.gap <= half.gap ? [placed, half] : [half, placed];
  const end = open.gap === 0 ? endOf(target, close.gap, tokens) : null;
  const range =
    end === null ? placeOfWords(tokens.slice(open.gap, close.gap), target, wording) : { start: startOf(target), end };
  if (range === null) return null;
  const closes = code?.type === "close";
  return { at: closes ? range.end : range.start, char: placed.char, closes };
}

function startOf(target: string): number {
  return target.length - target.trimStart().length;
}

/** The end of the target for a code at the end of the sentence, or before the mark that ends both. */
function endOf(target: string, gap: number, tokens: readonly Token[]): number | null {
  const end = target.trimEnd().length;
  if (gap === tokens.length) return end;
  const last = tokens.at(-1)?.text ?? "";
  const isMark = gap === tokens.length - 1 && /^[.!?…]$/u.test(last) && target.slice(0, end).endsWith(last);
  return isMark ? target.slice(0, end - 1).trimEnd().length : null;
}

function rewritten(target: string, kept: ReadonlyMap<string, string>, inserts: readonly Insert[]): string {
  const places = Map.groupBy(inserts, ({ at }) => at);
  let text = "";
  for (let at = 0; at <= target.length; at++) {
    const here = places.get(at) ?? [];
    text += [...here.filter(({ closes }) => closes), ...here.filter(({ closes }) => !closes)]
      .map(({ char }) => char)
      .join("");
    const char = target.charAt(at);
    if (codeIndex(char, 0) === -1) text += char;
    else if (kept.has(char)) text += kept.get(char) ?? "";
    else if (/\s$/u.test(text) && /^\s/u.test(target.slice(at + 1))) text = text.slice(0, -1);
  }
  return text;
}

/** True when no code closes what another, opened after it, leaves open. */
function nests(text: string, codes: readonly Inline[]): boolean {
  const placed = (text.match(/[\uE000-\uF8FF]/gu) ?? []).flatMap((char) => codes[codeIndex(char, 0)] ?? []);
  const opening = new Set(placed.filter(({ type }) => type === "open").map(({ id }) => id));
  const open: string[] = [];
  for (const { type, id } of placed) {
    if (type === "open") open.push(id);
    const isWrong = opening.has(id) ? type === "close" && open.pop() !== id : type === "close" && open.length > 0;
    if (isWrong) return false;
  }
  return open.every((id) => !placed.some((code) => code.type === "close" && code.id === id));
}
