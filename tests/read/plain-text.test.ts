import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Story } from "../../src/model.ts";
import { readPlainText } from "../../src/read/plain-text.ts";
import { sentenceSplitter } from "../../src/segment/split.ts";
import { readableText } from "../../src/text/codes.ts";

const folder = new URL("fixtures/plain-text/", import.meta.url);

function read(content: string): Story {
  return readPlainText({ id: "s", path: "s.txt", lng: "fr", content }, sentenceSplitter("fr"));
}

function outline(story: Story): unknown {
  return {
    title: story.title?.text ?? null,
    reference: story.reference,
    sections: story.sections.map((section) => ({
      heading: section.heading?.text ?? null,
      blocks: section.blocks.flatMap((block) =>
        block.units.map((unit) => ({
          kind: unit.kind,
          ...(unit.ordered === undefined ? {} : { ordered: unit.ordered }),
          text: readableText(unit.text, unit.codes),
          sentences: unit.segments.map(({ range }) =>
            readableText(unit.text.slice(range.start, range.end), unit.codes).trim(),
          ),
        })),
      ),
    })),
    dropped: story.dropped.map(({ text, reason }) => ({ text, reason })),
  };
}

const texts = (content: string): readonly string[] =>
  read(content).sections.flatMap((section) => [
    ...(section.heading ? [`# ${section.heading.text}`] : []),
    ...section.blocks.flatMap((block) => block.units.map((unit) => unit.text)),
  ]);

describe("scraped stories, as an editor reads them", () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".txt"))) {
    it(name, () => {
      const expected: unknown = JSON.parse(readFileSync(new URL(name.replace(/txt$/u, "json"), folder), "utf8"));
      expect(outline(read(readFileSync(new URL(name, folder), "utf8")))).toEqual(expected);
    });
  }
});

describe("what is no glue", () => {
  const whole = [
    "Le code est écrit en Node.js et en ASP.NET depuis longtemps.",
    "Il a visité les U.S.A. avec J.K.Rowling et M.Dupont ce matin.",
    "Le site www.site.fr/a.Html et l'adresse a.b@Exemple.Fr répondent encore.",
    "Le taux de 3.5 monte, etc.Puis la version v2.Beta arrive enfin.",
    "La méthode Console.WriteLine affiche la liste des fichiers Rapport.Pdf du jour.",
    "On lit Yahoo!Finance, fr.Wikipedia.org et Booking.Com chaque matin au bureau.",
  ];
  it.each(whole)("%s", (text) => expect(texts(text)).toEqual([text]));
});

describe("what is glue", () => {
  it.each([
    ["La société recule.Le marché aussi, dit-on.", ["La société recule.", "Le marché aussi, dit-on."]],
    ["Le prix baisse chez Google.Les clients attendent.", ["Le prix baisse chez Google.", "Les clients attendent."]],
    ["La part atteint 49 %.Cette hausse surprend.", ["La part atteint 49 %.", "Cette hausse surprend."]],
    ["Tout a changé en 2024.Le conseil a démissionné.", ["Tout a changé en 2024.", "Le conseil a démissionné."]],
    ["« C'est fini. »Le président est parti.", ["« C'est fini. »", "Le président est parti."]],
    ["Il hésite. Qui gagnera ?Les paris sont ouverts.", ["Il hésite. Qui gagnera ?", "Les paris sont ouverts."]],
    ["Trois étapes :1. Lire.2. Écrire.3. Compter.", ["Trois étapes :", "Lire.", "Écrire.", "Compter."]],
    ["Tout change en 2025.Microsoft recule encore.", ["Tout change en 2025.", "Microsoft recule encore."]],
    ["Il vend des puces, etc.Ces prix montent.", ["Il vend des puces, etc.", "Ces prix montent."]],
    ["C'est dit à Meta.Analyse des faits.", ["C'est dit à Meta.", "Analyse des faits."]],
    ["Deux points :• Le prix.• La durée.", ["Deux points :", "Le prix.", "La durée."]],
  ])("%s", (text, expected) => expect(texts(text)).toEqual(expected));
});

describe("titles and headings", () => {
  it("takes no title from a text that opens with a section", () => {
    const story = read("Introduction\nLe marché change vite.\nConclusion\nIl faut attendre.\n");
    expect(story.title).toBeNull();
    expect(story.sections.map((section) => section.id)).toEqual(["introduction", "conclusion"]);
  });

  it("leaves a signature and a short last line in their section", () => {
    expect(texts("Le titre du jour\n\nLa phrase est finie.\n\nJean Dupont\n")).toEqual([
      "La phrase est finie.",
      "Jean Dupont",
    ]);
  });

  it("keeps further references in dropped", () => {
    const story = read("Source : https://a.fr/1\n\nLe texte est là.\n\nSource : https://a.fr/2\n");
    expect(story.reference).toBe("https://a.fr/1");
    expect(story.dropped.map((dropped) => dropped.reason)).toEqual(["further reference"]);
  });
});

describe("hyphens at line ends", () => {
  it.each([
    ["Le porte-", "parole", "Le porte-parole"],
    ["Les jardins du rouge-", "gorge", "Les jardins du rouge-gorge"],
    ["Alors, répond-", "elle", "Alors, répond-elle"],
    ["Le port de Saint-", "Nazaire", "Le port de Saint-Nazaire"],
    ["Toute cette infor-", "mation", "Toute cette information"],
    ["Un fort dévelop-", "pement", "Un fort développement"],
    ["Une pen\u00AD", "sée", "Une pensée"],
  ])("%s / %s", (line, next, joined) => expect(texts(`${line}\n${next} est là.`)).toEqual([`${joined} est là.`]));

  it("is joined when the word stands elsewhere, or when the file breaks words for sure", () => {
    expect(texts("Le notaire attend. Le no-\ntaire part.")).toEqual(["Le notaire attend. Le notaire part."]);
    expect(texts("Une infor-\nmation sur la valeur bour-\nsière du titre.")).toEqual([
      "Une information sur la valeur boursière du titre.",
    ]);
  });
});

describe("boilerplate", () => {
  it.each([
    "Apple utilise des cookies dans son navigateur, a jugé la CNIL.",
    "La publicité en ligne recule de 3 %.",
    "« Nous utilisons des cookies », admet la société.",
    "Partager la route est un droit.",
    "La redirection en cours de la rivière inquiète.",
    "Il faut s'abonner à la régie des eaux.",
  ])("leaves alone: %s", (text) => expect(read(text).dropped).toEqual([]));
});
