import { makeBed, targets } from "./bed.ts";
import { sentencesPerStory } from "./corpus.ts";
import { measurement, type Measurement } from "./measure.ts";

const stories = 200;
const latencyMs = 150;
/** Requests that the engine keeps in flight, and texts in each. */
const [concurrency, textsPerRequest] = [5, 50];

/** A whole run against a slow server, against the ideal: the waiting that cannot be avoided, and our own work. */
export async function slowServer(): Promise<readonly Measurement[]> {
  const ownWork = await timeOfFirstRun(0);
  const whole = await timeOfFirstRun(latencyMs);
  const requests = targets.length * Math.ceil((stories * sentencesPerStory) / textsPerRequest);
  const ideal = (requests * latencyMs) / concurrency + ownWork;
  const name = `first run of ${stories} stories, server answers in ${latencyMs} ms ÷ ideal`;
  return [measurement(name, "×", { measured: whole / ideal, bar: 1.15 })];
}

async function timeOfFirstRun(latency: number): Promise<number> {
  const bed = await makeBed({ stories, latencyMs: latency });
  try {
    return (await bed.visavis("run", "--quiet")).milliseconds;
  } finally {
    bed.close();
  }
}
