import { type Bed, targets } from "./bed.ts";
import { sentencesPerStory } from "./corpus.ts";
import { measurement, type Measurement } from "./measure.ts";

/** Texts that one request to DeepL may hold; the sentences of the corpus are far below its limit of bytes. */
const textsPerRequest = 50;

/** Translates the whole corpus: requests against the fewest that the limits allow, texts sent twice, memory. */
export async function firstRun(bed: Bed): Promise<readonly Measurement[]> {
  const { megabytes } = await bed.visavis("run", "--quiet");
  const { requests, repeated, texts } = bed.server.traffic();
  const fewest = Math.ceil((bed.stories * sentencesPerStory) / textsPerRequest);
  return [
    measurement("requests of the first run ÷ the fewest possible", "×", {
      measured: requests / (fewest * targets.length),
      bar: 1,
    }),
    measurement("texts sent more than once", "texts", { measured: repeated, bar: 0 }),
    measurement("texts sent ÷ sentences × languages", "×", {
      measured: texts / (bed.stories * sentencesPerStory * targets.length),
      bar: 1,
    }),
    measurement(`peak memory of the first run, ${bed.stories} stories`, "MB", { measured: megabytes, bar: null }),
  ];
}
