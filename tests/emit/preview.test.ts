import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString } from "mdast-util-to-string";
import * as fc from "fast-check";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { previewHtml, type PreviewSegment } from "../../src/emit/preview.ts";
import type { SplitSentences, Story, Unit } from "../../src/model.ts";
import { readHtml } from "../../src/read/html.ts";
import { readMarkdown } from "../../src/read/markdown.ts";
import { readPlainText } from "../../src/read/plain-text.ts";
import { unitsOf } from "../read/story-of.ts";
import { everything } from "./sources.ts";

/** A sentence ends after a full stop and a space. */
const split: SplitSentences = (text) => {
  const ends = Array.from(text.matchAll(/\. |$/gu), ({ index, 0: { length } }) => index + length);
  return [...new Set(ends)]
    .map((end, index, all) => ({ start: all[index - 1] ?? 0, end }))
    .filter((r) => r.end > r.start);
};

const file = (name: string, content: string) => ({ id: "essai", path: name, lng: "fr", content });
const markdown = (content: string): Story => readMarkdown(file("essai.md", content), split);
const html = (content: string): Story => readHtml(file("essai.html", content), split);
const plain = (content: string): Story => readPlainText(file("essai.txt", content), split);

interface Shown {
  readonly page: string;
  /** Texts of the sentences, by id, as they were given. */
  readonly given: ReadonlyMap<string, string>;
  readonly elements: readonly Element[];
}

type Say = (text: string, id: string) => { readonly text: string; readonly lng?: string };

/** The page in Arabic: what `say` makes of each sentence, by default the source itself. */
function show(story: Story, content: string, say: Say = (text) => ({ text })): Shown {
  const given = new Map<string, string>();
  const byUnit = new Map<Unit, readonly PreviewSegment[]>();
  for (const unit of unitsOf(story).filter(({ translatable }) => translatable)) {
    const segments = unit.segments.map(({ range }) => {
      const whole = unit.text.slice(range.start, range.end);
      const id = `s${given.size}`;
      const { text, lng = "ar" } = say(whole.trimEnd(), id);
      given.set(id, text);
      return { id, text, lng, gap: whole.slice(whole.trimEnd().length) };
    });
    byUnit.set(unit, segments);
  }
  const page = previewHtml(story, content, { lng: "ar", segments: (unit) => byUnit.get(unit) ?? null });
  const elements: Element[] = [];
  visit(fromHtml(page, { fragment: true }), "element", (node) => void elements.push(node));
  return { page, given, elements };
}

/** What the spans of a sentence say together. */
function said({ elements }: Shown, id: string): string {
  return spans(elements)
    .filter(({ properties }) => properties["dataSegment"] === id)
    .map((span) => toString(span as Nodes))
    .join("");
}

function spans(elements: readonly Element[]): readonly Element[] {
  return elements.filter(({ properties }) => properties["dataSegment"] !== undefined);
}

const allowed = new Set(
  "abbr align checked colSpan dataField dataImage dataSection dataSegment dataUntranslated dateTime dir disabled lang open reversed rowSpan scope span start title translate type value".split(
    " ",
  ),
);

function isInert({ elements }: Shown): boolean {
  const properties = elements.flatMap((element) => Object.keys(element.properties));
  const names = /^(?:script|style|iframe|object|embed|img|link|meta|base|form|svg|math|audio|video|source|template)$/u;
  return properties.every((name) => allowed.has(name)) && !elements.some(({ tagName }) => names.test(tagName));
}

