import { describe, expect, it } from "vitest";
import type { Decision } from "../../../src/model.ts";
import { begin } from "../../../src/review/tui/step.ts";
import type { Answer, Work } from "../../../src/review/tui/tui.ts";
import { finding } from "../../diff/build.ts";
import { match, outside, refused, three } from "./outside.ts";
import { play, type Played, rowOf, sentence } from "./sentences.ts";

function review(keys: readonly string[], more?: (work: Work) => Answer | null): Played {
  return play(begin(three.map(rowOf)), keys, outside(three, more));
}

function decisions({ works }: Played): readonly (Decision & { readonly segment: string })[] {
  return works.flatMap((work) =>
    work.type === "decide" ? [{ ...work.decision.decision, segment: work.decision.segment }] : [],
  );
}

describe("a review in the terminal", () => {
  it("approves with the stamp of what was shown, goes on, and says what was done at the end", () => {
    const played = review(["y", "f", "n"]);
    expect(decisions(played)).toEqual([
      { type: "state", state: "reviewed", segment: "s1" },
      { type: "state", state: "final", segment: "s2" },
    ]);
    const stamps = played.works.flatMap((work) => (work.type === "decide" ? [work.decision.stamp] : []));
    expect(stamps).toEqual(["0123456789ab", "0123456789ab"]);
    expect(played.tui.mode).toEqual({ type: "ended", isInterrupted: false });
    expect(played.shown.at(-1)).toBe("2 approved; all of it is in the translation files");
  });

  it("says so when there is nothing", () => {
    expect(play(begin([]), [], outside([])).shown).toEqual(["nothing to look at"]);
  });

  it.each(["y", "f", "u", "w"])("does nothing for %s where that is of no use", (key) => {
    const played = review(["j", "j", key]);
    expect(decisions(played)).toEqual([]);
    expect(played.shown.at(-1)).toContain("? shows those that do");
  });

  it("keeps the earlier translation where the meaning is unchanged", () => {
    expect(decisions(review(["n", "u"]))).toEqual([{ type: "unchanged", segment: "s2" }]);
  });

  it("shows what somebody changed meanwhile, and asks again", () => {
    let first = true;
    const played = review(["y", "y"], (work) => {
      if (work.type !== "decide" || !first) return null;
      first = false;
      return { type: "decided", outcome: refused("changed") };
    });
    expect(decisions(played).map(({ segment }) => segment)).toEqual(["s1", "s1"]);
    expect(played.shown[1]).toContain("Somebody has changed it");
    expect(played.shown[2]).toBe("sentence");
    expect(played.tui).toMatchObject({ at: 1, tally: { approved: 1 } });
  });

  it("says why it is refused, and stays", () => {
    const played = review(["f"], (work) =>
      work.type === "decide" ? { type: "decided", outcome: refused("findings") } : null,
    );
    expect(played.shown.at(-1)).toBe("Not so.");
    expect(played.tui).toMatchObject({ at: 0, mode: { type: "ask" }, tally: { approved: 0 } });
  });

  it("takes an edited text as reviewed", () => {
    expect(decisions(review(["e"]))).toEqual([{ type: "edit", text: "Nueva.", state: "reviewed", segment: "s1" }]);
  });

  it("goes on with a text that could not be taken, and forgets it with its sentence", () => {
    const played = review(["e", "e", "n", "e"], (work) =>
      work.type === "edit"
        ? { type: "edited", result: { type: "none", message: "‹2› is no code", readable: "La ‹2›leche." } }
        : null,
    );
    const texts = played.works.flatMap((work) => (work.type === "edit" ? [work.text] : []));
    expect(texts).toEqual(["La ‹1›leche‹/1›.", "La ‹2›leche.", "La ‹1›leche‹/1›."]);
    expect(decisions(played)).toEqual([]);
  });

  it("keeps a text that was written while somebody else changed the sentence", () => {
    const played = review(["e", "e"], (work) =>
      work.type === "decide" ? { type: "decided", outcome: refused("changed") } : null,
    );
    const texts = played.works.flatMap((work) => (work.type === "edit" ? [work.text] : []));
    expect(texts).toEqual(["La ‹1›leche‹/1›.", "Nueva."]);
  });

  it("takes a match by its number, and none by another key", () => {
    expect(decisions(review(["m", "1"]))).toEqual([
      { type: "edit", text: match.proposal, state: "reviewed", segment: "s1" },
    ]);
    expect(decisions(review(["m", "2"]))).toEqual([]);
    expect(decisions(review(["m", "<paste>1"]))).toEqual([]);
    expect(
      review(["m"], (work) => (work.type === "match" ? { type: "matched", matches: [] } : null)).shown.at(-1),
    ).toContain("nothing");
  });

  it("asks why a warning may stand, and takes no for an answer", () => {
    const played = review(["w", "a", "<ctrl+u>", "É", "x", "<backspace>", "<paste>t \n\té", "<enter>"]);
    expect(decisions(played)).toEqual([{ type: "waive", rule: "length", reason: "Ét é", segment: "s1" }]);
    expect(decisions(review(["w", "<enter>"]))).toEqual([]);
    expect(decisions(review(["w", "a", "<escape>"]))).toEqual([]);
  });

  it("asks which of several warnings", () => {
    const two = sentence({ findings: [finding("warning"), finding("warning", { rule: "length" }), finding("error")] });
    const played = play(begin([rowOf(two)]), ["w", "2", "o", "k", "<enter>"], outside([two]));
    expect(decisions(played)).toEqual([{ type: "waive", rule: "length", reason: "ok", segment: "s1" }]);
  });

  it("comments and stays", () => {
    const played = review(["c", "S", "û", "r", "?", "<enter>"]);
    expect(decisions(played)).toEqual([{ type: "comment", text: "Sûr?", segment: "s1" }]);
    expect(played.tui).toMatchObject({ at: 0, tally: { commented: 1 } });
  });

  it("goes back, forward and to a number", () => {
    expect(review(["k"]).shown.at(-1)).toBe("This is the first one.");
    expect(review(["j", "<right>", "<down>"]).shown.at(-1)).toContain("This is the last one");
    expect(review(["j", "j", "<up>"]).tui.at).toBe(1);
    expect(review(["g", "3", "<enter>"]).tui.at).toBe(2);
    expect(review(["g", "4", "<enter>"]).shown.at(-1)).toBe("There are numbers from 1 to 3.");
  });

  it("filters by a query, and stays with its sentence", () => {
    const played = review(["j", "/", "a", "<enter>"], (work) =>
      work.type === "list" ? { type: "listed", rows: three.slice(1).map(rowOf) } : null,
    );
    expect(played.tui).toMatchObject({ at: 0, sentence: { item: { segment: "s2" } } });
    expect(review(["/", "<enter>"]).works.at(-2)).toEqual({ type: "list", query: "" });
    const none = review(["/", "a", "<enter>"], (work) => (work.type === "list" ? { type: "listed", rows: [] } : null));
    expect(none.shown.at(-1)).toBe("There is no such sentence.");
    expect(none.tui.queue).toHaveLength(3);
  });

  it("takes nothing that was pasted for a key", () => {
    expect(decisions(review(["<paste>y", "<paste>yyy"]))).toEqual([]);
  });

  it("goes on when something fails, and when a sentence is gone", () => {
    const failed = review(["y"], (work) => (work.type === "decide" ? { type: "failed", message: "disk full" } : null));
    expect(failed.shown.at(-1)).toBe("disk full");
    const gone = review([], (work) =>
      work.type === "load" && work.row.segment === "s1" ? { type: "loaded", sentence: null } : null,
    );
    expect(gone.tui).toMatchObject({ at: 1, sentence: { item: { segment: "s2" } } });
  });

  it("ends at Ctrl+C wherever it is, and does nothing more", () => {
    for (const keys of [[], ["w"], ["m"], ["c", "a"]]) {
      const played = review([...keys, "<ctrl+c>", "y", "<enter>"]);
      expect(played.tui.mode).toEqual({ type: "ended", isInterrupted: true });
      expect(decisions(played)).toEqual([]);
    }
  });
});
