import { describe, expect, it } from "vitest";
import { stripCodes } from "../../src/text/codes.ts";
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
      "front-matter: Site",
      "paragraph: x",
    ]);
    expect(story.reference).toBe("https://a.b/");
    expect(html(page("<p>x</p>", "<title>Seul</title>")).title?.text).toBe("Seul");
  });

  it("keeps what stands around the article out of its sections, and in the fields", () => {
    const content = page(
      '<header><a href="/">La Gazette</a><nav aria-label="Menu"><ul><li>Une</li></ul></nav></header>' +
        '<div role="navigation"><p>Fil</p></div><main><aside>Pub</aside><article><header>Chapô</header><nav>Plan</nav>' +
        "<h2>A</h2><aside>Encadré</aside><footer>Note</footer></article></main>" +
        '<footer><nav>Contact</nav><p translate="no">SAS <b>Gazette</b></p></footer>',
    );
    const story = html(content);
    expect(story.fields.map(({ kind, name, text }) => [kind, name, stripCodes(text)])).toEqual([
      ["front-matter", "header", "La Gazette"],
      ["front-matter", "header-2", "Menu"],
      ["front-matter", "header-3", "Une"],
      ["front-matter", "nav", "Fil"],
      ["front-matter", "aside", "Pub"],
      ["front-matter", "footer", "Contact"],
    ]);
    expect(story.dropped.map(({ text, range }) => [text, content.slice(range.start, range.start + 4)])).toEqual([
      ["SAS  Gazette", "<p t"],
    ]);
    expect(outline({ ...story, fields: [] })).toEqual([
      "paragraph: Chapô",
      "paragraph: Plan",
      "heading: A",
      "paragraph: Encadré",
      "paragraph: Note",
    ]);
  });

  it.each([
    ["several articles", "<nav>a</nav><article>b</article><article>c</article>", ["a", "b", "c"]],
    ["no article", "<nav>a</nav><p>b</p>", ["a", "b"]],
    ["the title in the header", "<header><h1>a</h1><p>b</p></header><main>c</main>", ["a", "b", "c"]],
    ["the article in an aside", "<aside><p>a</p><article>b</article></aside>", ["a", "b"]],
    ["navigation in a table", "<table><tr><td><nav>a</nav><td>b</table><article>c</article>", ["a", "b", "c"]],
    ["navigation for no script", "<noscript><nav>a</nav></noscript><article>b</article>", ["b"]],
  ])("leaves a page as it is that does not say what is around its story: %s", (_, body, texts) => {
    const story = html(page(body));
    expect(story.fields).toEqual([]);
    expect(unitsOf(story).map((unit) => unit.text)).toEqual(texts);
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

it("knows no tag by a name that every object has", () => {
  const story = html(
    "<article><constructor>Une phrase.</constructor><p>Et <valueof>une autre</valueof>.</p></article>",
  );
  expect(story.sections.flatMap(({ blocks }) => blocks.flatMap(({ units }) => units.map(({ kind }) => kind)))).toEqual([
    "paragraph",
    "paragraph",
  ]);
});
