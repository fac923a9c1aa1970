import type { Desk } from "../../../src/review/desk.ts";
import type { ChangeEvent } from "../../../src/review/api.ts";
import type { PlacedDecision } from "../../../src/model.ts";

/** A desk that remembers what it was asked, and has one story. */
export function fakeDesk(): Desk & {
  readonly decided: PlacedDecision[];
  readonly tell: (change: ChangeEvent) => void;
  readonly watchers: () => number;
} {
  const decided: PlacedDecision[] = [];
  const watchers = new Set<(change: ChangeEvent) => void>();
  const english = { lng: "en", name: "English", direction: "ltr" } as const;
  return {
    decided,
    tell: (change) => {
      for (const told of watchers) told(change);
    },
    watchers: () => watchers.size,
    workspace: async () =>
      await Promise.resolve({
        name: "ws",
        source: { lng: "fr", name: "French", direction: "ltr" },
        targets: [english],
        reviewer: "Marie",
        fourEyes: false,
      }),
    overview: async () => await Promise.resolve({ source: "fr", stories: [], totals: {} }),
    segments: async (target) => await Promise.resolve({ target, rows: [] }),
    story: async ({ story, target }) =>
      await Promise.resolve({
        story,
        title: "Lait",
        source: "fr",
        target,
        file: `translations/${target}/${story}.xlf`,
        sections: [],
        changed: null,
      }),
    lookUp: async () => await Promise.resolve({ matches: [] }),
    draft: async () => await Promise.resolve({ findings: [], terms: [] }),
    decide: async (decisions, dryRun) => {
      if (!dryRun) decided.push(...decisions);
      return await Promise.resolve({ outcomes: [] });
    },
    preview: async () => await Promise.resolve("<!doctype html><title>Lait</title><p>Milk</p>"),
    watch: (told, signal) => {
      watchers.add(told);
      signal.addEventListener("abort", () => watchers.delete(told));
    },
  };
}
