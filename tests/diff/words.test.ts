import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords, words } from "../../src/diff/words.ts";

function marked(before: string, after: string): string {
  const signs = { equal: ["", ""], delete: ["[-", "-]"], insert: ["{+", "+}"] } as const;
  return diffWords(before, after)
    .map(({ type, text }) => signs[type].join(text === "" ? "" : text))
    .join("");
}

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "l'",
        "IA",
        " ",
        "  ",
        "\u00A0",
        ".",
        "‹1›",
        "‹/1›",
        "日本語",
        "un",
        "deux",
        "👨‍👩‍👧",
        "\u202E",
        "\uD83D",
        "é",
        "\n",
      ),
      fc.string({ unit: "binary", maxLength: 5 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(""));

describe("words", () => {
  it("cuts elisions, keeps codes whole and works without spaces", () => {
    expect(words("L’IA d'Azure")).toEqual(["L’", "IA", " ", "d'", "Azure"]);
    expect(words("dell'accordo, qu'on l'ha; aujourd'hui, don't")).toEqual([
      "dell'",
      "accordo",
      ",",
      " ",
      "qu'",
      "on",
      " ",
      "l'",
      "ha",
      ";",
      " ",
      "aujourd'hui",
      ",",
      " ",
      "don't",
    ]);
    expect(words("un ‹1›mot‹/1› ‹npm ci›")).toEqual(["un", " ", "‹1›", "mot", "‹/1›", " ", "‹npm ci›"]);
    expect(words("日本語の文章")).toEqual(["日本語", "の", "文章"]);
  });

  it("loses nothing", () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(words(any).join("")).toBe(any);
      }),
    );
  });
});

describe("diffWords", () => {
  it("marks the words that changed", () => {
    expect(marked("Une plainte antitrust.", "Une plainte antitrust fédérale.")).toBe(
      "Une plainte antitrust{+ fédérale+}.",
    );
    expect(marked("L'éditeur de l'IA.", "L'éditeur de l'informatique.")).toBe("L'éditeur de l'[-IA-]{+informatique+}.");
    expect(marked("Il est 10 h.", "Il est 10\u00A0h.")).toBe("Il est 10[- -]{+\u00A0+}h.");
    expect(marked("日本語の長い文章です", "日本語の短い文章です")).toBe("日本語の[-長い-]{+短い+}文章です");
  });

  it("joins changes that only a space keeps apart", () => {
    expect(marked("On a vu deux chats noirs dormir ici.", "On a vu trois chiens blancs dormir ici.")).toBe(
      "On a vu [-deux chats noirs-]{+trois chiens blancs+} dormir ici.",
    );
  });

  it("keeps an insertion in one piece where a space could split it", () => {
    expect(
      marked("Le géant du logiciel envisage une plainte.", "Le géant du logiciel, qui rit, envisage une plainte."),
    ).toBe("Le géant du logiciel{+, qui rit,+} envisage une plainte.");
    expect(marked("Elle part, dit-il, ce soir pour Lyon.", "Elle part ce soir pour Lyon.")).toBe(
      "Elle part[-, dit-il,-] ce soir pour Lyon.",
    );
  });

  it("shows texts without much in common as two", () => {
    expect(marked("Bonjour à tous.", "Il pleut depuis hier soir, dit-on.")).toBe(
      "[-Bonjour à tous.-]{+Il pleut depuis hier soir, dit-on.+}",
    );
  });

  it("gives up on texts too far apart instead of taking minutes", () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_none, index) => `${word}${index}`).join(" ");
    const started = performance.now();
    expect(diffWords(long("a"), long("b"))).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it("applied, gives the new text; undone, the old one", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        const without = (type: string) =>
          parts
            .filter((part) => part.type !== type)
            .map((part) => part.text)
            .join("");
        expect(without("delete")).toBe(after);
        expect(without("insert")).toBe(before);
        expect(parts.every((part) => part.text !== "")).toBe(true);
        expect(parts.every(({ type }, index) => type !== parts[index + 1]?.type)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
