import type { Engine, Example } from "../engines/engine.ts";
import type { PendingSentence } from "../memory/fill.ts";
import type { Lng, Match } from "../model.ts";
import { readableText } from "../text/codes.ts";
import type { Matches } from "./matches.ts";

/** Translations of like sentences that go to an engine with a sentence; none to one that reads none. */
export type ExamplesFor = (target: Lng, sentence: PendingSentence, engine: Engine | undefined) => readonly Example[];

/** So many near matches go with a sentence, besides its earlier wording; they are the best of so many. */
const mostExamples = 3;
const mostLookedAt = 6;

/** The answers to so many sentences are kept: those of a plan are asked for again when they are sent. */
const mostKept = 5000;

/**
 * Finds the examples of a sentence: its earlier wording, then what the memory has of sentences near to it, approved pairs
 * first. They are the same in whichever story it stands.
 */
export function exampleFinder(matches: Matches): ExamplesFor {
  const kept = new Map<string, readonly Example[]>();
  return (target, sentence, engine) => {
    if (engine?.supports.examples !== true) return [];
    const name = `${target} ${sentence.key}`;
    const near = kept.get(name) ?? nearExamples(matches, target, sentence);
    if (kept.size < mostKept) kept.set(name, near);
    const earlier = sentence.previous ? [sentence.previous] : [];
    const others = near.filter((example) => earlier.every((pair) => !isSame(pair, example)));
    return [...earlier, ...others.slice(0, mostExamples)];
  };
}

function nearExamples(matches: Matches, target: Lng, { source, codes, key }: PendingSentence): readonly Example[] {
  const own = readableText(source, codes);
  const place = { before: null, after: null, story: "" };
  const found = matches.of(target, { source, codes, key, ...place }, { limit: mostLookedAt });
  const examples = [...found.filter(isApproved), ...found.filter((match) => !isApproved(match))]
    .filter((match) => match.source !== own)
    .map((match): Example => ({ source: match.source, target: match.target }));
  // One more than are sent: the earlier wording may be among them.
  return distinct(examples).slice(0, mostExamples + 1);
}

function isApproved({ state }: Match): boolean {
  return state === "reviewed" || state === "final";
}

function distinct(examples: readonly Example[]): readonly Example[] {
  return examples.filter((example, index) => examples.findIndex((other) => isSame(other, example)) === index);
}

function isSame(one: Example, other: Example): boolean {
  return one.source === other.source && one.target === other.target;
}
