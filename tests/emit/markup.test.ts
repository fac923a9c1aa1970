import { describe, expect, it } from "vitest";
import { renderBlock, renderPlain, type Markup } from "../../src/emit/markup.ts";
import type { Story } from "../../src/model.ts";
import { readPlainText } from "../../src/read/plain-text.ts";
import { html, markdown, unitsOf } from "../read/story-of.ts";

/** Every block of a story in its own words. */
function blocks(story: Story, content: string, markup: Markup): readonly (string | null)[] {
  const edition = { lng: story.lng, target: (unit: { readonly text: string }) => unit.text };
  return story.sections.flatMap((section) =>
    section.blocks.map((block) => renderBlock({ story, content, block, edition, markup })),
  );
}

const md = (content: string, markup: Markup): readonly (string | null)[] => blocks(markdown(content), content, markup);

describe("renderBlock", () => {
  it("makes Markdown that stands alone", () => {
    const content = "  - a [r] ![i][]\n  - b[^1]\n\n[r]: http://r 'T'\n[i]: i.png\n\n[^1]: n\n";
    expect(md(content, "markdown")[0]).toBe('- a [r](http://r "T") ![i](i.png)\n- b[^1]');
    expect(md("Un  \ndeux *trois*\n", "markdown")).toEqual(["Un  \ndeux *trois*"]);
  });

  it("makes HTML and text of Markdown", () => {
    expect(md("> *a* `b`[^x]\n\n[^x]: c\n", "html")).toEqual([
      '<blockquote>\n<p><em>a</em> <code>b</code><sup><a href="#user-content-fn-x">x</a></sup></p>\n</blockquote>',
      '<div id="user-content-fn-x"><p>c</p></div>',
    ]);
    expect(md("| a | b |\n|---|---|\n| c | d |\n", "text")).toEqual(["a\tb\nc\td"]);
  });

  it("makes Markdown of HTML", () => {
    const content =
      "<table><caption>C</caption><tr><th>a<td>b</table><p>un <b>deux</b><br>trois <abbr title=t>q</abbr></p>";
    expect(blocks(html(content), content, "markdown")).toEqual(["C\n\n| a | b |\n| - | - |", "un **deux**\\\ntrois q"]);
    expect(blocks(html(content), content, "html")[1]).toBe('<p>un <b>deux</b><br>trois <abbr title="t">q</abbr></p>');
  });

  it("escapes plain text", () => {
    const content = "Le titre\n\nUn *astérisque* et <b>une balise</b> dans le texte, avec une phrase assez longue.\n";
    const file = { id: "t", path: "t.txt", lng: "fr", content };
    const story = readPlainText(file, (text) => [{ start: 0, end: text.length }]);
    expect(blocks(story, content, "html").join("")).toContain("Un *astérisque* et &#x3C;b>une balise&#x3C;/b> dans");
  });

  it.each(["markdown", "html", "text"] as const)("lets nothing through that runs code: %s", (markup) => {
    const content =
      "<figure onclick='x()'><script>y()</script><figcaption>a</figcaption></figure>\n\n[b](javascript:z) <img src=x onerror=w()>\n\n<iframe src='//v'></iframe>\n";
    const page = content.replace("[b](javascript:z)", "<a href='javascript:z'>b</a>");
    const written = [...md(content, markup), ...blocks(html(page), page, markup)].join("\n");
    expect(written).not.toMatch(/<script|y\(\)|onclick|onerror|iframe|\]\(javascript|href=.?javascript/u);
    expect(written).toMatch(/a[^]*b/u);
  });

  it("sees through URLs in disguise", () => {
    expect(md("[a](java&#115;cript:x) et [b](<javascript:y>)\n", "markdown")).toEqual(["[a]() et [b]()"]);
    expect(md("[a][r]\n\n[r]: data:text/html,x\n", "markdown")).toEqual(["[a]()", "[r]: <>"]);
  });

  it("shows titles in the edition's language, a definition's too, and none that has no translation", () => {
    const content = '\uFEFFUn [a](u "ici") [b][r] ![c][s]\n\n[r]: http://r (là)\n\n> [s]: s.png "où"\n';
    const story = markdown(content);
    const targets: Readonly<Record<string, string | null>> = { ici: 'he"re', là: "there", où: null };
    const edition = {
      lng: "en",
      target: ({ text }: { readonly text: string }) => (text in targets ? (targets[text] ?? null) : text),
    };
    const block = story.sections[0]!.blocks[0]!;
    expect(renderBlock({ story, content, block, edition, markup: "markdown" })).toBe(
      'Un [a](u "he\\"re") [b](http://r "there") ![c](s.png)',
    );
  });

  it("is null when a text of the block has no target", () => {
    const content = "Un ![deux](u)";
    const story = markdown(content);
    const block = story.sections[0]!.blocks[0]!;
    const edition = {
      lng: "en",
      target: (unit: { readonly kind: string }) => (unit.kind === "image-alt" ? null : "x"),
    };
    expect(renderBlock({ story, content, block, edition, markup: "markdown" })).toBeNull();
  });
});

describe("renderPlain", () => {
  it("shows what a reader sees of codes", () => {
    const [unit] = unitsOf(markdown("Un **deux** `npm`  \nfin"));
    expect(renderPlain(unit!, unit!.text)).toBe("Un deux npm fin");
  });
});
