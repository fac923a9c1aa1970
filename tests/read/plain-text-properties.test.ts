import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Range, Story, Unit } from "../../src/model.ts";
import { readPlainText } from "../../src/read/plain-text.ts";
import { sentenceSplitter } from "../../src/segment/split.ts";
import { fileOffset } from "../../src/text/anchors.ts";
import { readableText } from "../../src/text/codes.ts";

const fragments = [
  "Le marché des serveurs recule de 3 % cette année, selon une étude.",
  "Perspectives à venir",
  "LES CHIFFRES CLÉS",
  "Le conseil s'est réuni.Les syndicats attendent une ré-",
  "ponse de la direction et",
  "des salariés de l'usine\tvoisine",
  "- un point ;",
  "• Un autre",
  "trois cas :1. Lire.2. Écrire",
  "2) La durée",
  "a) le prix",
  "> citation",
  "## Titre",
  "### Titre ###",
  "**Gras**",
  "a. le prix",
  "— Bonjour, dit-il.",
  "– Le prix",
  "=====",
  "---",
  "* * *",
  "Publicité",
  "Redirection en cours...",
  "Nous utilisons des cookies pour votre confort.",
  "Source : https://exemple.fr/a?b=1.",
  "Article en référence :",
  "https://exemple.fr/nu",
  "Lire aussi : https://exemple.fr/x",
  "🔥 Quel choc! Le reste suit. \uE000\uF8FF",
  "Par Jean Dupont",
  "✅ Une baisse",
  "1️⃣ Ouvrez le fichier",
  "Plus\t23 €",
  "Il propose :",
  "À lire aussi",
  "   retrait\u00A0: fin",
  "«",
  ".",
  "1.",
  ">",
  "",
  "",
];
const text = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: "grapheme", maxLength: 12 })),
      fc.constantFrom("\n", "\r\n", "\n\n", " ", ""),
    ),
  )
  .map((parts) => parts.flat().join(""));

const read = (content: string): Story =>
  readPlainText({ id: "s", path: "s.txt", lng: "fr", content }, sentenceSplitter("fr"));

const units = (story: Story): readonly Unit[] => [
  ...(story.title ? [story.title] : []),
  ...story.sections.flatMap(({ heading, blocks }) => [
    ...(heading ? [heading] : []),
    ...blocks.flatMap((block) => block.units),
  ]),
];

const bare = (value: string): string => value.replace(/[\s\u00AD\u2010-]/gu, "");

function outside(content: string, ranges: readonly Range[]): readonly string[] {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  const gaps = sorted.map((range, index) => content.slice(sorted[index - 1]?.end ?? 0, range.start));
  return [...gaps, content.slice(sorted.at(-1)?.end ?? 0)];
}

// Markers, underlines and the reference line: the only characters of a file that no unit and no drop holds.
const structure =
  /^(?:\s|[-_•▪■●○◦‣▸►▶➢➤❖✓✔*·+–—―>~=]|#{1,6}|\d\uFE0F?\u20E3|\(?\d{1,2}(?:[.)]|°\)?)|\(?[a-z]\)|[a-z]\.\s|(?:[^\n]*[:→>-])?\s*[<(]?https?:\/\/\S+)*$/iu;

it("loses no character that is not white space", () => {
  fc.assert(
    fc.property(text, (content) => {
      const story = read(content);
      const all = [...units(story), ...story.dropped].map(({ range }) => range);
      for (const gap of outside(content, all)) {
        const rest = story.reference === null ? gap : gap.replace(/[^\n\r]*:\s*(?=https?:)/u, "");
        expect(rest).toMatch(structure);
      }
      for (const unit of units(story)) {
        const bytes = content.slice(unit.range.start, unit.range.end);
        const inFile = unit.kind === "quote" ? bytes.replace(/^\s*(?:>\s?)+/gmu, "") : bytes;
        expect(bare(readableText(unit.text, unit.codes))).toBe(bare(inFile));
      }
      for (const { text: lost, range } of story.dropped) expect(content.slice(range.start, range.end)).toBe(lost);
    }),
    { numRuns: 400 },
  );
});

it("keeps units in file order, apart, with anchors on their own characters", () => {
  fc.assert(
    fc.property(text, (content) => {
      const story = read(content);
      const sorted = units(story).toSorted((a, b) => a.range.start - b.range.start);
      sorted.forEach((unit, index) => {
        expect(unit.range.start).toBeGreaterThanOrEqual(sorted[index - 1]?.range.end ?? 0);
        for (let offset = 0; offset < unit.text.length; offset++) {
          const char = unit.text.charAt(offset);
          if (/\s|[\uE000-\uF8FF]/u.test(char)) continue;
          expect(content.charAt(fileOffset(unit.anchors, offset))).toBe(char);
        }
      });
    }),
    { numRuns: 200 },
  );
});

it("reads CRLF like LF", () => {
  fc.assert(
    fc.property(text, (content) => {
      const lines = content.replace(/\r\n?/gu, "\n");
      const shown = (story: Story): unknown =>
        units(story).map((unit) => [unit.kind, readableText(unit.text, unit.codes)]);
      expect(shown(read(lines.replaceAll("\n", "\r\n")))).toEqual(shown(read(lines)));
    }),
    { numRuns: 200 },
  );
});

it("stays linear on a long line, many short ones, and long runs of marks", () => {
  const started = performance.now();
  read("Le marché recule.Les prix aussi. ".repeat(8000));
  read("- un point\n".repeat(8000));
  read("Il peut : - lire ; - écrire, ".repeat(8000));
  read(`${"a".repeat(60_000)}.${" ".repeat(60_000)}${"!".repeat(60_000)}${"- ".repeat(30_000)}`);
  expect(performance.now() - started).toBeLessThan(6000);
});
