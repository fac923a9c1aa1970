import type { Inline, Lng, Repair, TermUse } from "../model.ts";
import { repairCapital } from "./repair/capitals.ts";
import { recode } from "./repair/codes.ts";
import { compareTokens, type Differences } from "./repair/compare.ts";
import { applyEdits, type Edit } from "./repair/edit.ts";
import { repairLiterals } from "./repair/literals.ts";
import { repairNames } from "./repair/names.ts";
import { repairNumbers } from "./repair/numbers.ts";
import { editsOf, isChanged, placesOf } from "./repair/places.ts";
import { repairDates } from "./repair/repair-dates.ts";
import { repairTerms } from "./repair/terms.ts";
import type { Token } from "./repair/token.ts";
import { tokensOf } from "./repair/tokens.ts";
import { findTimes } from "./repair/times.ts";

/** A sentence, and a near match for it. */
export interface RepairInput {
  /** The new sentence, in the codes of its unit. */
  readonly sentence: { readonly source: string; readonly codes: readonly Inline[] };
  /** In canonical codes, both numbered by their place in the pair's source: see `canonical.ts`. */
  readonly pair: { readonly source: string; readonly target: string };
  readonly lng: { readonly source: Lng; readonly target: Lng };
  /** The terms of the new sentence (which has no target yet), and those of the pair with its target. */
  readonly terms: { readonly sentence: readonly TermUse[]; readonly pair: readonly TermUse[] };
}

/** A near match put right. */
export interface Repaired {
  /** In the sentence's own codes: each that stands in its source stands here once. */
  readonly target: string;
  /** In the order of the target, codes last; empty where the sentences differ in typesetting alone. */
  readonly repairs: readonly Repair[];
}

/** A sentence is not longer; comparing what is would take its time. In UTF-16 code units. */
const longest = 4000;

/**
 * The target of a near match as the new sentence wants it, where the sentences differ in nothing but what can be put
 * right, and every part of that has one place in the target; null otherwise, and wherever there is a doubt. Never throws.
 */
export function repairMatch(input: RepairInput): Repaired | null {
  const { sentence, pair, lng, terms } = input;
  if ([sentence.source, pair.source, pair.target].some(({ length }) => length > longest)) return null;
  const times = findTimes(pair.target, lng.target).length > 0;
  const from = { source: pair.source, tokens: tokensOf(pair.source, lng.source, { terms: terms.pair, times }) };
  const to = { ...sentence, tokens: tokensOf(sentence.source, lng.source, { terms: terms.sentence, times }) };
  const differences = compareTokens({ from, to, lng: lng.source });
  const edits = differences && editsFor(differences, input, tokensOf(pair.target, lng.target, { times }));
  const edited = edits && applyEdits(pair.target, edits);
  if (!edited) return null;
  const there = tokensOf(edited.target, lng.target, { times });
  const wording = { source: sentence.source, tokens: to.tokens, there, lng: lng.source };
  const recoded = recode(edited.target, { from, to }, wording);
  return recoded && { target: recoded.target, repairs: [...edited.repairs, ...recoded.repairs] };
}

/** All that has to change in the words of the target; null where one part of it is in doubt. */
function editsFor(
  differences: Differences,
  { pair, lng }: RepairInput,
  tokens: readonly Token[],
): readonly Edit[] | null {
  const target = { text: pair.target, lng: lng.target };
  const dated = new Set(differences.dates.flatMap(({ from }) => Object.values(from.parts).map(String)));
  const addresses = tokens.filter(({ type }) => type === "address");
  const found = [
    repairNumbers(differences.numbers, {
      ...target,
      dated,
      numbers: tokens.filter((token) => token.type === "number"),
    }),
    repairDates(differences.dates, { ...target, dates: tokens.filter((token) => token.type === "date") }),
    repairTerms(differences.terms, target),
    repairNames(differences.names, { ...pair, lng }),
    repairLiterals(differences.currencies, pair, "number"),
    differences.addresses.some(isChanged)
      ? editsOf(
          differences.addresses,
          placesOf(differences.addresses, addresses, (one, there) => one.key === there.key),
          ({ to }, { start, end }) => ({ kind: "url", start, end, text: to.text }),
        )
      : [],
    repairCapital(differences.capital, target),
  ];
  const sure = found.filter((edits) => edits !== null);
  return sure.length === found.length ? sure.flat() : null;
}
