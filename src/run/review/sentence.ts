import { type Sentence, sentenceIn } from "../../diff/sentence.ts";
import { examineSegment } from "../examine.ts";
import type { Project } from "../project.ts";
import type { SegmentPlace } from "./look-up.ts";
import { openStory } from "./open.ts";

/** A sentence of a story in a language, brought up to date with its source; nothing is written. Null when it is gone. */
export async function reviewSentence(
  project: Project,
  { story, target, segment }: SegmentPlace,
): Promise<Sentence | null> {
  const { translation } = await openStory(project, story, target);
  return sentenceIn(translation, segment, (place) => examineSegment(project, { ...place, translation }));
}
