import type { DiffItem } from "../diff/item.ts";
import { readablePair } from "../diff/readable.ts";
import type { Inline, Match, PreviousPair, TranslatedSegment, TranslatedUnit, Translation } from "../model.ts";
import { readableText } from "../text/codes.ts";
import { segmentKey } from "../text/identity.ts";
import type { Matches } from "./matches.ts";

/** A sentence of a translation, and the keys of its neighbours in the story. */
interface Placed {
  readonly unit: TranslatedUnit;
  readonly segment: TranslatedSegment;
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

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
    const places = placesOf(translation);
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

function alternativesOf(
  { story, target, text }: DiffItem,
  { unit: { codes }, segment: { source, previous }, key, before, after }: Placed,
  matches: Matches,
): readonly Match[] {
  const found = matches.of(
    target,
    { source, codes, key, before, after, story },
    // Two of them may stand there already: as the target, and as the previous pair.
    { limit: mostAlternatives + 2 },
  );
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

function placesOf({ sections }: Translation): ReadonlyMap<string, Placed> {
  const sentences = sections
    .flatMap(({ units }) => units.flatMap((unit) => unit.segments.map((segment) => ({ unit, segment }))))
    .map(({ unit, segment }) => ({ unit, segment, key: segmentKey(segment.source, unit.codes) }));
  return new Map(
    sentences.map((sentence, index) => [
      sentence.segment.id,
      { ...sentence, before: sentences[index - 1]?.key ?? null, after: sentences[index + 1]?.key ?? null },
    ]),
  );
}
