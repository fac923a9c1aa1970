import { type Engine, noUsage, type Usage } from "../engines/engine.ts";
import { pendingSentences, type PendingSentence, type Renew } from "../memory/fill.ts";
import { storyKeys } from "../memory/leverage.ts";
import { likenessTo, placedSentences, type PlacedSentence } from "../memory/placed.ts";
import type { Lng } from "../model.ts";
import { readableText } from "../text/codes.ts";
import { wordCounter } from "../text/words.ts";
import { type Packable, packer } from "../translate/pack.ts";
import { billedText } from "../translate/protect.ts";
import { nothingNear, type StoryCounts, type Tally } from "./tally.ts";
import type { StoryView } from "./view.ts";

/** What a planner asks others of the sentences that want a translation. */
export interface Inquiry {
  /** The engines that serve a language, in order; asked only when there is something to send. */
  readonly serving: (target: Lng) => Promise<readonly Engine[]>;
  /** True for a sentence whose reply is in the journal. */
  readonly isKept: (target: Lng, sentence: PendingSentence, engines: readonly Engine[]) => boolean;
  /** True for an untouched target that is to be made again. */
  readonly renew: Renew;
  /** How like the nearest pair of the memory, or an earlier wording, is to a sentence, 0–101; null where there is none. */
  readonly nearest: (target: Lng, sentence: PendingSentence, place: PlacedSentence) => number | null;
  /** How like what the memory had is to a sentence that it has filled, 0–101. */
  readonly recalled: (target: Lng, place: PlacedSentence) => number;
  /** A sentence as an engine is asked for it. */
  readonly asked: (target: Lng, sentence: PendingSentence, engine: Engine) => Packable;
}

/** Counts a story in each of these languages. */
export async function countStory(
  tallies: ReadonlyMap<Lng, Tally>,
  view: StoryView,
  inquiry: Inquiry,
): Promise<Readonly<Record<Lng, StoryCounts>>> {
  const story = { view, inquiry, keys: storyKeys(view.story), countWords: wordCounter() };
  const counts: [Lng, StoryCounts][] = [];
  for (const [target, tally] of tallies) counts.push([target, await countTarget(tally, { ...story, target })]);
  return Object.fromEntries(counts);
}

interface Addition {
  readonly view: StoryView;
  readonly target: Lng;
  /** Of the story's sentences, in order. */
  readonly keys: readonly string[];
  readonly countWords: (text: string) => number;
  readonly inquiry: Inquiry;
}

async function countTarget(tally: Tally, addition: Addition): Promise<StoryCounts> {
  const { view, target, keys, inquiry } = addition;
  const translation = view.translations.get(target);
  if (!translation) return { known: 0, send: 0, failed: 0 };
  const pending = new Map(pendingSentences(translation, inquiry.renew).map((sentence) => [sentence.id, sentence]));
  if (pending.size > 0) tally.engines ??= await inquiry.serving(target);
  const likeness = likenessTo({
    earlier: view.earlier.get(target) ?? null,
    moved: view.moved.get(target) ?? new Set(),
    recalled: (place) => inquiry.recalled(target, place),
  });
  const before = tally.wanted.size;
  const placed = placedSentences(translation, keys);
  for (const place of placed)
    countSentence(tally, { ...addition, place, sentence: pending.get(place.segment.id) ?? null, likeness });
  const isServed = (tally.engines ?? []).length > 0;
  const send = isServed ? tally.wanted.size - before : 0;
  const failed = isServed ? 0 : pending.size;
  const known = placed.length - send - failed;
  tally.segments += placed.length;
  tally.known += known;
  tally.failed += failed;
  return { known, send, failed };
}

interface Counted extends Addition {
  readonly place: PlacedSentence;
  /** Null for one that needs no translation. */
  readonly sentence: PendingSentence | null;
  readonly likeness: (place: PlacedSentence) => number;
}

function countSentence(tally: Tally, { place, sentence, likeness, ...addition }: Counted): void {
  const { target, inquiry } = addition;
  const { segment, unit } = place;
  const words = addition.countWords(readableText(segment.source, unit.codes));
  const known = (similarity: number): void => tally.bands.add(similarity, { segments: 1, words, usage: noUsage });
  if (!sentence) return known(likeness(place));
  const [engine = null, ...others] = tally.engines ?? [];
  if (engine && inquiry.isKept(target, sentence, [engine, ...others])) return known(100);
  // What is made again has its equal in its own file.
  const similarity = segment.target === null ? inquiry.nearest(target, sentence, place) : likeness(place);
  addWanted(tally, engine, { ...addition, sentence, words, similarity: similarity ?? nothingNear });
}

interface Pending extends Addition {
  readonly sentence: PendingSentence;
  readonly words: number;
  /** Of what the memory has, 0–101; `nothingNear` where that is nothing. */
  readonly similarity: number;
}

/** Counts a sentence that wants a translation and whose reply is not paid for; one that stood further up is sent once. */
function addWanted(tally: Tally, engine: Engine | null, pending: Pending): void {
  const { sentence, words, similarity } = pending;
  const number = Number.parseInt(sentence.key.slice(0, 13), 16);
  const known = tally.wanted.get(number);
  tally.wanted.set(number, Math.max(similarity, known ?? nothingNear));
  const add = (usage: Usage): void => tally.bands.add(similarity, { segments: 1, words, usage });
  if (known === undefined) return add(engine ? countRequest(tally, engine, pending) : noUsage);
  tally.bands.add(100, { segments: 1, words, usage: noUsage });
  // What counts is the best that the memory has for any of its places, whichever of them came first.
  if (similarity <= known) return;
  const usage = engine ? usageOf(engine, askedOf(pending, engine)) : noUsage;
  tally.bands.move(known, similarity, { segments: 1, words, usage });
}

/** Adds a sentence to the open request, or to a new one where the engine's limits are reached, unless it needs none. */
function countRequest(tally: Tally, engine: Engine, pending: Pending): Usage {
  const asked = askedOf(pending, engine);
  if (asked.text === "") return noUsage;
  tally.startsRequest ??= packer(engine);
  tally.requests += tally.startsRequest(asked) ? 1 : 0;
  return usageOf(engine, asked);
}

function askedOf({ inquiry, target, sentence }: Pending, engine: Engine): Packable {
  return inquiry.asked(target, sentence, engine);
}

function usageOf(engine: Engine, { text, examples }: Packable): Usage {
  return text === "" ? noUsage : engine.expectedUsage(billedText(text, engine), examples);
}
