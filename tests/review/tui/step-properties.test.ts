import * as fc from "fast-check";
import { expect, it } from "vitest";
import { keyRows } from "../../../src/review/tui/keys.ts";
import { begin, step } from "../../../src/review/tui/step.ts";
import type { Answer } from "../../../src/review/tui/tui.ts";
import { done, match, refused, three } from "./outside.ts";
import { keyEvent, rowOf } from "./sentences.ts";

it("is always at a sentence, busy exactly while work is asked for, and over once it is over", () => {
  const keys = fc.constantFrom(
    ...keyRows.flatMap(({ key, others }) => [key, ...others.map((name) => `<${name}>`)]),
    "1",
    "2",
    "é",
    "<enter>",
    "<escape>",
    "<backspace>",
    "<paste>y\n1",
    "<tab>",
  );
  const answers = fc.constantFrom<Answer>(
    { type: "loaded", sentence: three[0] ?? null },
    { type: "loaded", sentence: null },
    { type: "decided", outcome: done },
    { type: "decided", outcome: refused("changed") },
    { type: "decided", outcome: refused("codes") },
    { type: "edited", result: { type: "none", message: "no", readable: "x" } },
    { type: "edited", result: { type: "text", text: "x", readable: "x" } },
    { type: "matched", matches: [match] },
    { type: "listed", rows: [] },
    { type: "listed", rows: three.slice(0, 1).map(rowOf) },
    { type: "failed", message: "no" },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, answers), { maxLength: 60 }), (events) => {
      let { tui, effects } = begin(three.map(rowOf));
      for (const [key, answer] of events) {
        const before = tui;
        const isAsked = effects.some(({ type }) => type === "work");
        ({ tui, effects } = step(tui, isAsked ? answer : keyEvent(key)));
        expect(tui.queue[tui.at]).toBeDefined();
        expect(effects.filter(({ type }) => type === "work")).toHaveLength(tui.mode.type === "busy" ? 1 : 0);
        if (before.mode.type === "ended") expect(tui).toBe(before);
      }
    }),
  );
});
