import { describe, expect, test } from "vitest";
import type { Decision, TranslatedSegment, TranslatedUnit } from "../../src/model.ts";
import type { RevisionContext } from "../../src/revise/decide.ts";
import { type Outcome, revise } from "../../src/revise/revise.ts";
import { bold, segment, translation, unit } from "../formats/translations.ts";
import { contextOf } from "./context.ts";

interface Result {
  readonly unit: TranslatedUnit;
  readonly segment: TranslatedSegment;
  readonly outcome: Outcome;
}

/** What decisions make of the first segment of a unit, one after the other. */
function decide(
  given: TranslatedUnit | Partial<TranslatedSegment>,
  decisions: Decision | readonly (Decision & { readonly by?: string })[],
  context: Partial<RevisionContext> = {},
): Result {
  const start = "segments" in given ? given : unit("u1", [segment("s1", given)]);
  const list: readonly (Decision & { readonly by?: string })[] = Array.isArray(decisions) ? decisions : [decisions];
  let now = translation([start]);
  let last: Outcome | undefined;
  for (const decision of list) {
    const by = decision.by ?? "Camille";
    const revised = revise(now, [{ segment: "s1", stamp: null, decision }], contextOf({ by, ...context }));
    now = revised.translation;
    last = revised.outcomes[0];
  }
  const revised = now.sections[0]?.units[0];
  const first = revised?.segments[0];
  if (!revised || !first || !last) throw new RangeError("there is a unit with a segment");
  return { unit: revised, segment: first, outcome: last };
}

const edit = (text: string, state: "translated" | "reviewed" | "final" = "reviewed"): Decision => ({
  type: "edit",
  text,
  state,
});
const state = (to: "translated" | "reviewed" | "final"): Decision => ({ type: "state", state: to });

describe("an edit", () => {
  test("is a person's, in the state that is asked for; what the machine had said of its own goes", () => {
    const remark = { text: "éleveurs", category: "visavis:unknown-words", about: "s1" };
    const kept = { text: "Vraiment ?", category: null, about: "s1" };
    const waiver = { segment: "s1", rule: "length", reason: "Titre", by: "Zoé" };
    const start = {
      ...unit("u1", [segment("s1", { model: "m", terms: "t" })]),
      notes: [kept, remark],
      waivers: [waiver],
    };
    const { segment: now, unit: after } = decide(start, edit("Anew."));
    expect(now).toMatchObject({ target: "Anew.", state: "reviewed", origin: "person", model: null, touched: true });
    expect(after.notes).toEqual([kept]);
    expect(after.waivers).toEqual([]);
    expect(after.revisions).toEqual([
      {
        segment: "s1",
        at: "2026-11-20T18:50:57Z",
        by: "Camille",
        did: "edited",
        before: { text: "Sentence s1.", origin: "deepl" },
      },
    ]);
  });

  test("that changes no word approves what is there, as whose it is", () => {
    const { segment: now, unit: after } = decide({}, edit("Sentence s1."));
    expect(now).toMatchObject({ state: "reviewed", origin: "deepl", touched: true });
    expect(after.revisions).toMatchObject([{ did: "reviewed", before: null }]);
  });

  test.each([
    ["a code is missing", "\uE000Bold."],
    ["a code stands twice", "\uE000\uE000Bold.\uE001"],
    ["codes close before they open", "\uE001Bold.\uE000"],
  ])("is refused when %s", (_, text) => {
    const start = unit("u1", [segment("s1", { source: "\uE000Gras.\uE001", target: "\uE000Bold.\uE001" })], bold);
    const { unit: after, outcome } = decide(start, edit(text));
    expect(outcome).toMatchObject({ type: "refused", refusal: "codes" });
    expect(after).toBe(start);
  });

  test("without a text is refused, unless the source has none", () => {
    expect(decide({}, edit(" \u00A0")).outcome).toMatchObject({ refusal: "nothing" });
    expect(decide({ source: " " }, edit("")).outcome.type).toBe("done");
  });

  test("of a sentence that had no translation took the place of nothing", () => {
    const { segment: now, unit: after } = decide({ target: null, state: "initial", origin: "" }, edit("Anew."));
    expect(now).toMatchObject({ target: "Anew.", origin: "person", state: "reviewed" });
    expect(after.revisions).toMatchObject([{ did: "edited", before: null }]);
  });

  test("straight to final says both", () => {
    expect(decide({}, edit("Anew.", "final")).unit.revisions.map(({ did }) => did)).toEqual(["edited", "final"]);
  });
});

