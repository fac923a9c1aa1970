import type { Note, TranslatedUnit } from "../model.ts";

/** What an engine has said of a segment, as far as it still holds. */
export interface Remarks {
  /** Words of the source that it did not know and left in the target; none once a person has touched that. */
  readonly unknownWords: readonly string[];
  /** Why its last reply was refused; null once there is a target. */
  readonly refusal: string | null;
}

export const noRemarks: Remarks = { unknownWords: [], refusal: null };

/** The `category` of the notes that keep remarks in the unit. */
const categories = { unknownWords: "visavis:unknown-words", refusal: "visavis:engine-reply" } as const;

/** True for a note of ours that keeps a remark; all others are people's and other tools'. */
export function isRemark({ category }: Note): boolean {
  return category === categories.unknownWords || category === categories.refusal;
}

/** What the notes of a unit say of one of its segments. */
export function remarksOf({ notes, segments }: TranslatedUnit, segmentId: string): Remarks {
  const own = notes.filter((note) => note.about === segmentId && isRemark(note));
  const segment = segments.find(({ id }) => id === segmentId);
  if (own.length === 0 || !segment || segment.touched) return noRemarks;
  const textsOf = (category: string): readonly string[] =>
    own.filter((note) => note.category === category).map(({ text }) => text);
  if (segment.target === null) return { unknownWords: [], refusal: textsOf(categories.refusal).at(-1) ?? null };
  return { unknownWords: distinctWords(textsOf(categories.unknownWords).flatMap(readWords)), refusal: null };
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
