import type { DiffItem } from "../diff/item.ts";
import { readablePair } from "../diff/readable.ts";
import type { PlacedSentence } from "../memory/placed.ts";
import type { Inline, Match, PreviousPair, Translation } from "../model.ts";
import { readableText } from "../text/codes.ts";
import type { Matches } from "./matches.ts";
import { placesIn, wantedAt } from "./wanted.ts";

/** So many are shown beside a sentence. */
const mostAlternatives = 3;

/** A first review may be of all sentences of the house: nobody reads the alternatives of more than so many at once. */
const mostSentences = 5000;

/** The items of a translation with what else the memory has for them. */
export type AddAlternatives = (
  items: readonly DiffItem[],
  translation: Translation,
  matches: Matches,
) => readonly DiffItem[];

/**
 * Adds alternatives to the items of one review, translation by translation: for the first 5,000 sentences that are new,
 * edited or unreviewed and whose target, if there is one, nobody has touched. What stands there already is none.
 */
export function alternativeFinder(): AddAlternatives {
  let left = mostSentences;
  return (items, translation, matches) => {
    const open = new Set(items.filter(isOpen).slice(0, left));
    if (open.size === 0) return items;
    left -= open.size;
    const places = placesIn(translation);
    return items.map((item) => {
      const place = open.has(item) ? places.get(item.segment) : undefined;
      if (!place || place.segment.touched) return item;
      return { ...item, alternatives: alternativesOf(item, place, matches) };
    });
  };
}

function isOpen({ change }: DiffItem): boolean {
  return change === "new" || change === "edited" || change === "unreviewed";
}

function alternativesOf({ story, target, text }: DiffItem, place: PlacedSentence, matches: Matches): readonly Match[] {
  const { codes } = place.unit;
  const { source, previous } = place.segment;
  // Two of them may stand there already: as the target, and as the previous pair.
  const found = matches.of(target, wantedAt(place, story), { limit: mostAlternatives + 2 });
  return found
    .map((match) => ({ ...match, proposal: readablePair(source, match.proposal, codes).text ?? "" }))
    .filter(({ proposal }) => proposal !== text)
    .filter((match) => match.repairs.length > 0 || previous === null || !isPair(match, previous, codes))
    .slice(0, mostAlternatives);
}

/** True for a match that is this pair. */
function isPair(match: Match, { source, target }: PreviousPair, codes: readonly Inline[]): boolean {
  return match.source === readableText(source, codes) && match.target === readableText(target, codes);
}
