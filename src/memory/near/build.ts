import { normalizeText } from "../../text/identity.ts";
import { lowestScore, sharedAtLeast } from "./bounds.ts";
import { growing } from "./growing.ts";
import { sentenceHash } from "./query.ts";
import { sign } from "./signature.ts";
import { mostRest, type NearTables } from "./tables.ts";
import { buildVocabulary, type Vocabulary } from "./vocabulary.ts";
import type { TokenKind } from "./weights.ts";

/** A sentence and the number by which its finder knows it. */
export interface NumberedText {
  readonly id: number;
  readonly text: string;
}

/** The tables of these sentences, in any order; folded forms weigh what `weigh` says. */
export function buildTables(
  sentences: Iterable<NumberedText>,
  weigh: (fold: string, kind: TokenKind) => number,
): NearTables {
  const raw = readSentences(sentences, weigh);
  const { vocabulary } = raw;
  const ordered = inOrderOfWeight(raw);
  const ranks = rankFolds(vocabulary, ordered.tokens);
  const ranked = { ...ordered, vocabulary, ranks };
  return { ...ranked, signatures: signaturesOf(ranked), ...postingsOf(ranked) };
}

type Sentences = Pick<NearTables, "vocabulary" | "ids" | "weights" | "hashes" | "starts" | "tokens">;

function readSentences(sentences: Iterable<NumberedText>, weigh: (fold: string, kind: TokenKind) => number): Sentences {
  const vocabulary = buildVocabulary(weigh);
  const [ids, weights, hashes, starts, tokens] = [growing(), growing(), growing(), growing(), growing()];
  starts.push(0);
  for (const { id, text } of sentences) {
    const normalized = normalizeText(text);
    let weight = 0;
    for (const number of vocabulary.number(normalized)) {
      tokens.push(number);
      weight += vocabulary.weightOf(number);
    }
    ids.push(id);
    weights.push(weight);
    for (const half of sentenceHash(normalized)) hashes.push(half);
    starts.push(tokens.length());
  }
  return {
    vocabulary: vocabulary.finish(),
    ids: ids.finish(),
    weights: weights.finish(),
    hashes: hashes.finish(),
    starts: starts.finish(),
    tokens: tokens.finish(),
  };
}

function inOrderOfWeight({ ids, weights, hashes, starts, tokens }: Sentences): Omit<Sentences, "vocabulary"> {
  const order = Uint32Array.from(ids.keys()).sort(
    (a, b) => (weights[a] ?? 0) - (weights[b] ?? 0) || (ids[a] ?? 0) - (ids[b] ?? 0),
  );
  const sorted = {
    ids: order.map((old) => ids[old] ?? 0),
    weights: order.map((old) => weights[old] ?? 0),
    hashes: new Uint32Array(hashes.length),
    starts: new Uint32Array(starts.length),
    tokens: new Uint32Array(tokens.length),
  };
  let next = 0;
  for (const [place, old] of order.entries()) {
    sorted.hashes[place * 2] = hashes[old * 2] ?? 0;
    sorted.hashes[place * 2 + 1] = hashes[old * 2 + 1] ?? 0;
    const sentence = tokens.subarray(starts[old], starts[old + 1]);
    sorted.tokens.set(sentence, next);
    next += sentence.length;
    sorted.starts[place + 1] = next;
  }
  return sorted;
}

function signaturesOf({ vocabulary, weights, starts, tokens }: Sentences): Uint32Array {
  const signatures = new Uint32Array(weights.length * 2);
  for (let sentence = 0; sentence < weights.length; sentence++)
    for (let place = starts[sentence] ?? 0; place < (starts[sentence + 1] ?? 0); place++)
      sign(signatures, sentence, vocabulary.folds[tokens[place] ?? 0] ?? 0);
  return signatures;
}

function rankFolds({ folds }: Vocabulary, tokens: Uint32Array): Uint32Array {
  const counts = new Uint32Array(folds.length);
  for (const token of tokens) {
    const fold = folds[token] ?? 0;
    counts[fold] = (counts[fold] ?? 0) + 1;
  }
  const order = Uint32Array.from(counts.keys()).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
  const ranks = new Uint32Array(folds.length);
  for (const [rank, fold] of order.entries()) ranks[fold] = rank;
  return ranks;
}

type Postings = Pick<NearTables, "postingStarts" | "postings" | "rests">;

/** Two passes, the first to count: lists of a million sentences would take four times the memory. */
function postingsOf(sentences: Sentences & Pick<NearTables, "ranks">): Postings {
  const postingStarts = new Uint32Array(sentences.vocabulary.folds.length + 1);
  eachPosting(sentences, ({ fold }) => (postingStarts[fold + 1] = (postingStarts[fold + 1] ?? 0) + 1));
  for (let fold = 1; fold < postingStarts.length; fold++)
    postingStarts[fold] = (postingStarts[fold] ?? 0) + (postingStarts[fold - 1] ?? 0);
  const next = postingStarts.slice();
  const postings = new Uint32Array(postingStarts.at(-1) ?? 0);
  const rests = new Uint16Array(postings.length);
  eachPosting(sentences, ({ fold, sentence, rest }) => {
    const place = next[fold] ?? 0;
    next[fold] = place + 1;
    postings[place] = sentence;
    rests[place] = Math.min(rest, mostRest);
  });
  return { postingStarts, postings, rests };
}

interface Posting {
  readonly fold: number;
  readonly sentence: number;
  readonly rest: number;
}

function eachPosting(
  { vocabulary, weights, starts, tokens, ranks }: Sentences & Pick<NearTables, "ranks">,
  take: (posting: Posting) => void,
): void {
  for (let sentence = 0; sentence < weights.length; sentence++) {
    const numbers = tokens.subarray(starts[sentence], starts[sentence + 1]);
    const folds = Array.from(numbers, (number) => vocabulary.folds[number] ?? 0);
    folds.sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
    let rest = weights[sentence] ?? 0;
    const shared = sharedAtLeast(lowestScore, rest, rest);
    let last = -1;
    for (const fold of folds) {
      // Whoever shares none of these, and shares so much, does not exist.
      if (rest < shared) break;
      if (fold !== last) take({ fold, sentence, rest });
      last = fold;
      rest -= vocabulary.weights[fold] ?? 0;
    }
  }
}
