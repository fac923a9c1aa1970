import { expect, test } from "vitest";
import type { Inline, InlineRole } from "../../src/model.ts";
import { codeChar } from "../../src/text/codes.ts";
import { cut } from "./cut.ts";

const tags = {
  "<b>": { type: "open", role: "strong", equiv: "" },
  "</b>": { type: "close", role: "strong", equiv: "" },
  "<i>": { type: "open", role: "emphasis", equiv: "" },
  "</i>": { type: "close", role: "emphasis", equiv: "" },
  "<npm>": { type: "standalone", role: "code", equiv: "npm ci" },
  "<dot>": { type: "standalone", role: "code", equiv: "a. B" },
  "<img>": { type: "standalone", role: "image", equiv: "" },
  "<alt>": { type: "standalone", role: "image", equiv: "une carte" },
  "<br>": { type: "standalone", role: "break", equiv: " " },
  "<fn>": { type: "standalone", role: "footnote", equiv: "" },
} satisfies Record<string, { type: Inline["type"]; role: InlineRole; equiv: string }>;

/** Splits a text whose tags become codes, and writes the tags back, with `‖` between the sentences. */
function marked(text: string): string {
  const names = text.match(/<[^>]+>/gu) ?? [];
  const codes = names.map((name, index): Inline => {
    const tag = Object.entries(tags).find(([key]) => key === name)?.[1] ?? tags["<img>"];
    return { ...tag, id: String(index + 1), markup: name };
  });
  let next = 0;
  const coded = text.replace(/<[^>]+>/gu, () => codeChar(next++));
  const restore = (part: string): string =>
    part.replace(/[\uE000-\uF8FF]/gu, (char) => names[char.charCodeAt(0) - 0xe000] ?? "");
  return cut(coded, "fr", codes).map(restore).join("‖");
}

test.each([
  ["transparent inside an abbreviation", "<b>M</b>. Dupont sort. ‖Il rit."],
  ["transparent between abbreviation and name", "M. <b>Dupont</b> sort. ‖Il rit."],
  ["a closing code stays, an opening one goes on", "<b>Il sort.</b> ‖<i>Elle</i> rit."],
  ["a closing code behind the space stays", "<b>Il sort. </b>‖Elle rit."],
  ["an opening code glued to the end goes on", "Il sort.‖<b> Elle rit.</b>"],
  ["nested codes", "<b><i>Il sort.</i></b> ‖<b><i>Elle</i> rit.</b>"],
  ["close before, open after, without space between them", "<b>Il sort. </b>‖<i>Elle rit.</i>"],
  ["bold over two sentences", "<b>Il sort. ‖Elle rit.</b>"],
  ["a note reference stays", "Il sort.<fn> ‖Elle rit."],
  ["a note reference behind a space stays", "Il sort. <fn> ‖Elle rit."],
  ["a note reference before the full stop", "Il sort<fn>. ‖Elle rit."],
  ["a code span starts a sentence", "Il sort. ‖<npm> installe tout."],
  ["a code span behind an abbreviation does not", "Essayez p. ex. <npm> ou cf. <npm> ici."],
  ["a code span ends a sentence", "Lancez <npm>. ‖Tout va."],
  ["nothing is cut inside a code span", "Lancez <dot> encore <dot>. ‖Tout va."],
  ["an image opens the next sentence", "Il sort. ‖<alt> Elle rit."],
  ["an image without text opens the next sentence", "Il sort. ‖<img>Elle rit."],
  ["a glued image stays", "Il sort.<img> ‖Elle rit."],
  ["a break after the end of a sentence", "Il sort.<br>‖elle rit."],
  ["a break is no end by itself", "Il sort<br>Elle rit."],
  ["a break after an abbreviation", "Avec M.<br>Dupont."],
  ["closing quote outside the bold", "« <b>Il sort.</b> » ‖Elle rit."],
  ["codes alone", "<img><img>"],
  ["two sentences in a link", "<i>Il sort. ‖Elle rit</i>. ‖Fin."],
])("%s: %s", (_, expected) => {
  expect(marked(expected.replaceAll("‖", ""))).toBe(expected);
});

test("a private-use character that no code answers to is text", () => {
  expect(cut("Il sort. \uE005 Elle rit.", "fr", [])).toHaveLength(1);
});
