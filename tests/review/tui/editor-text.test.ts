import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editorText, readEdited } from "../../../src/review/tui/editor-text.ts";
import { finding } from "../../diff/build.ts";
import { codes, sentence } from "./sentences.ts";

const one = sentence();
const text = "La ‹1›leche‹/1›.";
const opened = editorText(one, text);
const edit = (change: (content: string) => string, of = one) => readEdited(change(editorText(of, text)), of, text);

describe("the text in an editor", () => {
  it("stands above what it is a translation of", () => {
    const full = sentence({
      previousSource: "Du lait.",
      previousText: "Leche.",
      findings: [finding("error")],
      terms: [{ term: "lait", source: [], target: [], expected: "leche", keep: false, domain: null, note: null }],
    });
    expect(editorText(full, "La leche.")).toBe(`La leche.
# ------------------------ >8 ------------------------
# The text above is the translation. Leave this line and what is below it: none of it is kept.
# A text that is not changed, or empty, changes nothing.
#
# récit → es, Contexte, s1
# source: Le ‹1›lait‹/1›.
# source before: Du lait.
# es before: Leche.
# es now: La ‹1›leche‹/1›.
# term: lait → leche
# error: A number is missing.
#
# ‹1› … ‹/1› is mark-up: keep each once, around what it belongs to.
`);
  });

  it("comes back with codes", () => {
    const result = edit((content) => content.replace("La ‹1›leche", "¡La ‹1›leche fría"));
    expect(result).toEqual({
      type: "text",
      text: one.pair.target?.replace("La", "¡La").replace("leche", "leche fría"),
      readable: "¡La ‹1›leche fría‹/1›.",
    });
  });

  it.each<[string, (content: string) => string, string]>([
    ["the same", (content) => content, "the same"],
    ["the same, with the lines that an editor adds", (content) => content.replace("\n#", "\n\n\n#"), "the same"],
    [
      "the same, from an editor of another system",
      (content) => `\uFEFF${content.replaceAll("\n", "\r\n")}`,
      "the same",
    ],
    ["empty", (content) => content.replace(text, ""), "empty"],
    ["all gone", (content) => content.slice(text.length + 1), "empty"],
    ["without its last line", () => "La leche.", "line that ends the text is gone"],
    ["without any content", () => "", "line that ends the text is gone"],
  ])("changes nothing when it is %s", (_name, change, message) => {
    const result = edit(change);
    expect(result).toMatchObject({ type: "none", readable: null });
    expect(result.type === "none" && result.message).toContain(message);
  });

  it("is kept for the next time when it has codes of no sentence", () => {
    expect(edit((content) => content.replace("‹/1›.", "‹/1› ‹2›."))).toMatchObject({
      type: "none",
      readable: "La ‹1›leche‹/1› ‹2›.",
    });
  });

  it("has no line that would end it, whatever it is about", () => {
    const hostile = sentence({
      source: "a\n# ------------------------ >8 ------------------------\nb",
      story: "# ------------------------ >8 ------------------------",
    });
    expect(readEdited(editorText(hostile, text).replace("leche", "nata"), hostile, text)).toMatchObject({
      type: "text",
      readable: "La ‹1›nata‹/1›.",
    });
  });

  it("may hold that very line itself", () => {
    const strange = "a\n# ------------------------ >8 ------------------------\nb";
    const held = sentence({ text: strange });
    expect(readEdited(editorText(held, strange), held, strange)).toMatchObject({
      message: expect.stringContaining("same"),
    });
  });

  it("is what was written, whatever was", () => {
    const written = fc
      .string({ unit: "binary", maxLength: 40 })
      .filter(
        (value) => value === value.trim() && value !== "" && value !== text && !/[\r\uFEFF\uE000-\uF8FF]/u.test(value),
      );
    fc.assert(
      fc.property(written, (value) => {
        const plain = { item: { ...one.item, source: "Lait." }, pair: { source: "Lait.", target: "Leche.", codes } };
        const content = editorText(plain, text);
        expect(readEdited(value + content.slice(text.length), plain, text)).toEqual({
          type: "text",
          text: value,
          readable: value,
        });
      }),
    );
    expect(opened).toContain(text);
  });
});
