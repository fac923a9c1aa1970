import { expect, test } from "vitest";
import { pendingSentences } from "../../src/memory/fill.ts";
import type { Story, Translation } from "../../src/model.ts";
import { readerFor } from "../../src/read/read.ts";
import { sentenceSplitter } from "../../src/segment/split.ts";
import { readableText } from "../../src/text/codes.ts";
import { segments, shout, update } from "../memory/stories.ts";

const written = `# L'affaire des licences

Le 12 mars 2024, trois fournisseurs ont saisi la Commission. Ils dénoncent un surcoût de 20 %.

![La façade du siège](siege.jpg)

## Ce que disent les plaignants

Selon eux, « le choix est faussé »... Oui. L'écart dépasse [mille euros](https://exemple.fr/a) par an.

- Une remise réservée aux clients d'**Azure**.
- Un audit jugé intrusif : le client le paie.

## Ce que répond l'éditeur

L'éditeur conteste ces chiffres. Oui. Il rappelle ses engagements de 2022.
`;

async function read(content: string): Promise<Story> {
  const reader = await readerFor("licences.md");
  return reader({ id: "licences", path: "licences.md", lng: "fr", content }, sentenceSplitter("fr"));
}

/** Every sentence is approved; each target says which it is. */
async function approved(): Promise<Translation> {
  const translation = shout(update(await read(written), null));
  let number = 0;
  return {
    ...translation,
    sections: translation.sections.map((section) => ({
      ...section,
      units: section.units.map((unit) => ({
        ...unit,
        segments: unit.segments.map((segment) => ({
          ...segment,
          target: `${++number}: ${segment.target}`,
          state: "final" as const,
          origin: "person",
          touched: true,
        })),
      })),
    })),
  };
}

async function after(edited: string): Promise<{ readonly before: Translation; readonly now: Translation }> {
  const before = await approved();
  expect(edited).not.toBe(written);
  return { before, now: update(await read(edited), before, { recall: () => null }) };
}

const targets = (translation: Translation): readonly (string | null)[] =>
  segments(translation).map(({ target, state }) => (state === "final" ? target : null));

/** The story with its two sections the other way round. */
function swapped(): string {
  const [top = "", first = "", second = ""] = written.split(/^(?=## )/mu);
  return `${top}${second}\n${first}`;
}

test.each([
  ["apostrophes", written.replaceAll("'", "’")],
  ["no-break spaces", written.replace(" : le", "\u00A0: le").replace("20 %", "20\u202F%").replace("« le", "«\u00A0le")],
  ["no spaces", written.replace("« le choix est faussé »", "«le choix est faussé»").replace(" : le", ": le")],
  ["quotation marks", written.replace("« le choix est faussé »", '"le choix est faussé"')],
  ["an ellipsis", written.replace("...", "…")],
  ["lines wrapped anew", written.replace("ont saisi la", "ont\nsaisi la")],
  ["another way to write bold", written.replace("**Azure**", "__Azure__")],
  ["the target of a link", written.replace("https://exemple.fr/a", "https://exemple.fr/b#c")],
  ["the file of an image", written.replace("siege.jpg", "photos/siege-2.jpg")],
  ["other bullets", written.replace(/^- /gmu, "* ")],
])("%s: every approval stays, in its place", async (_, edited) => {
  const { before, now } = await after(edited);
  expect(targets(now)).toEqual(targets(before));
  expect(pendingSentences(now)).toEqual([]);
  expect(now.retired).toEqual([]);
});

test("sections that change places keep all, also what stands in both with two targets", async () => {
  const { before, now } = await after(swapped());
  expect(pendingSentences(now)).toEqual([]);
  const inOrder = (translation: Translation): readonly unknown[] =>
    segments(translation)
      .map(({ source, target, id }) => `${source} ${target} ${id}`)
      .sort();
  expect(inOrder(now)).toEqual(inOrder(before));
  const place = (translation: Translation): readonly (string | null)[] => {
    const all = segments(translation);
    const answer = all.findIndex(({ source }) => source.startsWith("Il rappelle"));
    return [all[answer - 1]?.source ?? "", all[answer - 1]?.target ?? null];
  };
  expect(place(now)).toEqual(place(before));
});

const renewed: readonly (readonly [what: string, edit: readonly [old: string, by: string], sentence: string])[] = [
  ["a number", ["20 %", "25 %"], "Ils dénoncent un surcoût de 25 %."],
  ["a date", ["12 mars", "13 mars"], "Le 13 mars 2024, trois fournisseurs ont saisi la Commission."],
  ["a comma", ["mars 2024, trois", "mars 2024 trois"], "Le 12 mars 2024 trois fournisseurs ont saisi la Commission."],
  ["a heading", ["Ce que répond l'éditeur", "Ce que répond enfin l'éditeur"], "Ce que répond enfin l'éditeur"],
  ["bold that goes", ["**Azure**", "Azure"], "Une remise réservée aux clients d'Azure."],
  ["bold that comes", ["ces chiffres", "ces **chiffres**"], "L'éditeur conteste ces chiffres."],
  ["the text of a link", ["[mille euros]", "[deux mille euros]"], "L'écart dépasse deux mille euros par an."],
  ["the words for an image", ["La façade du siège", "La façade du nouveau siège"], "La façade du nouveau siège"],
  ["an accent", ["jugé", "juge"], "Un audit juge intrusif : le client le paie."],
];

test.each(renewed)(
  "%s: that sentence is new, with its old pair beside it, and no other",
  async (_, [old, by], sentence) => {
    const { before, now } = await after(written.replace(old, by));
    const pending = pendingSentences(now);
    expect(pending.map(({ source, codes }) => readableText(source, codes))).toEqual([sentence]);
    const all = segments(now);
    const index = all.findIndex(({ target }) => target === null);
    expect(all[index]?.previous).toMatchObject({ state: "final" });
    expect(all[index]?.id).toBe(segments(before)[index]?.id);
    expect(targets(now).toSpliced(index, 1)).toEqual(targets(before).toSpliced(index, 1));
  },
);

test("paragraphs that are joined, or cut in two, keep all", async () => {
  const joined = written
    .replace("par an.\n\n- ", "par an.\n\nFin.\n\n- ")
    .replace("licences\n\nLe", "licences\n\nBref.\n\nLe");
  const cut = written.replace(" Ils dénoncent", "\n\nIls dénoncent").replace(" Oui. Il", " Oui.\n\nIl");
  const { before, now } = await after(cut);
  expect(targets(now)).toEqual(targets(before));
  const back = update(await read(written), now, { recall: () => null });
  expect(targets(back)).toEqual(targets(before));
  const { now: longer } = await after(joined);
  expect(pendingSentences(longer).map(({ source }) => source)).toEqual(["Bref.", "Fin."]);
});
