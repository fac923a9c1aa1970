import type { Note, TranslatedUnit } from "../model.ts";

/** What an engine has said of a segment, as far as it still holds. */
export interface Remarks {
  /** Words of the source that it did not know and left in the target; none once a person has touched that. */
  readonly unknownWords: readonly string[];
  /** Why its last reply was refused; null once there is a target. */
  readonly refusal: string | null;
}

/** Of a segment that no engine has said anything of. */
export const noRemarks: Remarks = { unknownWords: [], refusal: null };

/** The `category` of the notes that keep remarks in the unit. */
const categories = { unknownWords: "visavis:unknown-words", refusal: "visavis:engine-reply" } as const;

/** True for a note of ours that keeps a remark; all others are people's and other tools'. */
export function isRemark({ category }: Note): boolean {
  return category === categories.unknownWords || category === categories.refusal;
}

/** Each unit is read once: a long list of links is one with thousands of sentences and notes. */
const known = new WeakMap<TranslatedUnit, ReadonlyMap<string, Remarks>>();

/** What the notes of a unit say of one of its segments. */
export function remarksOf(unit: TranslatedUnit, segmentId: string): Remarks {
  if (unit.notes.length === 0) return noRemarks;
  const remarks = known.get(unit) ?? readRemarks(unit);
  known.set(unit, remarks);
  return remarks.get(segmentId) ?? noRemarks;
}

function readRemarks({ notes, segments }: TranslatedUnit): ReadonlyMap<string, Remarks> {
  const own = Map.groupBy(notes.filter(isRemark), ({ about }) => about);
  return new Map(
    segments.flatMap(({ id, target, touched }): readonly [string, Remarks][] => {
      const about = touched ? undefined : own.get(id);
      return about ? [[id, target === null ? refusalIn(about) : unknownWordsIn(about)]] : [];
    }),
  );
}

function refusalIn(notes: readonly Note[]): Remarks {
  const refusal = notes.findLast(({ category }) => category === categories.refusal);
  return { unknownWords: [], refusal: refusal?.text ?? null };
}

function unknownWordsIn(notes: readonly Note[]): Remarks {
  const words = notes
    .filter(({ category }) => category === categories.unknownWords)
    .flatMap(({ text }) => readWords(text));
  return { unknownWords: distinctWords(words), refusal: null };
}

/** The notes with those that keep remarks made anew: all others first, then the given ones, by segment id. */
export function withRemarks(notes: readonly Note[], remarks: Iterable<readonly [string, Remarks]>): readonly Note[] {
  return [
    ...notes.filter((note) => !isRemark(note)),
    ...[...remarks].flatMap(([about, { unknownWords, refusal }]): readonly Note[] => {
      const words = distinctWords(unknownWords);
      return [
        ...(words.length === 0 ? [] : [noteOf(categories.unknownWords, about, writeWords(words))]),
        ...(refusal === null ? [] : [noteOf(categories.refusal, about, refusal)]),
      ];
    }),
  ];
}

function noteOf(category: string, about: string, text: string): Note {
  return { text, category, about, attributes: 'appliesTo="target"' };
}

function distinctWords(words: readonly string[]): readonly string[] {
  return [...new Set(words.map((word) => word.trim()).filter((word) => word !== ""))];
}

// A comma inside a word has a backslash before it: `1,5` is one.
function writeWords(words: readonly string[]): string {
  return words.map((word) => word.replace(/[\\,]/gu, "\\$&")).join(", ");
}

function readWords(text: string): readonly string[] {
  const words = text.match(/(?:\\[\s\S]|[^,\\]|\\$)+/gu) ?? [];
  return words.map((word) => word.trim().replace(/\\([\s\S])/gu, "$1"));
}
