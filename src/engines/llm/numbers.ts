import { shortHash } from "../../text/hash.ts";

/** Labels begin at 100, so that no small count is among them, and are scattered over at least so many numbers. */
const first = 100;
const leastSpan = 900;

/**
 * A number for each text of a request: each once, in no order, the same whenever the same texts are asked. A model that
 * merges two texts and counts on (1, 2, 3 …) then gives numbers that nobody asked for, where numbers in order would put
 * every later translation under the wrong text.
 */
export function numberTexts(texts: readonly string[]): readonly number[] {
  const span = Math.max(leastSpan, texts.length * 2);
  const taken = new Set<number>();
  for (const [index, text] of texts.entries()) {
    let number = Number.parseInt(shortHash(`${index}:${text}`, 8), 16) % span;
    while (taken.has(number)) number = (number + 1) % span;
    taken.add(number);
  }
  return Array.from(taken, (number) => number + first);
}
