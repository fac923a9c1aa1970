import type {
  Lng,
  PreviousPair,
  Segment,
  Story,
  TranslatedSegment,
  TranslatedUnit,
  Translation,
  Unit,
} from "../model.ts";
import { readableText } from "../text/codes.ts";
import type { Alignable, Alignment } from "./align.ts";
import { localTarget, readableIn, transferCodes } from "./canonical.ts";
import type { IdSource } from "./ids.ts";
import type { Known, KnownPair } from "./known.ts";

/** A translation found elsewhere for a sentence of the same content; codes as `canonicalTarget` numbers them. */
export interface Remembered {
  readonly target: string;
  readonly origin: string;
}

export interface LeverageInput {
  readonly story: Story;
  readonly target: Lng;
  /** The translation file as it stands, or null. */
  readonly before: Translation | null;
  /** Looks a sentence up, by key, in the other stories' translations and in paid replies not yet written. */
  readonly recall: (key: string) => Remembered | null;
  /** True for an origin whose untouched targets are to be made again (`pseudo` once a real engine is there). */
  readonly discard: (origin: string) => boolean;
}

/** A sentence of the story as it is now, in its unit. */
export interface Sentence extends Alignable {
  readonly unit: Unit;
  readonly segment: Segment;
  readonly source: string;
  readonly gap: string;
}

export interface LeverageContext {
  readonly input: LeverageInput;
  readonly known: Known;
  readonly ids: IdSource;
  /** The pairs that live on in the new file. */
  readonly used: Set<KnownPair>;
  /** Those of them that have passed their target on to a sentence: each does so once. */
  readonly passed: Set<KnownPair>;
}

export interface Decision {
  readonly segment: TranslatedSegment;
  /** The unit that the sentence was in, whose id and notes go with it. */
  readonly unit: TranslatedUnit | null;
}

/** What becomes of one sentence: the target it keeps, or what is known elsewhere, or nothing yet. */
export function decide(sentence: Sentence, match: Alignment | null, context: LeverageContext): Decision {
  const old = match ? (context.known.current[match.index] ?? null) : null;
  const same = equalPair({ old, match, sentence }, context);
  const outcome = same ? keptTarget(sentence, same) : freshTarget(sentence, context);
  const previous = outcome.touched ? null : previousOf({ old, match, same });
  if (same) {
    context.used.add(same);
    context.passed.add(same);
  }
  const segment: TranslatedSegment = {
    type: "translated-segment",
    id: context.ids.next("s-", sentence.key, (old ?? retired(same))?.segment.id ?? null),
    source: sentence.source,
    gap: sentence.gap,
    ...outcome,
    previous: previous ? showPair(previous, sentence, context) : null,
  };
  return { segment, unit: old?.unit ?? null };
}

function retired(pair: KnownPair | null): KnownPair | null {
  return pair?.from === "retired" ? pair : null;
}

interface Matched {
  readonly old: KnownPair | null;
  readonly match: Alignment | null;
}

/** The pair of equal content that passes its target on, be it in place, retired, or what an edited one said before. */
function equalPair(
  { old, match, sentence }: Matched & { sentence: Sentence },
  context: LeverageContext,
): KnownPair | null {
  const isUsable = ({ segment }: KnownPair): boolean => !isDiscarded(segment, context.input);
  if (old && match?.equal && isUsable(old)) return old;
  const aside = context.known.aside.get(sentence.key) ?? [];
  return aside.find((pair) => isUsable(pair) && !context.passed.has(pair)) ?? null;
}

function isDiscarded(segment: TranslatedSegment, input: LeverageInput): boolean {
  return segment.target === null || (!segment.touched && input.discard(segment.origin));
}

type Outcome = Pick<TranslatedSegment, "target" | "state" | "origin" | "touched">;

/** The known pair's target and state, its codes moved to the sentence's. */
function keptTarget(sentence: Sentence, same: KnownPair): Outcome {
  const { target, state, origin, touched, source } = same.segment;
  const from = { source, codes: same.unit.codes };
  const to = { source: sentence.source, codes: sentence.unit.codes };
  return { target: target === null ? null : transferCodes(target, from, to), state, origin, touched };
}

/** A sentence that this file does not know: nothing to translate in it, known elsewhere, or `initial`. */
function freshTarget({ source, unit, key }: Sentence, { input }: LeverageContext): Outcome {
  if (!/[\p{L}\p{N}]/u.test(readableText(source, unit.codes))) {
    return { target: source, state: "final", origin: "source", touched: true };
  }
  const remembered = input.recall(key);
  if (!remembered || input.discard(remembered.origin)) {
    return { target: null, state: "initial", origin: "", touched: false };
  }
  const target = localTarget(source, remembered.target);
  return { target, state: "translated", origin: remembered.origin, touched: false };
}

/** What review shows beside the new proposal: the last pair that a person touched, else the last pair. */
function previousOf({ old, match, same }: Matched & { same: KnownPair | null }): KnownPair | null {
  if (same) return same.previous;
  if (!old) return null;
  const { segment, previous } = old;
  const isLast = segment.target !== null && segment.origin !== "source" && match?.equal === false;
  return isLast && !previous?.segment.touched ? old : previous;
}

/** The pair in the codes of its new unit. One that loses codes there is not used up: it is retired as it was, too. */
function showPair(pair: KnownPair, sentence: Sentence, { used }: LeverageContext): PreviousPair {
  const { unit, segment, home } = pair;
  const from = { source: home, codes: unit.codes };
  const to = { source: sentence.source, codes: sentence.unit.codes };
  const source = readableIn(segment.source, from, to);
  const target = readableIn(segment.target ?? "", from, to);
  const whole = pair.whole && source.whole && target.whole;
  if (whole) used.add(pair);
  // A pair has no other place to say that a person changed what a machine had written.
  const origin = segment.touched && segment.state === "translated" ? "person" : segment.origin;
  return { source: source.text, target: target.text, state: segment.state, origin, whole };
}
