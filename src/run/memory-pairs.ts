import { codedPair, type CodedPair } from "../formats/tmx/codes.ts";
import { languageMatcher } from "../formats/tmx/languages.ts";
import type { TmxUnit, TmxVariant } from "../formats/tmx/tmx.ts";
import type { Lng } from "../model.ts";
import { segmentContent } from "../text/identity.ts";
import { fingerprintOf, fingerprints } from "./fingerprints.ts";

/** A unit of another tool's memory, as a workspace sees it. */
export interface UnitPairs {
  /** The text in the source language; null where there is none. */
  readonly source: TmxVariant | null;
  /** The texts in the workspace's targets, each with the target that it serves best; the closest comes last. */
  readonly targets: readonly { readonly lng: Lng; readonly variant: TmxVariant }[];
  /** Further texts in the source language: `fr-CA` beside `fr-FR`. */
  readonly also: readonly TmxVariant[];
  /** Texts in languages that the workspace does not have. */
  readonly others: readonly TmxVariant[];
}

/** Sorts the texts of units by the languages of a workspace. */
export function pairSorter(source: Lng, targets: readonly Lng[]): (unit: TmxUnit) => UnitPairs {
  const sourceCloseness = languageMatcher(source);
  const matchers = targets.map((lng) => ({ lng, closeness: languageMatcher(lng) }));
  const bestTarget = (tag: string): { lng: Lng; closeness: number } | null => {
    let best: { lng: Lng; closeness: number } | null = null;
    for (const { lng, closeness } of matchers) {
      const found = closeness(tag);
      if (found > (best?.closeness ?? 0)) best = { lng, closeness: found };
    }
    return best;
  };
  return ({ variants }) => {
    const sources: { variant: TmxVariant; closeness: number }[] = [];
    const found: { lng: Lng; variant: TmxVariant; closeness: number }[] = [];
    const others: TmxVariant[] = [];
    for (const variant of variants) {
      const target = bestTarget(variant.lng);
      const closeness = sourceCloseness(variant.lng);
      if (closeness > 0 && closeness >= (target?.closeness ?? 0)) sources.push({ variant, closeness });
      else if (target === null) others.push(variant);
      else found.push({ ...target, variant });
    }
    const [first, ...also] = sources.sort((a, b) => b.closeness - a.closeness).map(({ variant }) => variant);
    found.sort((a, b) => a.closeness - b.closeness);
    return { source: first ?? null, targets: found, also, others };
  };
}

/** True for a text in which there is nothing to read. */
export function isEmpty({ text }: TmxVariant): boolean {
  return !/[^\s\uE000-\uF8FF]/u.test(text);
}

/** What a pair is to those that came before it. */
interface Relation {
  readonly type: "new" | "duplicate" | "contradiction";
  /** The number that came with the first pair of the same source; its own when it is new. */
  readonly first: number;
}

/** Pairs that came so far, however many. `close` it. */
export interface PairRegister {
  /** What a pair is to those before; `number` says which one it is. */
  readonly relate: (
    lng: Lng,
    pair: { readonly source: TmxVariant; readonly target: TmxVariant },
    number: number,
  ) => Relation;
  readonly close: () => void;
}

/**
 * Compares pairs with those before: a duplicate has an equal source and the same target, a contradiction an equal
 * source and another target. Sources are equal as sentences of stories are.
 */
export function pairRegister(): PairRegister {
  const known = fingerprints();
  return {
    relate: (lng, { source, target }, number) => {
      const both = codedPair(source, target);
      const sourceKey = fingerprintOf(`${lng}\0${segmentContent(both.source, both.codes)}`);
      const pairKey = fingerprintOf(saidIn(both, target), sourceKey);
      const samePair = known.firstOf(pairKey, number);
      const first = known.firstOf(sourceKey, number) ?? number;
      if (samePair !== null) return { type: "duplicate", first: samePair };
      return first === number ? { type: "new", first } : { type: "contradiction", first };
    },
    close: known.close,
  };
}

/** A target with the mark-up of its codes, as a text. */
function saidIn(both: CodedPair, { codes }: TmxVariant): string {
  const target = both.target.trim();
  return codes.length === 0 ? target : [target, ...codes.map(({ content }) => content)].join("\0");
}
