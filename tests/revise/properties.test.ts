import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import { knownPairs } from "../../src/memory/known.ts";
import type { Decision, TargetVersion, TranslatedUnit, Translation } from "../../src/model.ts";
import { revise, type Revised, type SegmentDecision } from "../../src/revise/revise.ts";
import { readableText } from "../../src/text/codes.ts";
import { segmentKey } from "../../src/text/identity.ts";
import { anyEdits, anyStory, edit } from "../memory/edits.ts";
import { segments, shout, story, update } from "../memory/stories.ts";
import { contextOf } from "./context.ts";

interface Case {
  readonly source: ReturnType<typeof story>;
  /** A settled file, with sentences that a person has looked at and some whose source was edited since. */
  readonly now: Translation;
}

const anyCase: fc.Arbitrary<Case> = fc
  .tuple(anyStory, anyEdits, anyEdits, fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }))
  .map(([written, some, more, picks]) => {
    const translated = shout(update(story(written), null));
    const reviewed = decide(translated, picks.map(decisionFor(translated))).translation;
    const edited = edit(written, some);
    const again = shout(update(story(edited), onDisk(reviewed)));
    const source = story(edit(edited, more));
    // Nothing is left without a translation: what a person writes there, the memory gives to sentences that are equal.
    return { source, now: onDisk(update(source, shout(update(source, again)))) };
  });

const did = ["edit", "reviewed", "final", "unchanged", "waive", "translated"] as const;

/** The decision that a number stands for, on the segment in that place. */
function decisionFor(translation: Translation): (pick: number, place: number) => SegmentDecision {
  const all = segments(translation);
  return (pick, place) => {
    const segment = all[(pick * 7 + place) % Math.max(1, all.length)];
    const target = segment?.target ?? segment?.source ?? "";
    const decisions: Readonly<Record<(typeof did)[number], Decision>> = {
      edit: { type: "edit", text: `${target} (${pick})`, state: "reviewed" },
      reviewed: { type: "state", state: "reviewed" },
      final: { type: "state", state: "final" },
      translated: { type: "state", state: "translated" },
      unchanged: { type: "unchanged" },
      waive: { type: "waive", rule: "length", reason: `raison ${pick}` },
    };
    const name = did[pick % did.length] ?? "edit";
    return { segment: segment?.id ?? "none", stamp: null, decision: decisions[name] };
  };
}

function decide(translation: Translation, decisions: readonly SegmentDecision[]): Revised {
  return revise(translation, decisions, contextOf());
}

function onDisk(translation: Translation): Translation {
  return parseXliff(stringifyXliff(translation), { path: "récit.xlf", story: "récit" });
}

const anyPicks = fc.array(fc.nat(40), { minLength: 1, maxLength: 6 });

/** Decisions on segments of which no two are the same. */
function distinct(translation: Translation, picks: readonly number[]): readonly SegmentDecision[] {
  const all = picks.map(decisionFor(translation));
  return [...new Map(all.map((decision) => [decision.segment, decision])).values()];
}

test("revise then restore gives the file back, but for its history", () => {
  fc.assert(
    fc.property(anyCase, anyPicks, ({ source, now }, picks) => {
      const decisions = distinct(now, picks);
      const { translation, outcomes } = decide(now, decisions);
      const revised = onDisk(update(source, translation));
      const back = decisions.flatMap(({ segment }, at): SegmentDecision[] => {
        const outcome = outcomes[at];
        return outcome?.type === "done" ? [{ segment, stamp: null, decision: restoring(outcome.before) }] : [];
      });
      const restored = decide(revised, back);
      expect(restored.outcomes.every(({ type }) => type === "done")).toBe(true);
      const again = onDisk(update(source, restored.translation));
      expect(again.sections.map((section) => section.units.map(withoutHistory))).toEqual(
        now.sections.map((section) => section.units.map(withoutHistory)),
      );
      expect(pairs(again)).toEqual(pairs(now));
      expect(again.retired.length).toBeLessThanOrEqual(now.retired.length);
    }),
  );
});

function restoring(version: TargetVersion): Decision {
  return { type: "restore", version };
}

function withoutHistory(unit: TranslatedUnit): TranslatedUnit {
  return { ...unit, revisions: [] };
}

/** What a file knows beside its segments. */
function pairs(translation: Translation): ReadonlySet<string> {
  const aside = [...knownPairs(translation).aside.values()].flat();
  return new Set(
    aside.map(({ key, unit, segment: { target, state } }) => `${key} ${state} ${segmentKey(target ?? "", unit.codes)}`),
  );
}

test("deciding the same twice changes nothing", () => {
  fc.assert(
    fc.property(anyCase, anyPicks, ({ source, now }, picks) => {
      const decisions = distinct(now, picks).filter(({ decision }) => decision.type !== "unchanged");
      const revised = onDisk(update(source, decide(now, decisions).translation));
      const again = decide(revised, decisions);
      expect(again.translation).toBe(revised);
    }),
  );
});

test("decisions on different segments give the same file in any order", () => {
  fc.assert(
    fc.property(anyCase, anyPicks, fc.nat(5), ({ source, now }, picks, turn) => {
      const decisions = distinct(now, picks);
      const turned = [...decisions.slice(turn), ...decisions.slice(0, turn)].reverse();
      const [one, other] = [decisions, turned].map((list) => update(source, decide(now, list).translation));
      expect(stringifyXliff(other ?? now)).toBe(stringifyXliff(one ?? now));
    }),
  );
});

test("no word that a person approved is lost: it stands, or is kept aside, or in the history", () => {
  fc.assert(
    fc.property(anyCase, anyPicks, ({ source, now }, picks) => {
      const revised = onDisk(update(source, decide(now, distinct(now, picks)).translation));
      const left = wordsOf(revised);
      for (const text of approvedOf(now)) expect(left).toContain(text);
    }),
  );
});

test("what is refused changes nothing", () => {
  fc.assert(
    fc.property(anyCase, anyPicks, ({ now }, picks) => {
      const decisions = picks.map(decisionFor(now)).map((decision) => ({ ...decision, stamp: "of another day" }));
      const { translation, outcomes } = decide(now, decisions);
      expect(translation).toBe(now);
      expect(outcomes.every((outcome) => outcome.type === "refused")).toBe(true);
    }),
  );
});

function approvedOf(translation: Translation): readonly string[] {
  const { current, aside } = knownPairs(translation);
  return [...current, ...[...aside.values()].flat()]
    .filter(({ segment }) => segment.touched && segment.origin !== "source")
    .map(({ unit, segment }) => readableText(segment.target ?? "", unit.codes));
}

function wordsOf(translation: Translation): readonly string[] {
  const { current, aside } = knownPairs(translation);
  const units = [...translation.sections.flatMap((section) => section.units), ...translation.retired];
  return [
    ...[...current, ...[...aside.values()].flat()].map(({ unit, segment }) =>
      readableText(segment.target ?? "", unit.codes),
    ),
    ...units.flatMap(({ revisions }) => revisions.flatMap(({ before }) => before?.text ?? [])),
  ];
}
