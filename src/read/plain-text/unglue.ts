import type { Range } from "../../model.ts";
import { type Glue, refusals, strictOpeners } from "./glue-words.ts";

/** A part of a line that stood on its own before the text was scraped. */
export interface Piece extends Range {
  /** It was glued to the piece before it in the same line. */
  readonly glued: boolean;
}

const stopAndCapital =
  /(?<stop>(?:\s?[!?…]|\.{3}|\.)(?:\s?[»”])?)(?=(?<after>(?:[eix]|mac(?=OS))?\p{Lu}[\p{L}\p{N}]*|[«“]))/gu;
const wordBefore = /[^\s.!?…'’([]*$/u;
const lowerAndCapital = new RegExp(`(?=(?:${strictOpeners})\\s+\\S+\\s+\\S+\\s)(?<=(?:^|[\\s'’])\\p{Ll}{3,})`, "gu");
const listNumber =
  /(?<=[^\s\d]\s?[:.;,!?»)]\s?|\d[.;]\s)(?<number>\d{1,2})(?:\.\s*(?=[\p{Lu}«“])|(?<=:\s?\d)\.\s+(?=\p{Ll})|\)\s*(?=[\p{L}«“]))/gu;
const listBullet =
  /(?<=[\p{L}»)%]\s?[:;.,!?])(?:\s?[•▪●◦‣]\s*|·\s*)(?=[\p{L}«“])|(?<=[\p{L}»)%]\s?[:;])[-–*]\s+(?=[\p{L}«“])|(?<=[\p{L}»)%][,.])[-–]\s+(?=[\p{Lu}«“])/gu;

const spacedDash = /(?<=[\p{L}\d»)%]\s?[:;,.])\s+(?=[-–]\s+[\p{L}«“])/gu;
const innerBullet = /\s?[•▪●◦‣]\s*(?=[\p{L}«“])/gu;

/** How far around a stop the rules look, in characters. */
const reach = 200;

/** The pieces of one line, in order; they tile it but for white space. `words` stand on their own in the file. */
export function unglue(content: string, line: Range, words: ReadonlySet<string>): readonly Piece[] {
  const text = content.slice(line.start, line.end);
  const offsets = [
    ...sentenceCuts(text, words),
    ...numberCuts(text, content.slice(line.end, line.end + 40)),
    ...bulletCuts(text),
  ];
  const cuts = [...new Set([0, ...offsets, text.length])].sort((a, b) => a - b);
  return cuts.slice(1).flatMap((end, index) => {
    const start = cuts[index] ?? 0;
    const piece = text.slice(start, end);
    if (piece.trim() === "") return [];
    const from = line.start + start + piece.length - piece.trimStart().length;
    return [{ start: from, end: from + piece.trim().length, glued: start > 0 }];
  });
}

/** Every word of the text that has white space or an apostrophe before it and no dot behind it that touches a letter. */
export function standingWords(content: string): ReadonlySet<string> {
  return new Set(content.match(/(?<=^|[\s'’«“(])[\p{L}\p{N}-]+(?!\.\p{L})(?![\p{L}\p{N}-])/gu) ?? []);
}

function sentenceCuts(text: string, words: ReadonlySet<string>): readonly number[] {
  const cuts = [...text.matchAll(lowerAndCapital)].map((match) => match.index);
  for (const match of text.matchAll(stopAndCapital)) {
    const glue = glueAt(text, match, words);
    if (!refusals.some((row) => row.refuses(glue))) cuts.push(match.index + match[0].length);
  }
  return cuts;
}

function glueAt(text: string, match: RegExpExecArray, words: ReadonlySet<string>): Glue {
  const { stop = "", after = "" } = match.groups ?? {};
  const end = match.index + match[0].length;
  const head = text.slice(Math.max(0, end - reach), end);
  const tail = text.slice(end);
  const before = wordBefore.exec(text.slice(Math.max(0, match.index - reach), match.index))?.[0] ?? "";
  const isQuoted = /[»”")\]%€$]\s?$/u.test(text.slice(Math.max(0, match.index - 3), match.index));
  return {
    before: isQuoted ? "" : before,
    isQuoted,
    stop: stop.trim(),
    after,
    token: (/\S*$/u.exec(head)?.[0] ?? "") + (/^\S*/u.exec(tail.slice(0, reach))?.[0] ?? ""),
    tail,
    words,
  };
}

/** `conséquences :1. Redéfinir … l'IA.2. Affecter …`: a 1 after a stop, then each next number. */
function numberCuts(text: string, next: string): readonly number[] {
  const cuts: number[] = [];
  const found = [...text.matchAll(listNumber)];
  const numbers = new Set(found.map(numberOf));
  const goesOn = numbers.has(2) || /^\s*2[.)]\s/u.test(next);
  let last = Number(/^(\d{1,2})[.)]/u.exec(text)?.[1] ?? 0);
  for (const match of found) {
    const isNext = numberOf(match) === last + 1;
    if (!isNext || (last === 0 && !opensList(text, match, goesOn))) continue;
    cuts.push(match.index);
    last += 1;
  }
  return cuts;
}

function numberOf(match: RegExpExecArray): number {
  return Number(match.groups?.["number"]);
}

/** It touches the stop, or a 2 follows; `pour deux raisons : 1) le prix ; 2) la durée` is a sentence. */
function opensList(text: string, match: RegExpExecArray, goesOn: boolean): boolean {
  const isGlued = /\S/u.test(text[match.index - 1] ?? "");
  return isGlued || (goesOn && !/^\p{Ll}/u.test(text.slice(match.index + match[0].length)));
}

/** `trois domaines :- OpenAI souhaite …;- Les divergences …`, `deux points : • le prix. • la durée.` */
function bulletCuts(text: string): readonly number[] {
  const cuts = [...text.matchAll(listBullet)].map((match) => match.index);
  const first = /^[•▪●◦‣]/u.test(text) ? 0 : cuts.find((cut) => /^\s?[•▪●◦‣]/u.test(text.slice(cut, cut + 2)));
  // Within a list its bullets need no stop: `• Prix plus bas• Plus de choix`.
  const inside = first === undefined ? [] : [...text.matchAll(innerBullet)].map((match) => match.index);
  return [...cuts, ...spacedDashes(text), ...inside.filter((cut) => cut > (first ?? 0) + 1)];
}

/** `Ils ne peuvent plus : - indexer les messages ; - copier les données.`: two dashes or more, the first behind a colon. */
function spacedDashes(text: string): readonly number[] {
  const found = [...text.matchAll(spacedDash)].map((match) => match.index);
  const opens = found.findIndex((cut) => text[cut - 1] === ":");
  return opens >= 0 && found.length - opens >= 2 ? found.slice(opens) : [];
}