describe("previewHtml", () => {
  it("is the page: title, sections with their headings, the texts around", () => {
    const source = "---\ntitle: Le lait\ndescription: Un résumé\n---\n\nUn. Deux.\n\n## Le **prix**\n\n- trois\n";
    const { page } = show(markdown(source), source);
    expect(page).toBe(
      '<article lang="ar" dir="rtl"><h1><span data-segment="s0">Le lait</span></h1>' +
        '<section data-section="lede"><p><span data-segment="s2">Un.</span> <span data-segment="s3">Deux.</span></p>' +
        '</section><section data-section="le-prix"><h2><span data-segment="s4">Le prix</span></h2><ul>\n' +
        '<li><span data-segment="s5">trois</span></li>\n</ul></section>' +
        '<footer><p data-field="description"><span data-segment="s1">Un résumé</span></p></footer></article>',
    );
  });

  it("cuts a sentence where mark-up begins or ends inside it, and gives each part its id", () => {
    const source = "Un **deux. Trois** quatre.\n";
    const shown = show(markdown(source), source);
    expect(shown.page).toContain(
      '<p><span data-segment="s0">Un </span><strong><span data-segment="s0">deux.</span> ' +
        '<span data-segment="s1">Trois</span></strong><span data-segment="s1"> quatre.</span></p>',
    );
  });

  it("says which sentences have no translation, in which language and direction they are", () => {
    const source = "Un. Deux.\n";
    const { page } = show(markdown(source), source, (text, id) => ({ text, lng: id === "s0" ? "fr" : "ar" }));
    expect(page).toContain('<span data-segment="s0" data-untranslated="" lang="fr" dir="ltr">Un.</span>');
    expect(page).toContain('<span data-segment="s1">Deux.</span>');
  });

  it("shows an image as its text, with that text's id, inside the sentence that it stands in", () => {
    const source = 'Voici ![un chat](https://example.org/x.png "Félix") ici.\n';
    const shown = show(markdown(source), source);
    expect(shown.page).not.toContain("example.org");
    expect(said(shown, "s0").replaceAll("un chat", "")).toBe("Voici  ici.");
    expect(shown.page).toContain('<span data-image=""><span data-segment="s1">un chat</span></span>');
  });

  it.each([
    ["Markdown", markdown, everything],
    [
      "HTML",
      html,
      "<title>T</title><h1>T</h1><p>Un <b>deux. Trois</b> <a href='x' title='bulle'>q</a>.</p><table><tr><td>c. d</table>",
    ],
    ["plain text", plain, "Le titre\n\nUn paragraphe. Et *deux* <b>.\n\n- une puce\n- www.exemple.fr\n"],
  ])("shows every sentence of %s in the place of its text, and nothing of the marks", (_, read, source) => {
    const story = read(source);
    const shown = show(story, source);
    expect(shown.page).not.toMatch(/[\uFFF9-\uFFFB]/u);
    expect(isInert(shown)).toBe(true);
    const seen = new Set(spans(shown.elements).map(({ properties }) => properties["dataSegment"]));
    // Titles of links and images are attributes: they have no span.
    const inAttributes = story.sections.flatMap(({ blocks }) =>
      blocks.flatMap(({ units }) => units.filter(({ kind, name }) => kind === "caption" && name !== undefined)),
    );
    expect(seen.size).toBeGreaterThanOrEqual(shown.given.size - inAttributes.length);
  });
});

const hostile: readonly string[] = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "<svg onload=alert(1)>",
  "</span></article><iframe srcdoc='<script>'>",
  "[x](javascript:alert(1))",
  "![x](https://evil.example/p.png)",
  '<a href="https://evil.example" id="x" class="y" style="background:url(//evil)">z</a>',
  '<span data-segment="s0" data-untranslated>faux</span>',
  "<details open ontoggle=alert(1)>",
  "<p id=root style='position:fixed'>",
  '<input autofocus onfocus="alert(1)" name=token>',
  "<style>@import '//evil'</style>",
  "<template><script></template>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
  "\uFFF90123456789ab-0\uFFFA",
  "\uFFFB",
  "\u202Erever",
  "\uD800",
  "\u0000",
  "&#xFFF9;1-1&#xFFFA;",
  "`code`",
  "**",
  "_x_",
  "www.exemple.fr",
  "a@b.fr",
  "1. ",
  "| a | b |",
  "```",
];

describe("hostile stories", () => {
  const texts = fc.array(fc.constantFrom(...hostile, "mot", " ", ". ", "\n", "\n\n", "# "), { maxLength: 12 });

  it.each([
    ["Markdown", markdown],
    ["HTML", html],
    ["plain text", plain],
  ])("are inert in %s, as source and as target", (_, read) => {
    fc.assert(
      fc.property(texts, texts, (sourcePieces, targetPieces) => {
        const source = `Début. ${sourcePieces.join("")}`;
        const target = targetPieces.join("");
        const shown = show(read(source), source, (text) => ({ text: target + text }));
        return isInert(shown) && !/[\uFFF9-\uFFFB]/u.test(shown.page);
      }),
      { numRuns: 150 },
    );
  });

  it("keep what a target says in the spans of its own sentence", () => {
    const source = "Un. **Deux**. Trois.\n";
    const word = fc.constantFrom(
      ...hostile.filter((text) => !/[\uFFF9-\uFFFB\0\uD800]/u.test(text)),
      "« mot »",
      "é",
      " ",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (pieces) => {
        const middle = `x${pieces.join(" ")}x`.replace(/\s+/gu, " ");
        const shown = show(markdown(source), source, (text, id) => ({
          text: id === "s1" ? text.replace("Deux", middle) : text,
        }));
        return said(shown, "s0") === "Un." && said(shown, "s1") === `${middle}.` && said(shown, "s2") === "Trois.";
      }),
      { numRuns: 200 },
    );
  });

  it("of a hundred thousand characters in one sentence are shown in seconds", () => {
    const source = `${"mot ".repeat(25_000)}.\n`;
    const started = performance.now();
    expect(show(markdown(source), source).page.length).toBeGreaterThan(100_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