describe("a state", () => {
  test("that is there already changes nothing", () => {
    const start = unit("u1", [segment("s1", { state: "reviewed", touched: true })]);
    const { unit: after, outcome } = decide(start, state("reviewed"));
    expect(after).toBe(start);
    expect(outcome.type).toBe("done");
  });

  test("taken back leaves a machine's target as one that nobody has looked at, and a person's as theirs", () => {
    expect(decide({}, [state("final"), state("translated")]).segment.touched).toBe(false);
    expect(decide({}, [edit("Anew."), state("translated")]).segment).toMatchObject({ touched: true, origin: "person" });
  });

  test("of no translation, or of a pseudo-translation, is refused", () => {
    expect(decide({ target: null, state: "initial" }, state("reviewed")).outcome).toMatchObject({ refusal: "nothing" });
    expect(decide({ origin: "pseudo" }, state("final")).outcome).toMatchObject({ refusal: "nothing" });
  });

  test("final waits while errors stand, unless it is forced", () => {
    const { outcome, segment: now } = decide({ target: "ERROR" }, state("final"));
    expect(outcome).toMatchObject({ refusal: "findings", message: "numbers is wrong." });
    expect(now.state).toBe("translated");
    expect(decide({ target: "ERROR" }, state("reviewed")).segment.state).toBe("reviewed");
    expect(decide({ target: "ERROR" }, state("final"), { force: true }).segment.state).toBe("final");
    expect(decide({}, edit("ERROR", "final")).outcome).toMatchObject({ refusal: "findings" });
  });
});

describe("four eyes", () => {
  const fourEyes = { fourEyes: true };

  test.each<readonly [string, readonly (Decision & { by?: string })[], Outcome["type"]]>([
    ["who wrote it may not approve it", [edit("Anew."), state("final")], "refused"],
    ["nor in one go", [edit("Anew.", "final")], "refused"],
    ["somebody else may", [edit("Anew."), { ...state("final"), by: "Zoé" }], "done"],
    ["a machine's may be approved by anybody", [state("final")], "done"],
    ["reviewed is open to all", [edit("Anew."), state("reviewed")], "done"],
    ["the last who wrote counts", [edit("Anew."), { ...edit("Other."), by: "Zoé" }, state("final")], "done"],
    [
      "also when it was looked at since",
      [edit("Anew."), { ...state("reviewed"), by: "Zoé" }, state("final")],
      "refused",
    ],
  ])("%s", (_, decisions, type) => {
    expect(decide({}, decisions, fourEyes).outcome.type).toBe(type);
  });

  test("who wrote a text that is put back is its author again", () => {
    const first = decide({}, edit("Mine."), fourEyes);
    const version = { ...first.segment, remarks: [], waivers: [] };
    const { target, state: was, origin, model, terms, touched, previous, remarks, waivers } = version;
    const mine = { target, state: was, origin, model, terms, touched, previous, remarks, waivers };
    const decisions = [
      { ...edit("Hers."), by: "Zoé" },
      { type: "restore", version: mine, by: "Zoé" },
    ] as const;
    expect(decide(first.unit, [...decisions, state("final")], fourEyes).outcome).toMatchObject({
      refusal: "four-eyes",
    });
    const hers = { ...state("final"), by: "Zoé" };
    expect(decide(first.unit, [...decisions, hers], fourEyes).outcome.type).toBe("done");
  });
});

