import type { Penalty, State } from "../model.ts";
import type { Project } from "./project.ts";
import { storyFacts, type StoryFacts } from "./story-facts.ts";
import { termsOf } from "./terms.ts";

/** What penalties look at of a pair of the memory. */
interface JudgedPair {
  /** The file that it stands in, and its story; null for one of a TMX file. */
  readonly file: string;
  readonly story: string | null;
  readonly state: State;
  /** An engine made it, and nobody has touched it. */
  readonly machine: boolean;
  /** The day and the domain that a TMX file gives it; a story's pairs have those of the story. */
  readonly date: string | null;
  readonly domain: string | null;
}

/** Judges pairs by the settings of the house. */
export interface Judge {
  /** Why a pair counts for less in a story; empty where it does not. */
  readonly of: (pair: JudgedPair, story: string) => readonly Penalty[];
  /** True where no pair ever counts for less. */
  readonly isSilent: boolean;
}

/** Judges the pairs of a workspace's memory. */
export function penaltyJudge(project: Project): Judge {
  const { penalties } = project.settings.memory;
  if (!isAnySet(penalties)) return { of: () => [], isSilent: true };
  const facts = storyFacts(project);
  const factsOf = (pair: JudgedPair): StoryFacts =>
    pair.story === null ? { date: pair.date, domain: domainNamed(project, pair.domain) } : facts(pair.story);
  const of: Judge["of"] = (pair, story) => {
    const judging: Judging = { pair, story, penalties, today: project.today(), own: factsOf(pair), facts };
    return rules.flatMap(({ kind, points }): readonly Penalty[] => {
      const found = points(judging);
      return found > 0 ? [{ kind, points: found }] : [];
    });
  };
  return { of, isSilent: false };
}

/** True where the house does not take every equal pair, or takes near ones too. */
export function isSelective({ memory: { use, penalties } }: Project["settings"]): boolean {
  return use !== 100 || isAnySet(penalties);
}

type Penalties = Project["settings"]["memory"]["penalties"];

function isAnySet({ age, ...others }: Penalties): boolean {
  return age !== undefined || Object.values(others).some((points) => points !== 0);
}

interface Judging {
  readonly pair: JudgedPair;
  readonly story: string;
  readonly penalties: Penalties;
  readonly today: string;
  readonly own: StoryFacts;
  readonly facts: (story: string) => StoryFacts;
}

interface Rule {
  readonly kind: Penalty["kind"];
  readonly points: (judging: Judging) => number;
}

/** In the order in which they are shown. */
const rules: readonly Rule[] = [
  { kind: "age", points: agePoints },
  { kind: "machine", points: ({ pair, penalties }) => (pair.machine ? penalties.machine : 0) },
  { kind: "unreviewed", points: ({ pair, penalties }) => (pair.state === "translated" ? penalties.unreviewed : 0) },
  {
    kind: "other-story",
    points: ({ pair, story, penalties }) => (pair.story !== null && pair.story !== story ? penalties.otherStory : 0),
  },
  { kind: "other-domain", points: domainPoints },
  { kind: "imported-file", points: filePoints },
];

function agePoints({ own, today, penalties: { age } }: Judging): number {
  if (age === undefined || own.date === null) return 0;
  return Math.max(0, Math.floor(fullYears(own.date, today) / age.years)) * age.points;
}

/** Of two days like `2026-11-20`; a year is full on the same day of the next. */
function fullYears(from: string, to: string): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}

/** Only where both domains are known: of a text without terms nobody can say what it speaks of. */
function domainPoints({ pair, story, own, facts, penalties: { otherDomain } }: Judging): number {
  if (otherDomain === 0 || pair.story === story || own.domain === null) return 0;
  const { domain } = facts(story);
  return domain === null || domain === own.domain ? 0 : otherDomain;
}

function filePoints({ pair, penalties: { importedFile } }: Judging): number {
  if (pair.story !== null) return 0;
  return typeof importedFile === "number" ? importedFile : (importedFile[pair.file] ?? 0);
}

/** The domain of the glossary that a TMX file means, by its name or its title, whatever the case. */
function domainNamed(project: Project, named: string | null): string | null {
  if (named === null) return null;
  const wanted = named.trim().toLowerCase();
  const domains = Object.entries(termsOf(project).glossary.domains);
  const found = domains.find(([name, title]) => [name, title].some((word) => word.toLowerCase() === wanted));
  return found?.[0] ?? null;
}

/** The points of some penalties together. */
export function pointsOf(penalties: readonly Penalty[]): number {
  return penalties.reduce((sum, { points }) => sum + points, 0);
}
