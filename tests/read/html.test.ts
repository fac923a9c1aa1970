import { describe, expect, it } from "vitest";
import { html, outline, unitsOf } from "./story-of.ts";

const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="fr"><head>${head}</head><body>${body}</body></html>`;

describe("readHtml", () => {
  it("takes the article's h1 for the title, and keeps the page's own as a field", () => {
    const head =
      '<title>Page &amp; co</title><meta name="description" content="&laquo;D&raquo;"><link rel="canonical" href="https://a.b/">';
    const story = html(page("<header><h1>Site</h1></header><article><h1>Le titre</h1><p>x</p></article>", head));
    expect(outline(story)).toEqual([
      "title: Le titre",
      "front-matter: Page & co",
      "front-matter: «D»",
      "heading: Site",
      "paragraph: x",
    ]);
    expect(story.reference).toBe("https://a.b/");
    expect(html(page("<p>x</p>", "<title>Seul</title>")).title?.text).toBe("Seul");
  });

  it("collapses white space as a browser does", () => {
    const content = page("<p>\n  un  <b> deux </b>\n trois&nbsp; <br>\n quatre\n</p>");
    expect(unitsOf(html(content))[0]?.text.replace(/[\uE000-\uF8FF]/gu, "|")).toBe("un |deux |trois\u00A0|quatre");
  });

  it("decodes references of every form", () => {
    expect(outline(html("<p>&eacute &copy; &#128; &notit; &#x41; &inconnu; a & b</p>"))).toEqual([
      "paragraph: é © € ¬it; A &inconnu; a & b",
    ]);
  });

  it("finds text in lists, tables, figures, quotes and attributes, and leaves code alone", () => {
    const body =
      '<ul><li>a<ol><li>b</li></ol></li></ul><table><caption>c</caption><tr><td>d</table><figure><img src=x alt="e"><figcaption>f' +
      '</figcaption></figure><blockquote><p>g</p></blockquote><input placeholder="h"><p aria-label="i">j</p><pre>k</pre><script>l</script>' +
      '<p>m <code>n</code> <span class="notranslate">o</span></p><p translate="no">p</p>';
    expect(outline(html(page(body)))).toEqual([
      "list-item: a",
      "list-item: b",
      "caption: c",
      "table-cell: d",
      "image-alt: e",
      "caption: f",
      "quote: g",
      "caption: h",
      "caption: i",
      "paragraph: j",
      "code=: <pre>k</pre>",
      "paragraph: m n o",
      'raw=: <p translate="no">p</p>',
    ]);
  });

  it("starts a section at each heading, by the author's id", () => {
    const story = html("<p>a</p><section><h2 id=Mon.Id>b</h2><p>c</p></section><h3>d</h3>");
    expect(story.sections.map(({ id, level }) => [id, level])).toEqual([
      ["lede", 0],
      ["mon-id", 2],
      ["d", 3],
    ]);
  });

  it("keeps mark-up that is not well nested as it is", () => {
    expect(outline(html("<p>un <b>deux <i>trois</b> quatre</i></p>"))).toEqual([
      "raw=: un <b>deux <i>trois</b> quatre</i>",
    ]);
  });
});
