import * as fc from "fast-check";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import { pendingSentences } from "../../src/memory/fill.ts";
import { type KnownPair, knownPairs } from "../../src/memory/known.ts";
import { storyKeys } from "../../src/memory/leverage.ts";
import type { Story, Translation } from "../../src/model.ts";
import { segmentKey } from "../../src/text/identity.ts";
import { anyEdits, anyStory, edit, type Edit } from "./edits.ts";
import { memoryOfAll, segments, shout, story, update, type WrittenSection } from "./stories.ts";

/** The stories of a house by name, as they are written now. */
export type Shelf = Readonly<Record<string, readonly WrittenSection[]>>;

const names = ["a", "b", "c"] as const;

interface Change {
  readonly act: "edit" | "moveSection" | "copySection" | "rename" | "cutInTwo" | "remove";
  readonly from: (typeof names)[number];
  readonly to: (typeof names)[number];
  readonly at: number;
  readonly edits: readonly Edit[];
}

/** One run: what authors did since the last, and which sentences are approved after it. */
export interface Round {
  readonly changes: readonly Change[];
  readonly approved: number;
}

const anyName = fc.constantFrom(...names);
const anyChange: fc.Arbitrary<Change> = fc.record({
  act: fc.constantFrom("edit", "moveSection", "copySection", "rename", "cutInTwo", "remove"),
  from: anyName,
  to: anyName,
  at: fc.nat(5),
  edits: anyEdits,
});

export const anyShelf: fc.Arbitrary<Shelf> = fc.record({ a: anyStory, b: anyStory });
export const anyRounds: fc.Arbitrary<readonly Round[]> = fc.array(
  fc.record({ changes: fc.array(anyChange, { maxLength: 3 }), approved: fc.nat(2 ** 30) }),
  { minLength: 1, maxLength: 4 },
);

interface Moment {
  /** The sections of the story, and of the other one. */
  readonly here: readonly WrittenSection[];
  readonly there: readonly WrittenSection[];
  readonly picked: readonly WrittenSection[];
  readonly edits: readonly Edit[];
}

/** What becomes of the two stories; null when one is gone. */
type Outcome = readonly [here: readonly WrittenSection[] | null, there: readonly WrittenSection[]];

const acts: Readonly<Record<Change["act"], (moment: Moment) => Outcome>> = {
  edit: ({ here, there, edits }) => [edit(here, edits), there],
  moveSection: ({ here, there, picked }) => [
    here.filter((section) => !picked.includes(section)),
    [...picked, ...there],
  ],
  copySection: ({ here, there, picked }) => [here, [...picked, ...there]],
  rename: ({ here }) => [null, here],
  cutInTwo: ({ here }) => [here.slice(0, 1), here.slice(1)],
  remove: ({ there }) => [null, there],
};

/** The stories after the changes; sections that come from elsewhere get ids of their own. */
export function rearrange(shelf: Shelf, changes: readonly Change[]): Shelf {
  const now = new Map(Object.entries(shelf));
  for (const { act, from, to, at, edits } of changes.filter((change) => change.from !== change.to)) {
    const here = now.get(from) ?? [];
    const picked = here.slice(at % Math.max(1, here.length)).slice(0, 1);
    const [left, other] = acts[act]({ here, there: now.get(to) ?? [], picked, edits });
    now.set(to, other);
    if (left) now.set(from, left);
    else now.delete(from);
  }
  const renumbered = [...now].map(([name, sections]): readonly [string, readonly WrittenSection[]] => [
    name,
    sections.map((section, index) => ({ ...section, id: `${name}-${index}` })),
  ]);
  return Object.fromEntries(renumbered);
}

/** Translation files of all stories that there ever were, by name, and what the engine was sent. */
export interface House {
  readonly files: ReadonlyMap<string, Translation>;
  readonly sent: readonly string[];
}

/** Brings the house up to date with its stories, one after the other, as a run does. */
export function runHouse({ files }: House, shelf: Shelf): House {
  const stories = new Map(Object.entries(shelf).map(([name, sections]): [string, Story] => [name, story(sections)]));
  const keys = new Map([...stories].map(([name, one]) => [name, new Set(storyKeys(one))]));
  const now = new Map(files);
  const sent: string[] = [];
  for (const [name, one] of stories) {
    const standing = new Set([...keys].filter(([other]) => other !== name).flatMap(([, inside]) => [...inside]));
    const departed = [...now].filter(([other]) => other !== name).map(([, translation]) => ({ translation, standing }));
    const recall = memoryOfAll([...now.values()]);
    const updated = update(one, now.get(name) ?? null, { departed, recall });
    sent.push(...new Set(pendingSentences(updated).map(({ key }) => key)));
    now.set(name, onDisk(shout(updated)));
  }
  return { files: now, sent };
}

function onDisk(translation: Translation): Translation {
  return parseXliff(stringifyXliff(translation), { path: "récit.xlf", story: "récit" });
}

/** A person approves some of the sentences of all stories on the shelf; each target says which it is. */
export function approveSome(
  { files, sent }: House,
  shelf: Shelf,
  { mask, round }: { mask: number; round: number },
): House {
  let number = 0;
  const approve = (translation: Translation): Translation => ({
    ...translation,
    sections: translation.sections.map((section) => ({
      ...section,
      units: section.units.map((unit) => ({
        ...unit,
        segments: unit.segments.map((segment) => {
          const isChosen =
            ((mask >> (number++ % 30)) & 1) === 1 && segment.target !== null && segment.origin !== "source";
          if (!isChosen || segment.touched) return segment;
          const target = `${round}.${number}: ${segment.target}`;
          return { ...segment, target, state: "final" as const, origin: "person", touched: true };
        }),
      })),
    })),
  });
  return {
    files: new Map([...files].map(([name, translation]) => [name, name in shelf ? approve(translation) : translation])),
    sent,
  };
}

function allPairs({ files }: House): readonly KnownPair[] {
  return [...files.values()].flatMap((translation) => {
    const { current, aside } = knownPairs(translation);
    return [...current, ...[...aside.values()].flat()].filter(({ segment }) => segment.origin !== "source");
  });
}

/** What people approved: each pair once, by its sentence and target, wherever a file keeps it. */
export function approvedPairs(house: House): ReadonlySet<string> {
  return new Set(
    allPairs(house)
      .filter(({ segment }) => segment.touched)
      .map(({ key, unit, segment }) => `${key} ${segment.state} ${segmentKey(segment.target ?? "", unit.codes)}`),
  );
}

/** The sentences of which all pairs are approved, by key; a pair beside a proposal is none of its own. */
export function approvedThroughout(house: House): ReadonlySet<string> {
  const byKey = Map.groupBy(allPairs(house), ({ key }) => key);
  const isApproved = ({ segment, from }: KnownPair): boolean => segment.touched && from !== "previous";
  return new Set([...byKey].filter(([, pairs]) => pairs.every(isApproved)).map(([key]) => key));
}

/** The sentences of the stories on the shelf that have words in them, by key. */
export function sentencesOf(house: House, shelf: Shelf): readonly { name: string; key: string; touched: boolean }[] {
  return Object.keys(shelf).flatMap((name) => {
    const translation = house.files.get(name);
    if (!translation) return [];
    const { current } = knownPairs(translation);
    return segments(translation).flatMap(({ origin, touched }, index) =>
      origin === "source" ? [] : [{ name, key: current[index]?.key ?? "", touched }],
    );
  });
}
