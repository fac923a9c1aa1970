import type { Lng, PreviousPair, Segment, Story, TranslatedSegment, Translation, Unit } from "../model.ts";
import { readableText } from "../text/codes.ts";
import type { Alignable, Alignment } from "./alignment.ts";
import { localTarget, readableIn, transferCodes } from "./canonical.ts";
import { type History, passedHistory } from "./history.ts";
import type { IdSource } from "./ids.ts";
import { joinedPair } from "./joined.ts";
import type { Departed, Known, KnownPair } from "./known.ts";
import { noRemarks, type Remarks, remarksOf } from "./remarks.ts";

/** A translation found elsewhere for a sentence of the same content; codes as `canonicalTarget` numbers them. */
export interface Remembered {
  readonly target: string;
  readonly origin: string;
  /** As in `TranslatedSegment`. */
  readonly model: string | null;
  readonly terms: string | null;
  /** Words that the engine did not know and left in the target. */
  readonly unknownWords: readonly string[];
}

export interface LeverageInput {
  readonly story: Story;
  readonly target: Lng;
  /** The translation file as it stands, or null. */
  readonly before: Translation | null;
  /** Other stories' translation files, from which sentences have come here: pairs, states and ids go with them. */
  readonly departed: readonly Departed[];
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
  /** What alignment has seen of earlier versions: the story's own sentences, then those that have come from others. */
  readonly earlier: readonly KnownPair[];
  readonly ids: IdSource;
  /** The pairs that live on in the new file. */
  readonly used: Set<KnownPair>;
  /** Those of them that have passed their target on to a sentence: each does so once. */
  readonly passed: Set<KnownPair>;
}

/** What a sentence has become. */
export interface Decision {
  readonly segment: TranslatedSegment;
  /** The sentence in the unit that it was in, whose id and notes go with it. */
  readonly old: KnownPair | null;
  readonly remarks: Remarks;
  readonly history: History;
}

/** What becomes of one sentence: the target it keeps, or what is known elsewhere, or nothing yet. */
export function decide(sentence: Sentence, match: Alignment | null, context: LeverageContext): Decision {
  const old = match ? (context.earlier[match.index] ?? null) : null;
  const same = equalPair({ old, match, sentence }, context);
  const remembered = same ? null : recalled(sentence, context);
  const outcome = same ? keptTarget(sentence, same) : freshTarget(sentence, remembered);
  const previous = outcome.touched ? null : previousOf({ old, match, same }, context);
  if (same) {
    context.used.add(same);
    context.passed.add(same);
  }
  const heir = match?.further ? null : (old ?? retired(same));
  const segment: TranslatedSegment = {
    type: "translated-segment",
    id: idFor(sentence, heir, context.ids),
    source: sentence.source,
    gap: sentence.gap,
    ...outcome,
    previous: showPair(previous, sentence, context),
  };
  const history = passedHistory(segment.id, heir, same);
  return { segment, old, remarks: remarksFor({ old, match, same }, remembered), history };
}

function idFor({ key }: Sentence, pair: KnownPair | null, ids: IdSource): string {
  return pair?.from === "elsewhere"
    ? ids.adopt("s-", key, pair.segment.id)
    : ids.next("s-", key, pair?.segment.id ?? null);
}

function retired(pair: KnownPair | null): KnownPair | null {
  return pair?.from === "retired" ? pair : null;
}

/** An untouched translation of `source`, as it is remembered. */
export function translatedAs(source: string, { target, origin, model, terms }: Remembered): Outcome {
  return { target: localTarget(source, target), state: "translated", origin, model, terms, touched: false };
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

/** What a segment says of its target. */
type Outcome = Pick<TranslatedSegment, "target" | "state" | "origin" | "model" | "terms" | "touched">;

/** The known pair's target and state, its codes moved to the sentence's. */
function keptTarget(sentence: Sentence, same: KnownPair): Outcome {
  const { target, state, origin, model, terms, touched, source } = same.segment;
  const from = { source, codes: same.unit.codes };
  const to = { source: sentence.source, codes: sentence.unit.codes };
  return { target: target === null ? null : transferCodes(target, from, to), state, origin, model, terms, touched };
}

/** What other files know of a sentence that has something to translate in it. */
function recalled({ source, unit, key }: Sentence, { input }: LeverageContext): Remembered | null {
  if (!hasWords(source, unit)) return null;
  const remembered = input.recall(key);
  return remembered && !input.discard(remembered.origin) ? remembered : null;
}

function hasWords(source: string, { codes }: Unit): boolean {
  return /[\p{L}\p{N}]/u.test(readableText(source, codes));
}

/** A sentence that this file does not know: nothing to translate in it, known elsewhere, or `initial`. */
function freshTarget({ source, unit }: Sentence, remembered: Remembered | null): Outcome {
  const unknown = { model: null, terms: null } as const;
  if (!hasWords(source, unit)) return { target: source, state: "final", origin: "source", ...unknown, touched: true };
  if (!remembered) return { target: null, state: "initial", origin: "", ...unknown, touched: false };
  return translatedAs(source, remembered);
}

/** What engines have said of the sentence, while its target, or that there is none, is what they said it of. */
function remarksFor({ old, match, same }: Matched & { same: KnownPair | null }, found: Remembered | null): Remarks {
  // A previous pair has the id of its proposal: what was said is said of that one.
  if (same) return same.from === "previous" ? noRemarks : remarksOf(same.unit, same.segment.id);
  if (found) return { unknownWords: found.unknownWords, refusal: null };
  if (!old || !match?.equal) return noRemarks;
  return { unknownWords: [], refusal: remarksOf(old.unit, old.segment.id).refusal };
}

/** What review shows beside the new proposal: the old pair, or those of all sentences that were merged into it. */
function previousOf(
  { old, match, same }: Matched & { same: KnownPair | null },
  { earlier }: LeverageContext,
): KnownPair | null {
  if (same) return same.previous;
  if (!old || !match) return null;
  // One part alone keeps the pair of a sentence that was split; beside the others it is shown.
  if (match.further) return shownOnly(lastPair(old, match));
  const parts = [match.index, ...match.merged].toSorted((one, other) => one - other);
  const [first = null, ...others] = parts
    .flatMap((index) => earlier[index] ?? [])
    .flatMap((part) => lastPair(part, match) ?? []);
  return first && others.length > 0 ? joinedPair(first, others) : first;
}

function shownOnly(pair: KnownPair | null): KnownPair | null {
  return pair && { ...pair, whole: false };
}

/** The last pair of a sentence that a person touched, else the last one. */
function lastPair(old: KnownPair, { equal }: Alignment): KnownPair | null {
  const { segment, previous } = old;
  const isLast = segment.target !== null && segment.origin !== "source" && !equal;
  return isLast && (segment.touched || !previous?.segment.touched) ? old : previous;
}

/** The pair in the codes of its new unit. One that loses codes there is not used up: it is retired as it was, too. */
function showPair(pair: KnownPair | null, sentence: Sentence, { used }: LeverageContext): PreviousPair | null {
  if (!pair) return null;
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
