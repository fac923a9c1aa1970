import { type Bed, makeBed } from "./bed.ts";
import { sentencesPerStory } from "./corpus.ts";
import { measurement, type Measurement } from "./measure.ts";

const latencyMs = 150;
/** Requests that the settings allow at once, and texts in each. */
const [concurrency, textsPerRequest] = [10, 50];
const targets = ["es", "es-419", "de", "de-AT"];

/**
 * A whole run into four languages against a slow server, against the ideal: the waiting that cannot be avoided, and our
 * own work. And whether as many requests are under way as the settings allow.
 */
export async function slowServer({ stories }: Pick<Bed, "stories">): Promise<readonly Measurement[]> {
  const ownWork = await firstRun(stories, 0);
  const whole = await firstRun(stories, latencyMs);
  const requests = targets.length * Math.ceil((stories * sentencesPerStory) / textsPerRequest);
  const ideal = (requests * latencyMs) / concurrency + ownWork.milliseconds;
  const name = `first run, ${stories} stories × 4, server answers in ${latencyMs} ms ÷ ideal`;
  return [
    measurement(name, "×", { measured: whole.milliseconds / ideal, bar: 1.15 }),
    measurement("requests allowed at once ÷ most under way at once", "×", {
      measured: concurrency / whole.peak,
      bar: 1,
    }),
  ];
}

async function firstRun(stories: number, latency: number): Promise<{ milliseconds: number; peak: number }> {
  const settings = `deepl:\n  concurrency: ${concurrency}\n`;
  const bed = await makeBed({ stories, latencyMs: latency, targets, settings });
  try {
    const { milliseconds } = await bed.visavis("run", "--quiet");
    return { milliseconds, peak: bed.server.traffic().peak };
  } finally {
    bed.close();
  }
}
