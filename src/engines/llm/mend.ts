import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import type { Answer } from "./answers.ts";
import { letters, readable } from "./readable.ts";

/** A text that was asked, as its reader sees it, under its number. */
export interface Asked {
  readonly number: number;
  readonly text: string;
}

/** A text that was asked and what the answers say of it; null where they say nothing, or not one thing. */
interface Row extends Asked {
  readonly translation: string | null;
  /** The translation as its reader sees it. */
  readonly said: string;
}

/** Letters of a translation to a letter of French, by target: writing in syllables or words is shorter. */
const usualShare: Readonly<Record<string, number>> = { zh: 0.3, ja: 0.5, ko: 0.45, default: 1.05 };

/** A translation with a smaller share of its source's letters is none: `OK` for « Le chat dort sur le toit. » */
const leastShare: Readonly<Record<string, number>> = { zh: 0.06, ja: 0.1, ko: 0.1, default: 0.2 };

/** « Qu'est-ce ? » may well be `What?`: shorter texts are not measured. */
const measuredFrom = 10;

/**
 * The translation of each text that was asked, in its order; empty where there is none that can be trusted, so that the
 * text is asked alone. Not trusted are: no answer, or several that differ, under a number; the neighbours of a missing
 * one that may hold it too; the neighbours of one too many that may lack what it holds; those that fit the text before or
 * after theirs; the same answer to different texts; next to nothing for a long text.
 */
export function mendAnswers(asked: readonly Asked[], answers: readonly Answer[], target: Lng): readonly string[] {
  const rows = asked.map((text) => {
    const translation = answerTo(text, asked, answers);
    return { ...text, translation, said: readable(translation ?? "") };
  });
  const share = shareOf(rows, target);
  const doubtful = new Set([
    ...merged(rows, share),
    ...cutBySurplus(rows, answers, share),
    ...shifted(rows),
    ...repeated(rows),
    ...rows.filter((row) => isNothing(row, target)).map(({ number }) => number),
  ]);
  return rows.map(({ number, translation }) => (doubtful.has(number) ? "" : (translation ?? "")));
}

/** One text and one answer belong together, whatever the number. */
function answerTo({ number }: Asked, asked: readonly Asked[], answers: readonly Answer[]): string | null {
  const own =
    asked.length === 1 && answers.length === 1 ? answers : answers.filter((answer) => answer.number === number);
  const texts = new Set(own.map(({ translation }) => translation));
  const [text = null] = texts;
  return texts.size === 1 ? text : null;
}

/** How long translations of this request are against their sources: the median, or the usual where there are few. */
function shareOf(rows: readonly Row[], target: Lng): number {
  const shares = rows
    .filter(({ text, translation }) => letters(text) >= measuredFrom && translation !== null)
    .map(({ text, said }) => letters(said) / letters(text))
    .toSorted((one, other) => one - other);
  const median = shares[Math.floor(shares.length / 2)];
  return median === undefined || shares.length < 4 ? byLanguage(usualShare, target) : median;
}

/** Numbers of texts beside one without an answer whose translation looks as if it held that one's too. */
function merged(rows: readonly Row[], share: number): readonly number[] {
  return rows.flatMap((row, index) => {
    const missing = [rows[index - 1], rows[index + 1]].filter((beside) => beside?.translation === null);
    return missing.some((beside) => beside && holdsBoth(row, beside, share)) ? [row.number] : [];
  });
}

/** Nearer in length to both than to its own source alone, or with more sentences. */
function holdsBoth({ text, said }: Row, beside: Row, share: number): boolean {
  const length = letters(text) + letters(beside.text) / 2;
  return letters(said) >= share * length || sentences(said) > sentences(text);
}

/** Numbers of texts answered next to a number that nobody asked, and shorter than they should be: it has their rest. */
function cutBySurplus(rows: readonly Row[], answers: readonly Answer[], share: number): readonly number[] {
  const known = new Map(rows.map((row) => [row.number, row]));
  return answers.flatMap(({ number }, index) => {
    const row = known.get(number);
    const beside = [answers[index - 1], answers[index + 1]];
    const hasSurplus = beside.some((other) => other !== undefined && !known.has(other.number));
    if (!row || !hasSurplus) return [];
    const isShort = letters(row.said) < share * letters(row.text) * 0.8;
    return isShort || sentences(row.said) < sentences(row.text) ? [number] : [];
  });
}

/** Share of their letters by which translations are too long or too short where they are not their texts' … */
const ownMisfit = 0.4;
/** … and that is left where they are those of the neighbours. */
const neighbourMisfit = 0.2;
/** Shorter than this in all, lengths tell nothing. */
const leastTold = 60;

/**
 * Numbers of texts that have, to the end of the request, the translations of the texts after (or before) them, with the
 * text where it begins: of a model that merges (or splits) one and goes on under the numbers that it was given.
 */
function shifted(rows: readonly Row[]): readonly number[] {
  const start = rows.findIndex((_, index) => isShifted(rows, index, 1) || isShifted(rows, index, -1));
  return start === -1 ? [] : rows.slice(Math.max(0, start - 1)).map(({ number }) => number);
}

/** True when the answers from a row on fit the rows a step away, and not their own. */
function isShifted(rows: readonly Row[], from: number, step: 1 | -1): boolean {
  const pairs = rows.slice(from).flatMap(({ text, said, translation }, index) => {
    const beside = rows[from + index + step];
    return beside && translation !== null
      ? [{ said: letters(said), own: letters(text), other: letters(beside.text) }]
      : [];
  });
  const told = sum(pairs.map(({ said }) => said));
  if (pairs.length < 2 || told < leastTold) return false;
  const ownShare = told / sum(pairs.map(({ own }) => own));
  const otherShare = told / sum(pairs.map(({ other }) => other));
  return (
    sum(pairs.map(({ said, own }) => Math.abs(said - ownShare * own))) > ownMisfit * told &&
    sum(pairs.map(({ said, other }) => Math.abs(said - otherShare * other))) < neighbourMisfit * told
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Numbers of texts that differ in more than signs and have the same translation. */
function repeated(rows: readonly Row[]): readonly number[] {
  const groups = Map.groupBy(
    rows.filter(({ said }) => letters(said) > 0),
    ({ said }) => bare(said),
  );
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ text }) => bare(text))).size > 1)
    .flatMap((group) => group.map(({ number }) => number));
}

function isNothing({ text, said }: Row, target: Lng): boolean {
  return letters(text) >= measuredFrom && letters(said) <= letters(text) * byLanguage(leastShare, target);
}

function byLanguage(shares: Readonly<Record<string, number>>, target: Lng): number {
  return shares[baseLanguage(target)] ?? shares["default"] ?? 1;
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const segmenter = new Intl.Segmenter("und", { granularity: "sentence" });

function sentences(text: string): number {
  return Array.from(segmenter.segment(text.trim())).length;
}
