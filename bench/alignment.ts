import { leverage } from "../src/memory/leverage.ts";
import { type Answer, fillTranslation, pendingSentences } from "../src/memory/fill.ts";
import { knownPairs } from "../src/memory/known.ts";
import type { TranslatedSegment, Translation } from "../src/model.ts";
import { readerFor } from "../src/read/read.ts";
import { sentenceSplitter } from "../src/segment/split.ts";
import {
  asTranslated,
  type Draft,
  draftAt,
  editDraft,
  firstEdit,
  markdownOf,
  type Random,
  randomFrom,
  unitsOf,
} from "./author.ts";
import type { Claim } from "./claim.ts";
import { measurement, type Measurement } from "./measure.ts";

/** Each story is edited so often, and translated and half approved after each of the rounds. */
const edits = 100;
const rounds = 5;

/** What the rounds of all stories came to. */
interface Tally {
  edited: number;
  editedWords: number;
  touched: number;
  sent: number;
  /** Words of the units in which a sentence was edited: what is touched where a paragraph is one text. */
  unitWords: number;
  approved: number;
  lost: number;
}

/** What a hundred random edits of each story touch: each edited sentence, and no other. */
export const alignment: Claim = async ({ stories }) => await alignmentOf(stories);

/** The same for so many stories of the corpus. */
export async function alignmentOf(stories: number): Promise<readonly Measurement[]> {
  const update = await updater();
  const tally = { edited: 0, editedWords: 0, touched: 0, sent: 0, unitWords: 0, approved: 0, lost: 0 };
  for (let index = 0; index < stories; index++) {
    const random = randomFrom(index);
    let draft = draftAt(index);
    let translation = approveHalf(translate(update(draft, null)), random);
    for (let round = 0; round < rounds; round++) {
      const first = firstEdit(stories) + (index * rounds + round) * (edits / rounds);
      for (let edit = 0; edit < edits / rounds; edit++) draft = editDraft(draft, first + edit, random);
      const updated = update(draft, translation);
      count(tally, { draft, before: translation, updated });
      draft = asTranslated(draft);
      translation = approveHalf(translate(updated), random);
    }
  }
  const { edited, editedWords, touched, sent, unitWords, approved, lost } = tally;
  return [
    measurement(`segments touched by ${edits} edits of each story ÷ edited sentences`, "×", {
      measured: touched / edited,
      bar: 1,
    }),
    measurement("sentences sent for these edits ÷ edited sentences", "×", { measured: sent / edited, bar: 1 }),
    measurement("approved targets lost in these edits", `of ${approved} targets`, { measured: lost, bar: 0 }),
    measurement("words of the paragraphs edited ÷ words of the sentences edited", "×", {
      measured: unitWords / editedWords,
      bar: null,
    }),
  ];
}

async function updater(): Promise<(draft: Draft, before: Translation | null) => Translation> {
  const read = await readerFor("story.md");
  const split = sentenceSplitter("fr");
  return (draft, before) => {
    const story = read({ id: "story", path: "story.md", lng: "fr", content: markdownOf(draft) }, split);
    return leverage({ story, target: "es", before, departed: [], recall: () => null, discard: () => false });
  };
}

function translate(translation: Translation): Translation {
  const made = { origin: "bench", match: null, model: null, terms: null, unknownWords: [] };
  const answers = new Map(
    pendingSentences(translation).map(({ key, source }): [string, Answer] => [
      key,
      { type: "translated", target: source.toUpperCase(), ...made },
    ]),
  );
  return fillTranslation(translation, (key) => answers.get(key) ?? null);
}

function approveHalf(translation: Translation, random: Random): Translation {
  const approve = (segment: TranslatedSegment): TranslatedSegment =>
    segment.touched || random(2) === 0 ? segment : { ...segment, state: "final", touched: true };
  return {
    ...translation,
    sections: translation.sections.map((section) => ({
      ...section,
      units: section.units.map((unit) => ({ ...unit, segments: unit.segments.map(approve) })),
    })),
  };
}

function count(
  tally: Tally,
  { draft, before, updated }: { draft: Draft; before: Translation; updated: Translation },
): void {
  for (const lines of unitsOf(draft)) {
    const edited = lines.filter(({ isNew }) => isNew);
    tally.edited += edited.length;
    tally.editedWords += wordsOf(edited);
    tally.unitWords += edited.length > 0 ? wordsOf(lines) : 0;
  }
  const known = new Set(segmentsOf(before).map(stampOf));
  tally.touched += segmentsOf(updated).filter((segment) => !known.has(stampOf(segment))).length;
  tally.sent += pendingSentences(updated).length;
  const kept = new Set(approvedIn(updated));
  const approved = approvedIn(before);
  tally.approved += approved.length;
  tally.lost += approved.filter((pair) => !kept.has(pair)).length;
}

function wordsOf(lines: readonly { readonly text: string }[]): number {
  return lines.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0);
}

function segmentsOf({ sections }: Translation): readonly TranslatedSegment[] {
  return sections.flatMap(({ units }) => units.flatMap(({ segments }) => segments));
}

/** What stays the same of a segment that is not touched; its source may be typeset anew. */
function stampOf({ id, target, state, touched }: TranslatedSegment): string {
  return JSON.stringify([id, target, state, touched]);
}

function approvedIn(translation: Translation): readonly string[] {
  const { current, aside } = knownPairs(translation);
  return [...current, ...[...aside.values()].flat()]
    .filter(({ segment }) => segment.touched)
    .map(({ key, segment }) => `${key} ${segment.target}`);
}
