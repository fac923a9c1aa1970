import { array, assert, boolean, property, string, tuple } from "fast-check";
import { expect, test } from "vitest";
import { recorded, stepBack, stepForth, timelineFrom } from "../../../src/review/app/edit/timeline.ts";

test("letters in a row are one step, and a pause begins another", () => {
  let timeline = timelineFrom({ text: "", caret: 0 });
  for (const text of ["o", "ou", "oui"]) timeline = recorded(timeline, { text, caret: text.length }, true);
  timeline = recorded(timeline, { text: "oui ", caret: 4 }, false);
  timeline = recorded(timeline, { text: "oui n", caret: 5 }, true);
  expect(stepBack(timeline).now.text).toBe("oui ");
  expect(stepBack(stepBack(timeline)).now.text).toBe("oui");
  expect(stepBack(stepBack(stepBack(timeline))).now.text).toBe("");
  expect(stepForth(stepBack(timeline)).now.text).toBe("oui n");
});

test("all the way back is the beginning, all the way forth the end", () => {
  const steps = array(tuple(string(), boolean()));
  assert(
    property(steps, (typed) => {
      let timeline = timelineFrom({ text: "begin", caret: 0 });
      for (const [text, isLetter] of typed) timeline = recorded(timeline, { text, caret: text.length }, isLetter);
      const end = timeline.now.text;
      for (let step = 0; step <= typed.length; step++) timeline = stepBack(timeline);
      expect(timeline.now.text).toBe("begin");
      for (let step = 0; step <= typed.length; step++) timeline = stepForth(timeline);
      expect(timeline.now.text).toBe(end);
    }),
  );
});
