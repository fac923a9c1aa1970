import { addUsage, noUsage, type Usage } from "../engines/engine.ts";

/** Similarities that are counted together. */
type BandName = "101" | "100" | "95-99" | "85-94" | "75-84" | "new";

/** What the memory had for a part of a story's sentences; the rows of the table that localization managers ask for. */
export interface LeverageBand {
  readonly band: BandName;
  readonly segments: number;
  /** Words of the source, as `countWords` counts them. */
  readonly words: number;
  /** Characters (code points) that an engine bills for those of them that are sent, or, where it bills tokens, is sent. */
  readonly characters: number;
  /** What sending them costs, in the currency of the settings; null where no price is known. */
  readonly cost: number | null;
}

/** The bands, best first, each with the least similarity that is in it; `new` has no near match, or none so near. */
const floors: readonly { readonly band: BandName; readonly least: number }[] = [
  { band: "101", least: 101 },
  { band: "100", least: 100 },
  { band: "95-99", least: 95 },
  { band: "85-94", least: 85 },
  { band: "75-84", least: 75 },
  { band: "new", least: -Infinity },
];

/** Some sentences of a band; `usage` is what an engine would bill for them. */
interface BandCounts {
  readonly segments: number;
  readonly words: number;
  readonly usage: Usage;
}

/** Adds sentences up by how like they are to what the memory has. */
export interface BandCounter {
  /** Takes sentences in at a similarity (0–101); null where the memory has nothing. */
  readonly add: (similarity: number | null, counts: BandCounts) => void;
  /** Takes sentences that were added at one similarity for such of another. */
  readonly move: (from: number | null, to: number | null, counts: BandCounts) => void;
  /** What an engine bills for all of them. */
  readonly usage: () => Usage;
  /** All bands, best first, empty ones too. */
  readonly bands: (costOf: (usage: Usage) => number | null) => readonly LeverageBand[];
}

/** A counter in which nothing is counted yet. */
export function bandCounter(): BandCounter {
  const counted = new Map<BandName, BandCounts>();
  const countsOf = (band: BandName): BandCounts => counted.get(band) ?? { segments: 0, words: 0, usage: noUsage };
  const add: BandCounter["add"] = (similarity, { segments, words, usage }) => {
    const band = bandOf(similarity);
    const before = countsOf(band);
    counted.set(band, {
      segments: before.segments + segments,
      words: before.words + words,
      usage: addUsage(before.usage, usage),
    });
  };
  return {
    add,
    move: (from, to, counts) => {
      if (bandOf(from) === bandOf(to)) return;
      add(from, negative(counts));
      add(to, counts);
    },
    usage: () => [...counted.values()].map(({ usage }) => usage).reduce(addUsage, noUsage),
    bands: (costOf) =>
      floors.map(({ band }) => {
        const { segments, words, usage } = countsOf(band);
        return { band, segments, words, characters: usage.characters, cost: costOf(usage) };
      }),
  };
}

function bandOf(similarity: number | null): BandName {
  return floors.find(({ least }) => (similarity ?? -1) >= least)?.band ?? "new";
}

function negative({ segments, words, usage }: BandCounts): BandCounts {
  const { characters, inputTokens, outputTokens } = usage;
  return {
    segments: -segments,
    words: -words,
    usage: { characters: -characters, inputTokens: -inputTokens, outputTokens: -outputTokens },
  };
}
