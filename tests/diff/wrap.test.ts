import { describe, expect, it } from "vitest";
import { wrapStyled } from "../../src/diff/wrap.ts";

function rows(text: string, columns: number): readonly string[] {
  return wrapStyled([{ text, style: "plain" }], columns).map((row) => row.map((piece) => piece.text).join(""));
}

describe("wrapStyled", () => {
  it("breaks after a space, next to a wide character, else inside a word", () => {
    expect(rows("un deux trois", 8)).toEqual(["un deux", "trois"]);
    expect(rows("un deux", 7)).toEqual(["un deux"]);
    expect(rows("un deux日本", 8)).toEqual(["un deux", "日本"]);
    expect(rows("anticonstitutionnellement", 10)).toEqual(["anticonsti", "tutionnell", "ement"]);
    expect(rows("e\u0301".repeat(5), 3)).toEqual(["e\u0301".repeat(3), "e\u0301".repeat(2)]);
    expect(rows("", 8)).toEqual([""]);
  });

  it("keeps the styles of what it breaks", () => {
    const pieces = [
      { text: "un deux ", style: "plain" },
      { text: "trois quatre", style: "insert" },
    ];
    expect(wrapStyled(pieces, 14)).toEqual([
      [
        { text: "un deux ", style: "plain" },
        { text: "trois", style: "insert" },
      ],
      [{ text: "quatre", style: "insert" }],
    ]);
  });
});
