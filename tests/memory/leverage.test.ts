import { expect, test } from "vitest";
import { pendingSentences } from "../../src/memory/fill.ts";
import type { Remembered } from "../../src/memory/decide.ts";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import { approve, change, find, paragraphs, segments, shout, story, update } from "./stories.ts";

const first = "La Commission ouvre une enquête.";
const edited = "La Commission ouvre une vaste enquête.";
const again = "La Commission ouvre une très vaste enquête.";
const other = "Le prix reste stable.";

const remembered: Remembered = {
  target: "",
  origin: "memory",
  match: { similarity: 98, repaired: true },
  model: "m-1",
  terms: "1a2b3c4d",
  unknownWords: ["prix"],
};

function translated(...units: readonly (readonly string[])[]): ReturnType<typeof shout> {
  return shout(update(paragraphs(...units), null));
}

test("a new story is pending as a whole", () => {
  const translation = update(paragraphs([first, other]), null);
  expect(pendingSentences(translation).map(({ source }) => source)).toEqual([first, other]);
  expect(segments(translation).every(({ target, state }) => target === null && state === "initial")).toBe(true);
});

test("an edited sentence is pending and shows its old pair", () => {
  const now = update(paragraphs([edited, other]), translated([first, other]));
  expect(pendingSentences(now).map(({ source }) => source)).toEqual([edited]);
  expect(find(now, edited)?.previous).toEqual({
    source: first,
    target: first.toUpperCase(),
    state: "translated",
    origin: "deepl",
    whole: true,
  });
});

test("an edited sentence keeps its id", () => {
  const before = translated([first, other]);
  expect(find(update(paragraphs([edited, other]), before), edited)?.id).toBe(find(before, first)?.id);
});

test("a second edit before review keeps the pair that a person touched", () => {
  const approved = approve(translated([first, other]), first, "The Commission opens an inquiry.");
  const once = shout(update(paragraphs([edited, other]), approved));
  const twice = update(paragraphs([again, other]), once);
  expect(find(twice, again)?.previous).toMatchObject({ source: first, target: "The Commission opens an inquiry." });
});

test("a second edit of a machine's translation shows the last wording", () => {
  const once = shout(update(paragraphs([edited, other]), translated([first, other])));
  expect(find(update(paragraphs([again, other]), once), again)?.previous?.source).toBe(edited);
});

test("a second edit shows the first wording when the second was never translated", () => {
  const once = update(paragraphs([edited, other]), translated([first, other]));
  expect(find(update(paragraphs([again, other]), once), again)?.previous?.source).toBe(first);
});

test("approval drops the old pair", () => {
  const once = update(paragraphs([edited, other]), translated([first, other]));
  const approved = change(once, edited, { target: "X", state: "final", origin: "person", touched: true });
  const now = update(paragraphs([edited, other]), approved);
  expect(find(now, edited)).toMatchObject({ target: "X", state: "final", previous: null });
});

test("what a CAT tool changed is a person's, and stays when everything around it changes", () => {
  const file = stringifyXliff(translated([first, other]));
  const inTool = file.replace(other.toUpperCase(), "The price is stable.");
  const before = parseXliff(inTool, { path: "récit.xlf", story: "récit" });
  expect(find(before, other)).toMatchObject({ state: "translated", touched: true, origin: "person" });
  const now = shout(update(paragraphs([edited], ["Un titre.", other]), before));
  expect(find(now, other)).toMatchObject({ target: "The price is stable.", touched: true, origin: "person" });
});

test("a touched pair whose sentence is deleted is retired, and comes back with its state and id", () => {
  const approved = approve(translated([first, other]), other, "Prices hold.");
  const without = update(paragraphs([first]), approved);
  expect(without.retired.flatMap((unit) => unit.segments)).toMatchObject([{ source: other, target: "Prices hold." }]);
  const back = update(paragraphs([first, other]), without);
  expect(find(back, other)).toMatchObject({ target: "Prices hold.", state: "final", origin: "person", touched: true });
  expect(find(back, other)?.id).toBe(find(approved, other)?.id);
  expect(back.retired).toEqual([]);
});

test("an edit taken back finds the approved target again", () => {
  const approved = approve(translated([first, other]), first, "An inquiry.");
  const once = shout(update(paragraphs([edited, other]), approved));
  const back = update(paragraphs([first, other]), once);
  expect(find(back, first)).toMatchObject({ target: "An inquiry.", state: "final", previous: null });
  expect(back.retired.flatMap((unit) => unit.segments)).toMatchObject([{ source: edited, touched: false }]);
});

test("an approved sentence that is edited into another approved one is retired, not lost", () => {
  const both = approve(approve(translated([first], [edited]), first, "One."), edited, "Two.");
  const one = update(paragraphs([edited]), both);
  const turned = update(paragraphs([first]), one);
  expect(segments(turned)).toMatchObject([{ target: "One.", state: "final" }]);
  expect(turned.retired.flatMap((unit) => unit.segments)).toMatchObject([{ target: "Two.", state: "final" }]);
});

test("an approved sentence of which only signs are left is retired, not lost", () => {
  const approved = approve(translated(["Oui !!! ??? !!!"]), "Oui !!! ??? !!!", "Yes!");
  const signs = update(paragraphs(["!!! ??? !!!"]), approved);
  expect(segments(signs)).toMatchObject([{ target: "!!! ??? !!!", origin: "source", previous: null }]);
  expect(signs.retired.flatMap((unit) => unit.segments)).toMatchObject([{ target: "Yes!" }]);
});

