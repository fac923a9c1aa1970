import { expect, test } from "vitest";
import { remarksOf } from "../../src/memory/remarks.ts";
import { segmentKey } from "../../src/text/identity.ts";
import { approve, change, find, paragraphs, shout, update } from "./stories.ts";

const first = "La Commission ouvre une enquête.";
const edited = "La Commission ouvre une vaste enquête.";
const other = "Le prix reste stable.";

function translated(...units: readonly (readonly string[])[]): ReturnType<typeof shout> {
  return shout(update(paragraphs(...units), null));
}

/** What only this file knows: no other story, no memory. */
const alone = { recall: () => null };

test("a machine's pair whose sentence is deleted is kept too: it was paid for, and is sent once", () => {
  const without = update(paragraphs([first]), translated([first, other]), alone);
  expect(without.retired.flatMap((unit) => unit.segments)).toMatchObject([{ source: other, touched: false }]);
  const back = update(paragraphs([first, other]), without, alone);
  expect(find(back, other)).toMatchObject({ target: other.toUpperCase(), state: "translated", origin: "deepl" });
  expect(back.retired).toEqual([]);
});

test("of a machine's pairs one is kept for each sentence that is not in the story", () => {
  const before = translated([first, other], [other], ["Oui."], ["Oui."]);
  const without = update(paragraphs([first, "Oui."]), before, alone);
  expect(without.retired.flatMap((unit) => unit.segments)).toMatchObject([{ source: other }]);
});

test("the pair that an approved sentence had before its edit is kept when the approval has settled it", () => {
  const approved = approve(translated([first, other]), first, "An inquiry.");
  const once = shout(update(paragraphs([edited, other]), approved));
  const settled = change(once, edited, { target: "A wide inquiry.", state: "final", origin: "person", touched: true });
  const later = update(paragraphs([edited, other]), settled);
  expect(later.retired.flatMap((unit) => unit.segments)).toMatchObject([{ source: first, target: "An inquiry." }]);
  expect(find(later, edited)).toMatchObject({ target: "A wide inquiry.", previous: null });
  const back = update(paragraphs([first, other]), later);
  expect(find(back, first)).toMatchObject({ target: "An inquiry.", state: "final", previous: null });
});

test("words that an engine did not know are still known of a pair that comes back", () => {
  const long = "La Commission ouvre une enquête anticoncurrentielle.";
  const without = update(paragraphs([first]), translated([first, long]), alone);
  const back = update(paragraphs([first, long]), without, alone);
  const unit = back.sections[0]?.units[0];
  expect(unit && remarksOf(unit, find(back, long)?.id ?? "").unknownWords).toEqual(["anticoncurrentielle"]);
});

test("a sentence comes from another story with target, state, id and notes, unless it stands there still", () => {
  const approved = approve(translated([first, other]), other, "Prices hold.");
  const note = { text: "Voir le glossaire", category: null, about: null };
  const there = {
    ...approved,
    sections: approved.sections.map((section) => ({
      ...section,
      units: section.units.map((unit) => ({ ...unit, notes: [note] })),
    })),
  };
  const here = translated(["Tout autre chose."]);
  const come = (standing: readonly string[]): ReturnType<typeof update> =>
    update(paragraphs(["Tout autre chose."], [other]), here, {
      recall: () => null,
      departed: [{ translation: there, standing: new Set(standing.map((text) => segmentKey(text, []))) }],
    });
  const moved = come([]);
  expect(find(moved, other)).toEqual(find(approved, other));
  expect(moved.sections[0]?.units[1]?.notes).toEqual([note]);
  expect(moved.retired).toEqual([]);
  expect(find(come([other]), other)).toMatchObject({ target: null, state: "initial" });
});

test("an id that the file has already stays with the sentence that it was given to", () => {
  const there = change(approve(translated([other]), other, "Prices hold."), other, { id: "s-1" });
  const here = change(translated([first]), first, { id: "s-1" });
  const departed = [{ translation: there, standing: new Set<string>() }];
  const now = update(paragraphs([other, first]), here, { departed });
  expect(find(now, first)?.id).toBe("s-1");
  expect(find(now, other)).toMatchObject({ target: "Prices hold.", state: "final" });
  expect(find(now, other)?.id).not.toBe("s-1");
});
