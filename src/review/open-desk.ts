import type { Lng } from "../model.ts";
import { lookUp } from "../run/review/look-up.ts";
import { previewPage } from "../run/review/preview.ts";
import { reviewSegments } from "../run/review/rows.ts";
import type { Session } from "../run/review/session.ts";
import { reviewOverview, reviewStory } from "../run/review.ts";
import { reviseStories } from "../run/revise.ts";
import { textDirection } from "../text/direction.ts";
import { lastName } from "../workspace/paths.ts";
import type { Language } from "./api.ts";
import type { Desk } from "./desk.ts";
import { gone } from "./gone.ts";
import { changesOf } from "./changes.ts";

export interface DeskOptions {
  /** Under whose name decisions are kept. */
  readonly by: string;
  /** The moment, ISO 8601, UTC, to the second. */
  readonly now: () => string;
}

/** The desk of an open workspace. */
export function openDesk(session: Session, { by, now }: DeskOptions): Desk {
  return {
    workspace: async () =>
      await session.use(async ({ root, settings }) => {
        const { source, targets, review } = settings;
        const languages = targets.map(languageOf);
        return await Promise.resolve({
          name: lastName(root),
          source: languageOf(source),
          targets: languages,
          reviewer: by,
          fourEyes: review.fourEyes,
        });
      }),
    overview: async () => await session.use(reviewOverview),
    segments: async (target, story) =>
      await session.use(async (project) => ({ target, rows: await reviewSegments(project, target, story) })),
    story: async ({ story, target }) => await session.use((project) => reviewStory(project, story, target)),
    lookUp: async (place) =>
      await session.use(async (project, matches) => {
        const found = await lookUp(project, place, { matches: matches() });
        if (!found) throw gone(place);
        return { matches: found.matches };
      }),
    draft: async ({ text, ...place }) =>
      await session.use(async (project) => {
        const found = await lookUp(project, place, { text });
        if (!found) throw gone(place);
        return { findings: found.findings, terms: found.terms };
      }),
    decide: async (decisions, dryRun) =>
      await session.use(async (project) => ({
        outcomes: await reviseStories(project, decisions, { by, at: now(), dryRun }),
      })),
    preview: async ({ story, target }) => await session.use((project) => previewPage(project, story, target)),
    watch: (told, signal) =>
      void session.use(async (project) => await Promise.resolve(changesOf(project, told, signal))),
  };
}

const names = new Intl.DisplayNames("en", { type: "language" });

function languageOf(lng: Lng): Language {
  return { lng, name: names.of(lng) ?? lng, direction: textDirection(lng) };
}
