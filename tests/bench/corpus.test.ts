import { expect, test } from "vitest";
import {
  dictionary,
  phraseAt,
  sentenceCount,
  sentencesPerStory,
  spareSentences,
  storyAt,
  stride,
} from "../../bench/corpus.ts";

const stories = Array.from({ length: 30 }, (_, index) => storyAt(index));

/** Title, headings and sentences of a story, without full stops. */
function sentencesOf(story: string): readonly string[] {
  return story.split("\n\n").flatMap((block) => block.replace(/^#+ /u, "").split(/\.\s*/u).filter(Boolean));
}

test("a story has a title and six sections of two paragraphs of three sentences", () => {
  const blocks = (stories[7] ?? "").split("\n\n");
  expect(blocks.filter((block) => block.startsWith("# "))).toHaveLength(1);
  expect(blocks.filter((block) => block.startsWith("## "))).toHaveLength(6);
  const paragraphs = blocks.filter((block) => !block.startsWith("#"));
  expect(paragraphs.map((paragraph) => paragraph.match(/\./gu)?.length)).toEqual(Array.from({ length: 12 }, () => 3));
});

test("no sentence stands twice, in whatever story, and none is a spare one", () => {
  const sentences = [...stories.flatMap(sentencesOf), ...spareSentences.map(({ fr }) => fr)];
  expect(sentences).toHaveLength(stories.length * sentencesPerStory + spareSentences.length);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test("indexes far apart give different sentences: the stride is prime to their number", () => {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  expect(divisor(sentenceCount, stride)).toBe(1);
  expect(phraseAt(sentenceCount).fr).toBe(phraseAt(0).fr);
  expect(phraseAt(sentenceCount / 2).fr).not.toBe(phraseAt(0).fr);
});

test("the same index gives the same story, and the dictionary has every sentence of it", () => {
  expect(storyAt(7)).toBe(stories[7]);
  const known = dictionary(stories.length, "es");
  expect(stories.flatMap(sentencesOf).filter((sentence) => !known.has(sentence))).toEqual([]);
  const [first = ""] = sentencesOf(stories[0] ?? "");
  expect(known.get(first)).toMatch(/ del \d+ de \p{L}+ de \d{4}$/u);
});
