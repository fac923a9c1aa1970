import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Story } from "../../src/model.ts";
import { storyToMarkdown } from "../../src/emit/story-markdown.ts";
import { readHtml } from "../../src/read/html.ts";
import { readMarkdown } from "../../src/read/markdown.ts";
import { readPlainText } from "../../src/read/plain-text.ts";
import { sentenceSplitter } from "../../src/segment/split.ts";
import { readableText } from "../../src/text/codes.ts";
import { normalizeText } from "../../src/text/identity.ts";

const split = sentenceSplitter("fr");
const file = (path: string, content: string) => ({ id: "s", path, lng: "fr", content });
const fromText = (content: string): Story => readPlainText(file("s.txt", content), split);
const fromHtml = (content: string): Story => readHtml(file("s.html", content), split);
const fromMarkdown = (content: string): Story => readMarkdown(file("s.md", content), split);

const shown = (story: Story): unknown => ({
  title: story.title && readableText(story.title.text, story.title.codes),
  reference: story.reference,
  sections: story.sections.map(({ id, heading, blocks }) => ({
    id,
    heading: heading && normalizeText(readableText(heading.text, heading.codes)),
    sentences: blocks.flatMap((block) =>
      block.units.flatMap((unit) =>
        unit.segments.map(({ range }) =>
          normalizeText(readableText(unit.text.slice(range.start, range.end), unit.codes)),
        ),
      ),
    ),
  })),
});

describe("reading it back gives the same story", () => {
  const folder = new URL("../read/fixtures/plain-text/", import.meta.url);
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith(".txt"))) {
    it(name, () => {
      const story = fromText(readFileSync(new URL(name, folder), "utf8"));
      expect(shown(fromMarkdown(storyToMarkdown(story)))).toEqual(shown(story));
    });
  }

  it("for text full of Markdown's own characters", () => {
    const marks = fc.constantFrom(
      "*",
      "_",
      "`",
      "[a](b)",
      "<b>",
      "&amp;",
      "#",
      "1.",
      "+",
      "|",
      "~~x~~",
      "\\",
      "{#id}",
      "![",
      "mot",
      "Fin.",
      ": ",
      "---",
      "[^1]",
      "$",
    );
    const paragraph = fc.array(marks, { minLength: 1, maxLength: 8 }).map((parts) => `Le ${parts.join(" ")} dit tout.`);
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const story = fromText(paragraphs.join("\n\n"));
        expect(shown(fromMarkdown(storyToMarkdown(story)))).toEqual(shown(story));
      }),
      { numRuns: 150 },
    );
  });

  it("for HTML with inline mark-up", () => {
    const story = fromHtml(
      `<html lang="fr"><head><title>Le prix &amp; la durée</title></head><body><p>Un <b>mot</b>, un <a href="https://a.fr/?x=1&amp;y=2">lien <i>vif</i></a>, <code>npm ci</code> et H<sub>2</sub>O.<br>Puis une suite.</p><h2>Les *faits*</h2><ol><li>Un</li><li>Deux</li></ol><blockquote><p>Oui.</p></blockquote><pre>a &lt; b</pre></body></html>`,
    );
    const markdown = storyToMarkdown(story);
    expect(shown(fromMarkdown(markdown))).toEqual(shown(story));
    expect(markdown).toContain("Un **mot**, un [lien *vif*](https://a.fr/?x=1\\&y=2), `npm ci` et H<sub>2</sub>O.");
    expect(markdown).toContain("1. Un\n2. Deux");
    expect(markdown).toContain("> Oui.");
    expect(markdown).toContain("```\na < b\n```");
  });
});

describe("texts inside mark-up", () => {
  it("are written once: with the mark-up that holds them, where Markdown has such, else after it", () => {
    const page =
      '<nav>Menu</nav><article><p>Un <a href="u" title="bulle">lien</a> <b title="gras">x</b> <abbr title="ab">a</abbr>' +
      '<img src="i" alt="vue" title="image"></p><p><img src="k" alt="seule"></p></article>';
    expect(storyToMarkdown(fromHtml(page))).toBe(
      'Un [lien](u "bulle") **x** <abbr title="ab">a</abbr>![vue](i "image")\n\ngras\n\n![seule]()\n',
    );
    const content = 'Un [a](u "t") et [b][r] ![c](i "d").\n\n[r]: u "déf"\n';
    expect(storyToMarkdown(fromMarkdown(content))).toBe(content);
  });
});

describe("front matter and ids", () => {
  it("names an id only where the heading would give another", () => {
    const story = fromMarkdown(
      "---\ntitle: 'L''IA : un pari'\n---\n\nUn.\n\n## Contexte\n\nDeux.\n\n## Suite {#apres}\n\nTrois.\n",
    );
    expect(storyToMarkdown(story)).toBe(
      `---\ntitle: "L'IA : un pari"\n---\n\nUn.\n\n## Contexte\n\nDeux.\n\n## Suite {#apres}\n\nTrois.\n`,
    );
  });

  it("keeps apart headings of one text, and a heading that ends like an id", () => {
    const story = fromMarkdown("## Contexte\n\nUn.\n\n## Contexte\n\nDeux.\n\n## Un \\{#x}\n\nTrois.\n");
    expect(shown(fromMarkdown(storyToMarkdown(story)))).toEqual(shown(story));
  });
});
