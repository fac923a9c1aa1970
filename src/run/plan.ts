import { addUsage, type Engine, noUsage, type Usage } from "../engines/engine.ts";
import type { Lng } from "../model.ts";
import { pendingSentences, type PendingSentence, type Renew } from "../memory/fill.ts";
import { type Packable, packer } from "../translate/pack.ts";
import { billedText } from "../translate/protect.ts";
import type { Settings } from "../workspace/settings-schema.ts";
import { costOf } from "./money.ts";
import type { Project } from "./project.ts";
import type { StoryReport } from "./report.ts";
import type { StoryView } from "./view.ts";

/** What a run does, or did, for one language; the shape of `translate --json`. */
export interface TargetPlan {
  /** The engine that the first try goes to; null when none serves the language. */
  readonly engine: string | null;
  readonly segments: number;
  /** Segments that need no engine: translated already, equal to one that is, or paid for in a run that was cut off. */
  readonly known: number;
  /** Of `send`, those with an earlier wording that has a translation. */
  readonly near: number;
  /** Different sentences that go to an engine. */
  readonly send: number;
  /** Characters (code points) that the engine bills for them, or, where it bills tokens, is sent. */
  readonly characters: number;
  /** Tokens that the engine is expected to bill; 0 where it bills characters. */
  readonly tokens: number;
  readonly requests: number;
  /** In the currency of the settings; 0 for engines that are free, null where no price is known. */
  readonly cost: number | null;
  /** Segments without a translation after the run; in a plan, those that no engine can serve. */
  readonly failed: number;
}

interface StoryCounts {
  readonly known: number;
  readonly send: number;
  readonly failed: number;
}

interface StoryPlan {
  readonly id: string;
  readonly targets: Readonly<Record<Lng, StoryCounts>>;
}

export interface Plan {
  readonly targets: Readonly<Record<Lng, TargetPlan>>;
  readonly stories: readonly StoryPlan[];
  /** Of the costs. */
  readonly currency: string;
}

/** What a planner asks others of the sentences that want a translation. */
export interface Inquiry {
  /** The engines that serve a language, in order; asked only when there is something to send. */
  readonly serving: (target: Lng) => Promise<readonly Engine[]>;
  /** True for a sentence whose reply is in the journal. */
  readonly isKept: (target: Lng, sentence: PendingSentence, engines: readonly Engine[]) => boolean;
  /** True for an untouched target that is to be made again. */
  readonly renew: Renew;
  /** A sentence as an engine is asked for it. */
  readonly asked: (target: Lng, sentence: PendingSentence, engine: Engine) => Packable;
}

/** Adds stories up to a plan. A sentence that stands in several places is sent once per language. */
export interface Planner {
  /** A story that has to be looked at. */
  readonly add: (view: StoryView, inquiry: Inquiry) => Promise<void>;
  /** A story in which nothing changed since the last run. */
  readonly addUnchanged: (report: StoryReport) => void;
  readonly plan: () => Plan;
}

interface Tally {
  engines: readonly Engine[] | null;
  /** The sentences counted so far, as numbers made of their keys: a run may have a million of them. */
  readonly keys: Set<number>;
  segments: number;
  known: number;
  near: number;
  usage: Usage;
  failed: number;
  requests: number;
  startsRequest: ReturnType<typeof packer> | null;
}

/** A planner for the chosen languages of a project, at its prices. */
export function planner({ targets, settings }: Pick<Project, "targets" | "settings">): Planner {
  const tallies = new Map(targets.map((target): [Lng, Tally] => [target, emptyTally()]));
  const stories: StoryPlan[] = [];
  return {
    add: async (view, inquiry) => {
      const counts: [Lng, StoryCounts][] = [];
      for (const [target, tally] of tallies) counts.push([target, await addTarget(tally, { view, target, inquiry })]);
      stories.push({ id: view.story.id, targets: Object.fromEntries(counts) });
    },
    addUnchanged: ({ id, targets: reports }) => {
      const counts = [...tallies].map(([target, tally]): [Lng, StoryCounts] => {
        const known = reports[target]?.segments ?? 0;
        tally.segments += known;
        tally.known += known;
        return [target, { known, send: 0, failed: 0 }];
      });
      stories.push({ id, targets: Object.fromEntries(counts) });
    },
    plan: () => ({
      targets: Object.fromEntries([...tallies].map(([target, tally]) => [target, targetPlan(tally, settings)])),
      stories,
      currency: settings.prices.currency,
    }),
  };
}

function emptyTally(): Tally {
  const zero = { segments: 0, known: 0, near: 0, failed: 0, requests: 0 };
  return { engines: null, keys: new Set(), usage: noUsage, startsRequest: null, ...zero };
}

function targetPlan(tally: Tally, settings: Settings): TargetPlan {
  const { engines, keys, segments, known, near, usage, requests, failed } = tally;
  const [engine] = engines ?? [];
  return {
    engine: engine?.name ?? null,
    segments,
    known,
    near,
    send: engine ? keys.size : 0,
    characters: usage.characters,
    tokens: usage.inputTokens + usage.outputTokens,
    requests,
    cost: engine ? costOf(settings, engine.name, usage) : 0,
    failed,
  };
}

interface Addition {
  readonly view: StoryView;
  readonly target: Lng;
  readonly inquiry: Inquiry;
}

async function addTarget(tally: Tally, { view, target, inquiry }: Addition): Promise<StoryCounts> {
  const translation = view.translations.get(target);
  const segments = translation?.sections.flatMap(({ units }) => units.flatMap((unit) => unit.segments)).length ?? 0;
  const pending = translation ? pendingSentences(translation, inquiry.renew) : [];
  if (pending.length > 0) tally.engines ??= await inquiry.serving(target);
  const [engine, ...others] = tally.engines ?? [];
  const needed = engine
    ? pending
        .filter((sentence) => !inquiry.isKept(target, sentence, [engine, ...others]))
        .filter(({ key }) => addOnce(tally.keys, Number.parseInt(key.slice(0, 13), 16)))
    : [];
  if (engine) for (const sentence of needed) count(tally, engine, { sentence, target, inquiry });
  const failed = engine ? 0 : pending.length;
  const known = segments - needed.length - failed;
  tally.segments += segments;
  tally.known += known;
  tally.failed += failed;
  return { known, send: needed.length, failed };
}

interface Counted {
  readonly sentence: PendingSentence;
  readonly target: Lng;
  readonly inquiry: Inquiry;
}

/** Adds a sentence to the open request, or to a new one where the engine's limits are reached, unless it needs none. */
function count(tally: Tally, engine: Engine, { sentence, target, inquiry }: Counted): void {
  const asked = inquiry.asked(target, sentence, engine);
  tally.near += sentence.previous ? 1 : 0;
  if (asked.text === "") return;
  tally.startsRequest ??= packer(engine);
  tally.usage = addUsage(tally.usage, engine.expectedUsage(billedText(asked.text, engine), asked.examples));
  tally.requests += tally.startsRequest(asked) ? 1 : 0;
}

/** True for a number that was not there yet; it is now. */
function addOnce(numbers: Set<number>, number: number): boolean {
  const size = numbers.size;
  return numbers.add(number).size > size;
}
