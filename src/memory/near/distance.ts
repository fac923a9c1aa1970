import { likeness, mayBeLike } from "./letters.ts";
import type { Query, QueryToken } from "./query.ts";
import { tokenText, type Vocabulary } from "./vocabulary.ts";

/** A sentence of the vocabulary's numbers: `tokens[start … end)`. */
export interface NumberedSentence {
  readonly tokens: Uint32Array;
  readonly start: number;
  readonly end: number;
}

/** Above this product of token counts only equal ends are counted: 1 MB without a full stop. */
const maxProduct = 4_000_000;

/** Lines of the table of distances, and what is to be known of the sentence's tokens, side by side: read many times. */
interface Lines {
  above: Int32Array;
  below: Int32Array;
  weights: Int32Array;
  folds: Int32Array;
  letterBits: Int32Array;
  letters: Int32Array;
}

/** They grow with the longest sentence. */
const lines: Lines = linesFor(256);

function linesFor(length: number): Lines {
  const line = (): Int32Array => new Int32Array(length + 1);
  return { above: line(), below: line(), weights: line(), folds: line(), letterBits: line(), letters: line() };
}

/**
 * Weighted edit distance of a query and a sentence, in tenths: what is added, left out or replaced costs its weight.
 * Symmetric. Above `limit` the answer is some number above `limit`.
 */
export function editDistance(
  query: Query,
  sentence: NumberedSentence,
  { vocabulary, limit }: { readonly vocabulary: Vocabulary; readonly limit: number },
): number {
  const length = sentence.end - sentence.start;
  if (query.tokens.length * length > maxProduct) return distanceOfMiddles(query, sentence, vocabulary);
  firstLine(sentence, vocabulary);
  const against = { query, sentence, vocabulary };
  for (const token of query.tokens) {
    const least = nextLine(token, against);
    if (least > limit) return least;
    [lines.above, lines.below] = [lines.below, lines.above];
  }
  return lines.above[length] ?? 0;
}

/** Distances from an empty query. */
function firstLine({ tokens, start, end }: NumberedSentence, vocabulary: Vocabulary): void {
  if (lines.above.length <= end - start) Object.assign(lines, linesFor((end - start) * 2));
  let sum = 0;
  lines.above[0] = 0;
  for (let index = 0; index < end - start; index++) {
    const fold = vocabulary.folds[tokens[start + index] ?? 0] ?? 0;
    const weight = vocabulary.weights[fold] ?? 0;
    sum += weight;
    lines.above[index + 1] = sum;
    lines.weights[index] = weight;
    lines.folds[index] = fold;
    lines.letterBits[index] = vocabulary.letterBits[fold] ?? 0;
    lines.letters[index] = (vocabulary.starts[fold + 1] ?? 0) - (vocabulary.starts[fold] ?? 0);
  }
}

interface Against {
  readonly query: Query;
  readonly sentence: NumberedSentence;
  readonly vocabulary: Vocabulary;
}

/** Distances from the query with one token more; the answer is the least of them. */
function nextLine(token: QueryToken, against: Against): number {
  const length = against.sentence.end - against.sentence.start;
  const { above, below, weights } = lines;
  let diagonal = above[0] ?? 0;
  let left = diagonal + token.weight;
  let least = left;
  below[0] = left;
  for (let index = 0; index < length; index++) {
    const upper = above[index + 1] ?? 0;
    const weight = weights[index] ?? 0;
    let best = Math.min(upper + token.weight, left + weight);
    // A replacement costs at least the difference of the weights: most are not looked at.
    if (diagonal + Math.abs(weight - token.weight) < best)
      best = Math.min(best, diagonal + exchange(token, index, against));
    left = best;
    diagonal = upper;
    below[index + 1] = best;
    if (best < least) least = best;
  }
  return least;
}

/** What a token costs in the place of the sentence's token at `index`. */
function exchange(token: QueryToken, index: number, against: Against): number {
  if (lines.folds[index] !== token.fold) return replacement(token, index, against);
  const { tokens, start } = against.sentence;
  const other = tokens[start + index] ?? 0;
  return other === token.number ? 0 : (against.vocabulary.surfaceCosts[other] ?? 0);
}

/** What another word costs in the place of a token: the heavier one, less what both have in common. */
function replacement(token: QueryToken, index: number, { query, vocabulary }: Against): number {
  const weight = lines.weights[index] ?? 0;
  const most = Math.max(weight, token.weight);
  const longest = Math.max(lines.letters[index] ?? 0, token.word.length);
  if (!mayBeLike(token.bits, lines.letterBits[index] ?? 0, longest)) return most;
  const fold = lines.folds[index] ?? 0;
  const key = token.fold * 0x4000000 + fold;
  const known = query.costs.get(key);
  if (known !== undefined) return known;
  const common = likeness(token.word, tokenText(vocabulary, fold)) * Math.min(weight, token.weight);
  const cost = Math.ceil(most - common);
  query.costs.set(key, cost);
  return cost;
}

/** All that lies between the tokens that both have at their ends, as if it were written anew. */
function distanceOfMiddles(query: Query, { tokens, start, end }: NumberedSentence, vocabulary: Vocabulary): number {
  const shortest = Math.min(query.tokens.length, end - start);
  let first = 0;
  while (first < shortest && query.tokens[first]?.number === tokens[start + first]) first++;
  let last = 0;
  while (last < shortest - first && query.tokens.at(-1 - last)?.number === tokens[end - 1 - last]) last++;
  let [one, other] = [0, 0];
  for (const token of query.tokens.slice(first, query.tokens.length - last)) one += token.weight;
  for (const token of tokens.subarray(start + first, end - last)) other += vocabulary.weights[token] ?? 0;
  return one + other;
}
