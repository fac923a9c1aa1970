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
}

export interface Decision {
  readonly segment: TranslatedSegment;
  /** The unit that the sentence was in, whose id and notes go with it. */
  readonly unit: TranslatedUnit | null;
}

/** What becomes of one sentence: the target it keeps, or what is known elsewhere, or nothing yet. */
export function decide(sentence: Sentence, match: Alignment | null, context: LeverageContext): Decision {
  const old = match ? (context.known.current[match.index] ?? null) : null;
  if (old) context.used.add(old);
  const same = equalPair({ old, match, sentence }, context);
  if (same) context.used.add(same);
  const segment: TranslatedSegment = {
    type: "translated-segment",
    id: context.ids.next("s-", sentence.key, old?.segment.id ?? null),
    source: sentence.source,
    gap: sentence.gap,
    ...(same ? keep(sentence, same) : { ...fresh(sentence, context), previous: previousOf(sentence, { old, match }) }),
  };
  return { segment, unit: old?.unit ?? null };
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
  const usable = (known: KnownPair | null | undefined): known is KnownPair =>
    known !== null && known !== undefined && !isDiscarded(known.segment, context.input);
  if (match?.equal && usable(old)) return old;
  const aside = context.known.aside.get(sentence.key);
  return usable(aside) ? aside : null;
}

function isDiscarded(segment: TranslatedSegment, input: LeverageInput): boolean {
  return segment.target === null || (!segment.touched && input.discard(segment.origin));
}

type Outcome = Pick<TranslatedSegment, "target" | "state" | "origin" | "touched">;

/** The known pair's target and state, its codes moved to the sentence's. */
function keep(sentence: Sentence, same: KnownPair): Outcome & Pick<TranslatedSegment, "previous"> {
  const { target, state, origin, touched, source, previous } = same.segment;
  const from = { source, codes: same.unit.codes };
  const to = { source: sentence.source, codes: sentence.unit.codes };
  return {
    target: target === null ? null : transferCodes(target, from, to),
    state,
    origin,
    touched,
    previous: touched || !previous ? null : inUnit(previous, same.unit, sentence.unit),
  };
}

function inUnit(previous: PreviousPair, from: TranslatedUnit, to: Unit): PreviousPair {
  return {
    ...previous,
    source: readableIn(previous.source, from.codes, to.codes),
    target: readableIn(previous.target, from.codes, to.codes),
  };
}

/** A sentence that this file does not know: nothing to translate in it, known elsewhere, or `initial`. */
function fresh(sentence: Sentence, { input }: LeverageContext): Outcome {
  const { source, unit, key } = sentence;
  if (!/[\p{L}\p{N}]/u.test(readableText(source, unit.codes))) {
    return { target: source, state: "final", origin: "source", touched: true };
  }
  const remembered = input.recall(key);
  if (!remembered) return { target: null, state: "initial", origin: "", touched: false };
  const target = localTarget(source, remembered.target);
  return { target, state: "translated", origin: remembered.origin, touched: false };
}

/** What review shows beside the new proposal: the last pair that a person touched, else the last pair. */
function previousOf(sentence: Sentence, { old, match }: Matched): PreviousPair | null {
  if (!old) return null;
  const { segment, unit } = old;
  if (segment.previous && !segment.touched) return inUnit(segment.previous, unit, sentence.unit);
  if (segment.target === null || match?.equal) return null;
  const { source, target, state, origin } = segment;
  return inUnit({ source, target, state, origin }, unit, sentence.unit);
}
