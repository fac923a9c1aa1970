import type { TmxVariant } from "../formats/tmx/tmx.ts";
import type { Lng } from "../model.ts";
import { stripCodes } from "../text/codes.ts";
import { isEmpty, pairRegister, pairSorter } from "./memory-pairs.ts";
import type { UnitSieve } from "./memory-parts.ts";

/** Why something of a memory was not taken. */
const leftOutReasons = ["empty", "no-source", "other-language", "duplicate", "unknown-element"] as const;

type LeftOutReason = (typeof leftOutReasons)[number];

/** Something that was not taken, or that was and contradicts what stands before it. */
interface MemoryExample {
  readonly reason: LeftOutReason | "contradiction";
  /** 1-based line of the unit in the file. */
  readonly line: number;
  /** As the file writes it; null for what is no text. */
  readonly lng: string | null;
  readonly text: string;
}

/** What was made of a memory's file. */
export interface MemoryTally {
  readonly units: number;
  /** Pairs taken, by target language. */
  readonly pairs: Readonly<Record<Lng, number>>;
  /** Texts left out (units, where the source is missing or empty), by reason. */
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly count: number }[];
  /** Pairs taken whose source has another target further up. */
  readonly contradictions: number;
  /** Languages that the workspace does not have, with their texts; the first hundred. */
  readonly otherLanguages: Readonly<Record<string, number>>;
  /** The first of each reason. */
  readonly examples: readonly MemoryExample[];
}

const maxExamples = 10;
const maxLanguages = 100;

/** Takes units one by one; `tally` says what came of all of them. `close` it. */
export interface MemoryTaker extends UnitSieve {
  readonly tally: () => MemoryTally;
  readonly close: () => void;
}

/** Keeps what a workspace of these languages can use, and counts the rest. */
export function memoryTaker(source: Lng, targets: readonly Lng[]): MemoryTaker {
  const sort = pairSorter(source, targets);
  const register = pairRegister();
  const counts = counter(targets);
  let units = 0;
  const isWanted = (pair: { lng: Lng; source: TmxVariant; variant: TmxVariant }, line: number): boolean => {
    const { lng, variant } = pair;
    if (isEmpty(variant)) return counts.leaveOut("empty", line, variant);
    const { type } = register.relate(lng, { source: pair.source, target: variant }, line);
    if (type === "duplicate") return counts.leaveOut("duplicate", line, variant);
    if (type === "contradiction") counts.note("contradiction", line, variant);
    return counts.take(lng);
  };
  return {
    take: (unit, line) => {
      units += 1;
      const { source: from, targets: found, also, others } = sort(unit);
      for (const variant of others) counts.leaveOut("other-language", line, variant);
      if (from === null || isEmpty(from)) {
        counts.leaveOut(from === null ? "no-source" : "empty", line, unit.variants[0]);
        return null;
      }
      const kept = found.filter(({ lng, variant }) => isWanted({ lng, variant, source: from }, line));
      if (kept.length === 0) return null;
      const wanted = new Set([from, ...also, ...kept.map(({ variant }) => variant)]);
      return { ...unit, variants: unit.variants.filter((variant) => wanted.has(variant)) };
    },
    unknown: (name, line) => void counts.leaveOut("unknown-element", line, { lng: null, text: `<${name}>` }),
    tally: () => ({ units, ...counts.result() }),
    close: register.close,
  };
}

interface Told {
  readonly lng: string | null;
  readonly text: string;
}

interface Counter {
  readonly take: (lng: Lng) => true;
  readonly leaveOut: (reason: LeftOutReason, line: number, told: Told | undefined) => false;
  readonly note: (reason: MemoryExample["reason"], line: number, told: Told | undefined) => void;
  readonly result: () => Omit<MemoryTally, "units">;
}

function counter(targets: readonly Lng[]): Counter {
  const pairs = new Map<Lng, number>(targets.map((lng) => [lng, 0]));
  const noted = new Map<MemoryExample["reason"], number>();
  const otherLanguages = new Map<string, number>();
  const examples: MemoryExample[] = [];
  const note: Counter["note"] = (reason, line, told) => {
    const before = noted.get(reason) ?? 0;
    noted.set(reason, before + 1);
    if (before >= maxExamples) return;
    examples.push({ reason, line, lng: told?.lng ?? null, text: stripCodes(told?.text ?? "").slice(0, 200) });
  };
  return {
    take: (lng) => {
      pairs.set(lng, (pairs.get(lng) ?? 0) + 1);
      return true;
    },
    leaveOut: (reason, line, told) => {
      note(reason, line, told);
      if (reason === "other-language" && told?.lng) addTo(otherLanguages, told.lng);
      return false;
    },
    note,
    result: () => ({
      pairs: Object.fromEntries(pairs),
      leftOut: leftOutReasons.map((reason) => ({ reason, count: noted.get(reason) ?? 0 })),
      contradictions: noted.get("contradiction") ?? 0,
      otherLanguages: Object.fromEntries(otherLanguages),
      examples,
    }),
  };
}

function addTo(counts: Map<string, number>, name: string): void {
  if (counts.has(name) || counts.size < maxLanguages) counts.set(name, (counts.get(name) ?? 0) + 1);
}
