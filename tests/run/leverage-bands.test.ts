import * as fc from "fast-check";
import { expect, test } from "vitest";
import { leverage } from "../../src/memory/leverage.ts";
import type { Lng, Translation } from "../../src/model.ts";
import { bandCounter } from "../../src/run/leverage-bands.ts";
import type { Inquiry } from "../../src/run/count-story.ts";
import { planner, type Plan } from "../../src/run/plan.ts";
import type { StoryView } from "../../src/run/view.ts";
import { parseSettings } from "../../src/workspace/settings.ts";
import { paragraphs, shout, update } from "../memory/stories.ts";
import { fakeEngine } from "../translate/jobs.ts";

const settings = parseSettings(
  "targets: [en]\nprices: { engines: { fake: { characters: 1000000 } } }\n",
  "visavis.yml",
  { engines: ["fake"], checks: [] },
);

test.each([
  [101, "101"],
  [100.5, "100"],
  [100, "100"],
  [99.9, "95-99"],
  [95, "95-99"],
  [94, "85-94"],
  [85, "85-94"],
  [84, "75-84"],
  [75, "75-84"],
  [74, "new"],
  [0, "new"],
  [null, "new"],
] as const)("%s is in the band %s", (similarity, band) => {
  const counter = bandCounter();
  counter.add(similarity, { segments: 1, words: 2, usage: { characters: 3, inputTokens: 0, outputTokens: 0 } });
  const bands = counter.bands(({ characters }) => characters * 2);
  expect(bands.filter(({ segments }) => segments > 0)).toEqual([
    { band, segments: 1, words: 2, characters: 3, cost: 6 },
  ]);
  expect(bands.map((one) => one.band)).toEqual(["101", "100", "95-99", "85-94", "75-84", "new"]);
});

/** A story as sentences by number, and as it was before: what it was translated from. */
interface Draft {
  readonly id: string;
  readonly before: readonly number[];
  readonly now: readonly number[];
}

function viewOf({ id, before, now }: Draft): StoryView {
  const written = (numbers: readonly number[]): string[] =>
    numbers.map((number) => `Phrase numéro ${number} du récit.`);
  const earlier = before.length === 0 ? null : shout(update(paragraphs(written(before)), null));
  const story = { ...paragraphs(written(now)), id };
  const options = { story, target: "en", before: earlier, departed: [], recall: () => null, discard: () => false };
  const byTarget = <T>(value: T): ReadonlyMap<Lng, T> => new Map([["en", value]]);
  return {
    file: { id, path: `${id}.md` },
    source: { id, path: `${id}.md`, lng: "fr", content: "" },
    story,
    translations: byTarget<Translation>(leverage(options)),
    lost: new Map(),
    earlier: byTarget<Translation | null>(earlier),
  };
}

/** A memory that answers differently from story to story, as penalties make it do. */
function inquiry(served: boolean): Inquiry {
  return {
    serving: () => Promise.resolve(served ? [fakeEngine()] : []),
    isKept: (_, { key }) => key < "2",
    renew: ({ id }) => id.endsWith("3"),
    nearest: (_, { key, section }) => {
      const score = (Number.parseInt(key.slice(0, 4), 16) % 40) + (section.id.charCodeAt(0) % 4) * 10;
      return score < 30 ? null : score + 41;
    },
    recalled: () => 100,
    asked: (_, { source }) => ({ text: source, context: null, section: null, examples: [] }),
  };
}

async function planned(views: readonly StoryView[], served: boolean): Promise<Plan> {
  const plans = planner({ targets: ["en"], settings });
  for (const view of views) await plans.add(view, inquiry(served));
  return plans.plan();
}

const numbers = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 });
const drafts = fc.uniqueArray(
  fc.record({ id: fc.constantFrom("a", "b", "c", "d", "e"), before: numbers, now: numbers }),
  {
    selector: ({ id }) => id,
    maxLength: 5,
  },
);

test("leverage does not depend on the order of the stories, and adds up", async () => {
  await fc.assert(
    fc.asyncProperty(drafts, fc.boolean(), async (stories, served) => {
      const views = stories.map(viewOf);
      const plan = (await planned(views, served)).targets["en"];
      const reversed = (await planned(views.toReversed(), served)).targets["en"];
      expect(reversed).toEqual(plan);
      const bands = plan?.leverage ?? [];
      const sum = (count: (band: (typeof bands)[number]) => number): number =>
        bands.reduce((total, band) => total + count(band), 0);
      expect(sum(({ segments }) => segments)).toBe(stories.reduce((total, { now }) => total + now.length, 0));
      expect(sum(({ words }) => words)).toBe(5 * sum(({ segments }) => segments));
      expect(sum(({ characters }) => characters)).toBe(plan?.characters);
      expect(sum(({ cost }) => cost ?? Number.NaN)).toBe(plan?.cost);
      expect(bands.every(({ segments, words, characters }) => Math.min(segments, words, characters) >= 0)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
