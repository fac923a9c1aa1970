import { expect, test } from "vitest";
import { unknownIn } from "../../../src/engines/apertium/stream.ts";
import { unknownWords } from "../../../src/engines/apertium/unknown-words.ts";

test("the analysis tells what the first stage did not know", () => {
  const analysis = "^Le/le<det>$ ^blorgh/*blorgh$[5e] ^l'/le<det>$^aujourd'hui\\/x/*aujourd'hui\\/x$ ^a\\*b/*a\\*b$";
  expect(unknownIn(analysis)).toEqual(["blorgh", "aujourd'hui/x", "a*b"]);
});

test.each([
  {
    name: "each once, in order",
    unknown: ["zig", "blorgh", "zig"],
    source: "Un zig, un blorgh, un zig.",
    found: ["zig", "blorgh"],
  },
  {
    name: "no names, no acronyms, no pseudo-words",
    unknown: ["OpenAI", "Dupond", "LLM", "XQBA"],
    source: "Dupond, LLM, OpenAI, XQBA",
    found: [],
  },
  { name: "no bits and numbers", unknown: ["kg", "b2b", "50"], source: "50 kg de b2b", found: [] },
  {
    name: "as the source spells them",
    unknown: ["boeuf", "aujourd'huy"],
    source: "Un bœuf d’aujourd’huy.",
    found: ["bœuf", "aujourd’huy"],
  },
  { name: "no part of another word", unknown: ["log"], source: "Le blog.", found: [] },
  { name: "nothing that is none of the source's", unknown: ["redibuja"], source: "Il redessine.", found: [] },
  { name: "codes between", unknown: ["blorgh"], source: "Un \uE000blorgh\uE001.", found: ["blorgh"] },
])("$name", ({ unknown, source, found }) => {
  expect(unknownWords(unknown, source, source)).toEqual(found);
});

test("what a later mode did know is not reported", () => {
  expect(unknownWords(["blorgh"], "Le blorgh.", "The thing.")).toEqual([]);
});
