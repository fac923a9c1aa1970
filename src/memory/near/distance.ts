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

/** Lines of the table of distances, and the weights of the sentence's tokens; they grow with the longest sentence. */
interface Lines {
  above: Int32Array;
  below: Int32Array;
  weights: Int32Array;
}

const lines: Lines = linesFor(256);

function linesFor(length: number): Lines {
  return { above: new Int32Array(length + 1), below: new Int32Array(length + 1), weights: new Int32Array(length + 1) };
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
function firstLine({ tokens, start, end }: NumberedSentence, { weights }: Vocabulary): void {
  if (lines.above.length <= end - start) Object.assign(lines, linesFor((end - start) * 2));
  let sum = 0;
  lines.above[0] = 0;
  for (let place = start; place < end; place++) {
    const weight = weights[tokens[place] ?? 0] ?? 0;
    sum += weight;
    lines.weights[place - start] = weight;
    lines.above[place - start + 1] = sum;
  }
}

interface Against {
  readonly query: Query;
  readonly sentence: NumberedSentence;
  readonly vocabulary: Vocabulary;
}

/** Distances from the query with one token more; the answer is the least of them. */
function nextLine(token: QueryToken, against: Against): number {
  const { tokens, start, end } = against.sentence;
  const { above, below, weights } = lines;
  let diagonal = above[0] ?? 0;
  let left = diagonal + token.weight;
  let least = left;
  below[0] = left;
  for (let index = 0; index < end - start; index++) {
    const upper = above[index + 1] ?? 0;
    const weight = weights[index] ?? 0;
    let best = Math.min(upper + token.weight, left + weight);
    // A replacement costs at least the difference of the weights: most are not looked at.
    if (diagonal + Math.abs(weight - token.weight) < best)
      best = Math.min(best, diagonal + exchange(token, tokens[start + index] ?? 0, against));
    left = best;
    diagonal = upper;
    below[index + 1] = best;
    if (best < least) least = best;
  }
  return least;
}

/** What a token costs in the place of another. */
function exchange(token: QueryToken, other: number, against: Against): number {
  if (other === token.number) return 0;
  const { vocabulary } = against;
  const fold = vocabulary.folds[other] ?? 0;
  return fold === token.fold ? (vocabulary.surfaceCosts[other] ?? 0) : replacement(token, fold, against);
}

/** What another word costs in the place of a token: the heavier one, less what both have in common. */
function replacement(token: QueryToken, other: number, { query, vocabulary }: Against): number {
  const { starts, weights, letterBits } = vocabulary;
  const weight = weights[other] ?? 0;
  const most = Math.max(weight, token.weight);
  const letters = (starts[other + 1] ?? 0) - (starts[other] ?? 0);
  if (!mayBeLike(token.bits, letterBits[other] ?? 0, Math.max(letters, token.word.length))) return most;
  const key = token.fold * 0x4000000 + other;
  const known = query.costs.get(key);
  if (known !== undefined) return known;
  const common = likeness(token.word, tokenText(vocabulary, other)) * Math.min(weight, token.weight);
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
