import { describe, expect, test } from "vitest";
import { fillTranslation } from "../../src/memory/fill.ts";
import type { Revision, TranslatedUnit, Translation, Waiver } from "../../src/model.ts";
import { find, paragraphs, shout, update } from "./stories.ts";

const rise = "Le prix monte vite.";
const inquiry = "La Commission ouvre une enquête.";
const end = "Oui.";

/** A story whose sentence has been edited by Camille, and has a waiver. */
function reviewed(sentence: string, ...units: readonly (readonly string[])[]): Translation {
  const translated = shout(update(paragraphs(...units), null));
  const id = find(translated, sentence)?.id ?? "";
  const sign = (unit: TranslatedUnit): TranslatedUnit => {
    if (!unit.segments.some((segment) => segment.id === id)) return unit;
    const segments = unit.segments.map((segment) =>
      segment.id === id
        ? { ...segment, target: "By hand.", state: "reviewed" as const, origin: "person", touched: true }
        : segment,
    );
    const before = { text: sentence.toUpperCase(), origin: "deepl" };
    const revision: Revision = { segment: id, at: "2026-11-20T18:50:57Z", by: "Camille", did: "edited", before };
    const waiver: Waiver = { segment: id, rule: "length", reason: "Un titre.", by: "Camille" };
    return { ...unit, segments, revisions: [revision], waivers: [waiver] };
  };
  return {
    ...translated,
    sections: translated.sections.map((section) => ({ ...section, units: section.units.map(sign) })),
  };
}

interface Kept {
  /** Sources of the sentences that have a history, and a waiver. */
  readonly history: readonly string[];
  readonly waivers: readonly string[];
}

function keptIn(units: readonly TranslatedUnit[]): Kept {
  const sourceOf = ({ segments }: TranslatedUnit, id: string): string =>
    segments.find((segment) => segment.id === id)?.source ?? `nothing has the id ${id}`;
  return {
    history: units.flatMap((unit) => unit.revisions.map(({ segment }) => sourceOf(unit, segment))),
    waivers: units.flatMap((unit) => unit.waivers.map(({ segment }) => sourceOf(unit, segment))),
  };
}

const standing = ({ sections }: Translation): Kept => keptIn(sections.flatMap(({ units }) => units));
const retired = ({ retired: units }: Translation): Kept => keptIn(units);
const none: Kept = { history: [], waivers: [] };

describe("what people did to a sentence", () => {
  test.each<readonly [string, readonly (readonly string[])[]]>([
    ["stands where it stood", [[rise, inquiry], [end]]],
    ["moves to another paragraph", [[inquiry], [end, rise]]],
    ["is alone", [[rise]]],
  ])("goes with it when it %s", (_, units) => {
    const now = update(paragraphs(...units), reviewed(rise, [rise, inquiry], [end]));
    expect(standing(now)).toEqual({ history: [rise], waivers: [rise] });
  });

  test("stays when its source is edited, and what was waived of the old text does not", () => {
    const now = update(paragraphs([`${rise.slice(0, -1)} encore.`, inquiry]), reviewed(rise, [rise, inquiry]));
    expect(standing(now)).toEqual({ history: ["Le prix monte vite encore."], waivers: [] });
  });

  test("goes with its retired pair, and comes back with it", () => {
    const gone = update(paragraphs([inquiry]), reviewed(rise, [rise, inquiry]));
    expect(standing(gone)).toEqual(none);
    expect(retired(gone)).toEqual({ history: [rise], waivers: [rise] });
    const back = update(paragraphs([inquiry, rise]), gone);
    expect(standing(back)).toEqual({ history: [rise], waivers: [rise] });
    expect(retired(back)).toEqual(none);
  });

  test("goes with it into another story", () => {
    const left = reviewed(rise, [rise, inquiry]);
    const departed = [{ translation: left, standing: new Set<string>() }];
    expect(standing(update(paragraphs([rise]), null, { departed }))).toEqual({ history: [rise], waivers: [rise] });
  });

  test("stays with the part that keeps the id when it is split", () => {
    const long = "Le prix monte vite, et la Commission ouvre une enquête.";
    const now = update(paragraphs([rise, inquiry]), reviewed(long, [long]));
    expect(standing(now).history).toHaveLength(1);
    expect(standing(now).waivers).toEqual([]);
  });

  test("of two sentences that become one goes on with the id, the other's with its pair", () => {
    const now = update(
      paragraphs(["Le prix monte vite et la Commission ouvre une enquête."]),
      reviewed(rise, [rise, inquiry]),
    );
    const all = [...standing(now).history, ...retired(now).history];
    expect(all.length).toBeGreaterThan(0);
    expect(all.join(" ")).not.toContain("nothing has the id");
  });
});

test("a target that is made again has no waivers of the old one", () => {
  const before = reviewed(rise, [rise, inquiry]);
  const untouched = {
    ...before,
    sections: before.sections.map((section) => ({
      ...section,
      units: section.units.map((unit) => ({
        ...unit,
        segments: unit.segments.map((segment) => ({ ...segment, touched: false, state: "translated" as const })),
      })),
    })),
  };
  const answer = (target: string) => () => {
    return { type: "translated", target, origin: "llm", model: null, terms: null, unknownWords: [] } as const;
  };
  const again = fillTranslation(untouched, answer("Anew."), () => true);
  expect(standing(again)).toEqual({ history: [rise], waivers: [] });
  expect(standing(fillTranslation(untouched, answer("By hand."), () => true)).waivers).toEqual([rise]);
});
