import { type Bed, storyPath, targets } from "./bed.ts";
import type { Claim } from "./claim.ts";
import { spareSentences } from "./corpus.ts";
import { countCharacters, measurement } from "./measure.ts";

/** What is sent when a little has changed, against what has changed; a sentence counts once per language. */
export const sentCharacters: Claim = async (bed) => {
  const sentences = spareSentences.map(({ fr }) => `${fr}.`);
  const [changed, inserted, shared] = [sentences.slice(0, 1), sentences.slice(1, 4), sentences.slice(4, 7)];
  const one = await sentAfter(bed, () => changeSentence(bed, storyPath(1), changed.join(" ")));
  const paragraph = await sentAfter(bed, () => insertAtTop(bed, storyPath(2), inserted.join(" ")));
  const twins = await sentAfter(bed, () => {
    for (const index of [3, 4, 5]) insertAtTop(bed, storyPath(index), shared.join(" "));
  });
  const clone = await sentAfter(bed, bed.forgetCache);
  const ratio = (sent: number, sentences: readonly string[]): { measured: number; bar: number } => ({
    measured: sent / (targets.length * sentences.reduce((sum, text) => sum + countCharacters(text), 0)),
    bar: 1,
  });
  return [
    measurement("characters sent after one sentence changes ÷ that sentence", "×", ratio(one, changed)),
    measurement("characters sent after a paragraph is inserted ÷ that paragraph", "×", ratio(paragraph, inserted)),
    measurement("characters sent for one paragraph in three stories ÷ that paragraph", "×", ratio(twins, shared)),
    measurement("characters sent on a fresh clone", "characters", { measured: clone, bar: 0 }),
  ];
};

async function sentAfter(bed: Bed, change: () => void): Promise<number> {
  change();
  bed.server.reset();
  await bed.visavis("run", "--quiet");
  return bed.server.traffic().characters;
}

/** Puts another sentence in the place of the second of the first paragraph. */
function changeSentence(bed: Bed, path: string, sentence: string): void {
  const [title = "", heading = "", paragraph = "", ...rest] = bed.read(path).split("\n\n");
  const [first = "", , ...others] = paragraph.split(/(?<=\.) /u);
  bed.write(path, [title, heading, [first, sentence, ...others].join(" "), ...rest].join("\n\n"));
}

/** Puts a paragraph under the title. */
function insertAtTop(bed: Bed, path: string, paragraph: string): void {
  const [title = "", ...rest] = bed.read(path).split("\n\n");
  bed.write(path, [title, paragraph, ...rest].join("\n\n"));
}
