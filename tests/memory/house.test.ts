import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  anyRounds,
  anyShelf,
  approvedPairs,
  approvedThroughout,
  approveSome,
  type House,
  rearrange,
  type Round,
  runHouse,
  sentencesOf,
  type Shelf,
} from "./house.ts";

interface Step {
  readonly shelves: readonly [Shelf, Shelf];
  readonly before: House;
  readonly after: House;
}

/** The runs of a house, each after some edits of its authors and approvals of its reviewers. */
function history(shelf: Shelf, rounds: readonly Round[]): readonly Step[] {
  const nothing: House = { files: new Map(), sent: [] };
  const steps: Step[] = [{ shelves: [{}, shelf], before: nothing, after: runHouse(nothing, shelf) }];
  let current = shelf;
  for (const [round, { changes, approved }] of rounds.entries()) {
    const last = steps.at(-1)?.after ?? nothing;
    const before = approveSome(last, current, { mask: approved, round });
    const next = rearrange(current, changes);
    steps.push({ shelves: [current, next], before, after: runHouse(before, next) });
    current = next;
  }
  return steps;
}

const anyHistory: fc.Arbitrary<readonly Step[]> = fc
  .tuple(anyShelf, anyRounds)
  .map(([shelf, rounds]) => history(shelf, rounds));

test("whatever authors do, what is sent is what no story ever said before, once", () => {
  fc.assert(
    fc.property(anyHistory, (steps) => {
      const ever = new Set<string>();
      for (const { shelves, after } of steps) {
        const keys = new Set(sentencesOf(after, shelves[1]).map(({ key }) => key));
        expect([...after.sent].sort()).toEqual([...keys].filter((key) => !ever.has(key)).sort());
        for (const key of keys) ever.add(key);
      }
    }),
    { numRuns: 150 },
  );
});

test("whatever authors do, no approved target is lost, nor its state", () => {
  fc.assert(
    fc.property(anyHistory, (steps) => {
      for (const { before, after } of steps) {
        const kept = approvedPairs(after);
        for (const pair of approvedPairs(before)) expect(kept).toContain(pair);
      }
    }),
    { numRuns: 150 },
  );
});

test("an approved sentence that comes to a story and stands nowhere else is approved there", () => {
  fc.assert(
    fc.property(anyHistory, (steps) => {
      for (const { shelves, before, after } of steps) {
        const [was, now] = [sentencesOf(before, shelves[0]), sentencesOf(after, shelves[1])];
        const approved = approvedThroughout(before);
        for (const { name, key, touched } of now) {
          const isNew = !was.some((other) => other.name === name && other.key === key);
          const places = now.filter((other) => other.key === key).length;
          if (isNew && places === 1 && approved.has(key)) expect(touched).toBe(true);
        }
      }
    }),
    { numRuns: 150 },
  );
});