describe("an edited source whose meaning is unchanged", () => {
  const previous = { source: "Avant.", target: "Before.", state: "final", origin: "person", whole: true } as const;

  test("keeps the earlier target and its approval", () => {
    const { segment: now, unit: after } = decide({ previous }, { type: "unchanged" });
    expect(now).toMatchObject({ target: "Before.", state: "final", origin: "person", touched: true });
    expect(after.revisions).toMatchObject([{ did: "unchanged", before: { text: "Sentence s1.", origin: "deepl" } }]);
  });

  test("a machine's earlier target is still one that nobody has looked at", () => {
    const machine = { ...previous, state: "translated", origin: "deepl" } as const;
    expect(decide({ previous: machine }, { type: "unchanged" }).segment).toMatchObject({
      touched: false,
      previous: null,
    });
  });

  test.each([
    ["there is none", null, "nothing"],
    ["it is shown without some codes", { ...previous, whole: false }, "nothing"],
    ["it has an error now", { ...previous, target: "ERROR" }, "findings"],
    ["its codes are not the source's", { ...previous, target: "\uE000Before." }, "codes"],
  ] as const)("is refused when %s", (_, pair, refusal) => {
    const start = unit("u1", [segment("s1", { previous: pair })], bold);
    expect(decide(start, { type: "unchanged" }).outcome).toMatchObject({ type: "refused", refusal });
  });
});

describe("a waiver", () => {
  const waive = (rule: string, reason: string): Decision => ({ type: "waive", rule, reason });

  test("is of a warning, with a reason", () => {
    const { unit: after } = decide({}, waive("length", "Un titre."));
    expect(after.waivers).toEqual([{ segment: "s1", rule: "length", reason: "Un titre.", by: "Camille" }]);
    expect(decide({}, waive("length", " ")).outcome).toMatchObject({ refusal: "nothing" });
    expect(decide({}, waive("terms", "Non.")).outcome).toMatchObject({ refusal: "nothing" });
    expect(decide({ target: "ERROR" }, waive("numbers", "Si.")).outcome).toMatchObject({ refusal: "findings" });
  });

  test("is taken back, replaced, and gone with the text that it was of", () => {
    const unwaive: Decision = { type: "unwaive", rule: "length" };
    expect(decide({}, [waive("length", "Un."), unwaive]).unit.waivers).toEqual([]);
    expect(decide({}, unwaive).outcome).toMatchObject({ refusal: "nothing" });
    expect(decide({}, [waive("length", "Un."), waive("length", "Deux.")]).unit.waivers).toMatchObject([
      { reason: "Deux." },
    ]);
    expect(decide({}, [waive("length", "Un."), edit("Anew.")]).unit.waivers).toEqual([]);
    expect(decide({}, [waive("length", "Un."), state("final")]).unit.waivers).toHaveLength(1);
  });
});

test("a comment is a note, and changes nothing else", () => {
  const { unit: after, segment: now } = decide({}, { type: "comment", text: "Vraiment ?" });
  expect(now).toEqual(segment("s1"));
  expect(after.revisions).toEqual([]);
  expect(after.notes).toEqual([
    { text: "Vraiment ?", category: "comment", about: "s1", by: "Camille", at: "2026-11-20T18:50:57Z" },
  ]);
  expect(decide({}, { type: "comment", text: "" }).outcome).toMatchObject({ refusal: "nothing" });
});

test("versions that no file can hold are not put back", () => {
  const { target, state: is, origin, model, terms, touched, previous } = segment("s1");
  const version = { target, state: is, origin, model, terms, touched, previous, remarks: [], waivers: [] };
  for (const wrong of [{ target: null }, { state: "initial" }, { state: "final", touched: false }] as const)
    expect(decide({}, { type: "restore", version: { ...version, ...wrong } }).outcome).toMatchObject({
      refusal: "nothing",
    });
});

test("a decision on a segment that has changed, or is gone, is refused; the others are carried out", () => {
  const now = translation([unit("u1", [segment("s1"), segment("s2")])]);
  const { outcomes, translation: after } = revise(
    now,
    [
      { segment: "s1", stamp: "0123456789ab", decision: edit("One.") },
      { segment: "s3", stamp: null, decision: edit("Three.") },
      { segment: "s2", stamp: null, decision: edit("Two.") },
    ],
    contextOf(),
  );
  expect(outcomes).toMatchObject([{ refusal: "changed" }, { refusal: "gone" }, { type: "done" }]);
  expect(after.sections[0]?.units[0]?.segments.map(({ target }) => target)).toEqual(["Sentence s1.", "Two."]);
});
