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

let above = new Int32Array(256);
let below = new Int32Array(256);

/**
 * Weighted edit distance of a query and a sentence, in tenths: what is added, left out or replaced costs its weight.
 * Symmetric. Above `limit` the answer is some number above `limit`.
 */
export function editDistance(
  query: Query,
  { tokens, start, end }: NumberedSentence,
  { vocabulary, limit }: { readonly vocabulary: Vocabulary; readonly limit: number },
): number {
  const length = end - start;
  if (query.tokens.length * length > maxProduct) return distanceOfMiddles(query, { tokens, start, end }, vocabulary);
  if (above.length <= length) [above, below] = [new Int32Array(length * 2 + 1), new Int32Array(length * 2 + 1)];
  const { folds, weights } = vocabulary;
  let sum = 0;
  above[0] = 0;
  for (let index = 1; index <= length; index++) {
    sum += weights[tokens[start + index - 1] ?? 0] ?? 0;
    above[index] = sum;
  }
  for (const token of query.tokens) {
    let left = (above[0] ?? 0) + token.weight;
    let diagonal = above[0] ?? 0;
    let least = left;
    below[0] = left;
    for (let index = 1; index <= length; index++) {
      const other = tokens[start + index - 1] ?? 0;
      const upper = above[index] ?? 0;
      const weight = weights[other] ?? 0;
      let best = Math.min(upper + token.weight, left + weight);
      // What costs at least its difference of weight is not looked at where it cannot win.
      if (other === token.number) best = Math.min(best, diagonal);
      else if (folds[other] === token.fold) best = Math.min(best, diagonal + (vocabulary.surfaceCosts[other] ?? 0));
      else if (diagonal < limit && diagonal + Math.abs(weight - token.weight) < best)
        best = Math.min(best, diagonal + replacement(query, token, { vocabulary, other }));
      left = best;
      diagonal = upper;
      below[index] = best;
      if (best < least) least = best;
    }
    if (least > limit) return least;
    [above, below] = [below, above];
  }
  return above[length] ?? 0;
}

/** What another word costs in the place of a token: the difference of weights, and of the rest what they do not share. */
function replacement(
  query: Query,
  token: QueryToken,
  { vocabulary, other }: { readonly vocabulary: Vocabulary; readonly other: number },
): number {
  const fold = vocabulary.folds[other] ?? 0;
  const weight = vocabulary.weights[other] ?? 0;
  const most = Math.max(weight, token.weight);
  const letters = (vocabulary.starts[fold + 1] ?? 0) - (vocabulary.starts[fold] ?? 0);
  if (!mayBeLike(token.bits, vocabulary.letterBits[fold] ?? 0, Math.max(letters, token.word.length))) return most;
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
