/** Prints the distinct sentences of the workspace's stories, a line each: a set to measure adherence to the glossary on. */
import { inspectStory, readStoryFile } from "../src/run/inspect.ts";
import { listStories } from "../src/workspace/stories.ts";

const sentences = new Set<string>();
for (const { path } of listStories(".", "source-content")) {
  const { sections } = inspectStory((await readStoryFile({ path, full: path }, "fr")).story);
  const texts = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap((block) => block.sentences)]);
  for (const text of texts) if (text) sentences.add(text.replaceAll(/\s+/gu, " "));
}
console.log([...sentences].join("\n"));