test("an old pair that its new unit has no codes for is kept whole beside it", () => {
  const coded = "Lancez la commande `npm ci` une fois.";
  const approved = translated([coded]);
  const source = segments(approved)[0]?.source ?? "";
  const before = approve(approved, source, "Run \uE000 once.");
  const plain = shout(update(paragraphs(["Lancez la commande une fois."]), before));
  expect(segments(plain)[0]?.previous).toMatchObject({ target: "Run npm ci once." });
  const back = update(paragraphs([coded]), plain);
  expect(segments(back)).toMatchObject([{ target: "Run \uE000 once.", state: "final" }]);
});

test("retired pairs of one unit are restored one by one", () => {
  const approved = approve(approve(translated([first], [other]), first, "One."), other, "Two.");
  const gone = update(paragraphs(["Tout autre chose."]), approved);
  const [one, two] = gone.retired;
  const merged = {
    ...gone,
    retired: one && two ? [{ ...one, segments: [...one.segments, ...two.segments] }] : [],
  };
  const back = update(paragraphs(["Tout autre chose.", first]), merged);
  expect(find(back, first)?.target).toBe("One.");
  expect(back.retired.flatMap((unit) => unit.segments)).toMatchObject([{ target: "Two." }]);
});

test("a sentence that stands twice keeps a target for each place, by its neighbours", () => {
  const twice = translated(["Un.", "Oui."], ["Deux.", "Oui."]);
  const before = {
    ...twice,
    sections: twice.sections.map((section) => ({
      ...section,
      units: section.units.map((part, index) => ({
        ...part,
        segments: part.segments.map((segment) =>
          segment.source === "Oui."
            ? { ...segment, target: index === 0 ? "Yes." : "Indeed.", state: "final" as const, touched: true }
            : segment,
        ),
      })),
    })),
  };
  const swapped = update(paragraphs(["Deux.", "Oui."], ["Un.", "Oui."]), before);
  expect(segments(swapped).map(({ target }) => target)).toEqual(["DEUX.", "Indeed.", "UN.", "Yes."]);
  const none = update(paragraphs(["Un."], ["Deux."]), before);
  const back = update(paragraphs(["Un.", "Oui."], ["Deux.", "Oui."]), none);
  expect(new Set(segments(back).flatMap(({ target }) => target))).toEqual(new Set(["UN.", "DEUX.", "Yes.", "Indeed."]));
});

test("a pseudo-translation is made again once a real engine is there", () => {
  const pseudo = shout(update(paragraphs([first]), null), "pseudo");
  const discard = (origin: string): boolean => origin === "pseudo";
  expect(pendingSentences(update(paragraphs([first]), pseudo))).toEqual([]);
  expect(pendingSentences(update(paragraphs([first]), pseudo, { discard }))).toHaveLength(1);
  const touched = change(pseudo, first, { touched: true });
  expect(pendingSentences(update(paragraphs([first]), touched, { discard }))).toEqual([]);
  const recall = (): Remembered => ({ ...remembered, target: "[…]", origin: "pseudo" });
  expect(pendingSentences(update(paragraphs([first]), null, { discard, recall }))).toHaveLength(1);
});

test("a sentence without letters or digits needs no translation", () => {
  const translation = update(paragraphs(["…"], ["1984"]), null);
  expect(segments(translation)[0]).toMatchObject({ target: "…", state: "final", origin: "source" });
  expect(pendingSentences(translation).map(({ source }) => source)).toEqual(["1984"]);
});

test("what another story knows is translated, its codes in their places", () => {
  const recall = (): Remembered => ({ ...remembered, target: "The \uE000price\uE001." });
  const now = update(paragraphs(["*Déjà* vu.", "Le *prix*."]), null, { recall });
  expect(segments(now)[1]).toMatchObject({
    target: "The \uE002price\uE003.",
    state: "translated",
    origin: "memory",
    match: { similarity: 98, repaired: true },
    model: "m-1",
    terms: "1a2b3c4d",
    touched: false,
  });
});

test("a target keeps its codes when codes are added before it in the unit", () => {
  const before = translated(["Le prix.", "La *hausse* dure."]);
  const now = update(paragraphs(["Le *prix*.", "La *hausse* dure."]), before);
  expect(segments(now)[1]?.target).toBe("LA \uE002HAUSSE\uE003 DURE.");
});

test("a heading that is renamed keeps what stands below it, and its own id", () => {
  const before = shout(
    update(story([{ id: "a", heading: "Le contexte européen", units: [{ sentences: [first] }] }]), null),
  );
  const now = update(story([{ id: "b", heading: "Le contexte mondial", units: [{ sentences: [first] }] }]), before);
  expect(pendingSentences(now).map(({ source }) => source)).toEqual(["Le contexte mondial"]);
  expect(segments(now).map(({ id }) => id)).toEqual(segments(before).map(({ id }) => id));
});

test("notes stay with their unit, and go with the last sentence of one that is deleted", () => {
  const approved = approve(translated([first], [other]), other, "Prices hold.");
  const note = { text: "Voir le glossaire", category: null, about: null };
  const noted = {
    ...approved,
    sections: approved.sections.map((section) => ({
      ...section,
      units: section.units.map((unit) => ({ ...unit, notes: [note] })),
    })),
  };
  const now = update(paragraphs(["Un nouveau paragraphe."], [first]), noted);
  expect(now.sections[0]?.units.map(({ notes }) => notes)).toEqual([[], [note]]);
  expect(now.retired.map(({ notes }) => notes)).toEqual([[note]]);
});

test("an old pair that reads like the new sentence, once its code is gone, is no translation of it", () => {
  const before = translated(["Le prix monte `vite`."]);
  const plain = update(paragraphs(["Le prix monte vite."]), before);
  expect(segments(plain)[0]?.previous?.source).toBe("Le prix monte vite.");
  expect(update(paragraphs(["Le prix monte vite."]), plain)).toEqual(plain);
});
