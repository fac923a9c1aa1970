import { describe, expect, it } from "vitest";
import { fileOffset } from "../../src/text/anchors.ts";
import { codeIndex } from "../../src/text/codes.ts";
import { markdown, outline, unitsOf } from "./story-of.ts";

describe("readMarkdown", () => {
  it("takes the title from the front matter, else from a leading h1", () => {
    expect(markdown("---\ntitle: A\n---\n# B\n").title?.text).toBe("A");
    expect(markdown("<!-- note -->\n# B *c*\n").title?.kind).toBe("title");
    expect(markdown("Texte.\n\n# B\n").title).toBeNull();
  });

  it("makes every heading a section, with the author's id outside the heading's range", () => {
    const content = "# T\n\nChapeau.\n\n## Un `titre` {#mon-id}\n\nDeux\n----\n\n## Un\n\n### \\{#x}\n";
    const story = markdown(content);
    expect(story.sections.map(({ id, level }) => [id, level])).toEqual([
      ["lede", 0],
      ["mon-id", 2],
      ["deux", 2],
      ["un", 2],
      ["x", 3],
    ]);
    const range = story.sections[1]?.heading?.range;
    expect(content.slice(range?.start, range?.end)).toBe("Un `titre`");
    expect(story.sections[4]?.heading?.text).toBe("{#x}");
  });

  it("reads scalars of every style, at any depth, and the reference", () => {
    const front = `title: 'L''eau'\ndescription: >-\n  plié en\n  deux\nsummary: |\n  un\n\n  deux\nimage:\n  alt: "a\\"b"\nsource: https://a.b/c\ntags: [x]\n`;
    const story = markdown(`---\n${front}---\nTexte.\n`);
    expect(outline(story)).toEqual([
      "title: L'eau",
      "front-matter: plié en deux",
      "front-matter: un deux",
      'front-matter: a"b',
      "paragraph: Texte.",
    ]);
    expect(story.fields.map((field) => field.name)).toEqual(["description", "summary", "image.alt"]);
    expect(story.reference).toBe("https://a.b/c");
  });

  it("gives nested lists, quotes, tables, notes and HTML their own kinds", () => {
    const content =
      "- a\n  1. b\n\n     suite\n\n> c\n> - d\n\n| e | f |\n|---|---|\n| g \\| h | |\n\n```\ncode\n```\n\n[^1]: note\n\n" +
      "<figure><img alt='i'><figcaption>j</figcaption></figure>\n\n---\n";
    const story = markdown(content);
    expect(outline(story)).toEqual([
      "list-item: a",
      "list-item: b",
      "list-item: suite",
      "quote: c",
      "list-item: d",
      "table-cell: e",
      "table-cell: f",
      "table-cell: g | h",
      "code=: ```\ncode\n```",
      "footnote: note",
      "image-alt: i",
      "caption: j",
      "raw=: ---",
    ]);
    const kinds = story.sections[0]?.blocks.map((block) => block.kind);
    expect(kinds).toEqual(["list", "quote", "table", "code", "footnote", "figure", "raw"]);
    expect(unitsOf(story).map((unit) => unit.ordered)).toEqual([false, true, true, undefined, false, ...Array(8)]);
  });

  it("turns mark-up into codes and lets emphasis run across sentences", () => {
    const [unit] = unitsOf(
      markdown("Un **deux. Trois** [q*r*](u) `x` <https://a.b>  \nfin[^1] <kbd>c</kbd>.\n\n[^1]: n\n"),
    );
    expect(unit?.codes.map((code) => `${code.type} ${code.id} ${code.role} ${code.markup}`)).toEqual([
      "open 1 strong **",
      "close 1 strong **",
      "open 2 link [",
      "open 3 emphasis *",
      "close 3 emphasis *",
      "close 2 link ](u)",
      "standalone 4 code `x`",
      "standalone 5 link <https://a.b>",
      "standalone 6 break   \n",
      "standalone 7 footnote [^1]",
      "open 8 html <kbd>",
      "close 8 html </kbd>",
    ]);
  });

  it("names the definition of a reference link, which the translated text no longer would", () => {
    const [unit] = unitsOf(markdown("[le texte] et [autre][] et [plein][d]\n\n[le texte]: u\n[autre]: v\n[d]: w\n"));
    expect(unit?.codes.filter((code) => code.type === "close").map((code) => code.markup)).toEqual([
      "][le texte]",
      "][autre]",
      "][d]",
    ]);
  });

  it("puts an image's text after the text that holds the image, and attributes likewise", () => {
    expect(outline(markdown('Voir ![une carte](c.png) <abbr title="vingt">20</abbr>.\n\n![seule](s.png)\n'))).toEqual([
      "paragraph: Voir  20.",
      "image-alt: une carte",
      "caption: vingt",
      "image-alt: seule",
    ]);
  });

  it("makes titles of links, images and definitions units, and nothing of empty ones", () => {
    const content =
      '[![i](i.png \'un\')](u (deux)) [q](u "") <http://a.b>\n\n> [a](u "\\"trois\\" &amp;\n> suite")\n\n[r]: http://x\n  "quatre"\n\n' +
      '## [b](u "cinq") ![c](u)\n';
    const story = markdown(content);
    expect(outline(story)).toEqual([
      "paragraph:  q http://a.b",
      "image-alt: i",
      "caption: un",
      "caption: deux",
      "quote: a",
      'caption: "trois" & suite',
      'raw=: [r]: http://x\n  "quatre"',
      "caption: quatre",
      "heading: b ",
      "caption: cinq",
      "image-alt: c",
    ]);
    const titles = unitsOf(story).filter((unit) => unit.name === "title");
    expect(titles.map(({ range }) => content.slice(range.start, range.end))).toEqual([
      "un",
      "deux",
      '\\"trois\\" &amp;\n> suite',
      "quatre",
      "cinq",
    ]);
    expect(story.sections[1]?.blocks.map((block) => content.slice(block.range.start, block.range.end))).toEqual([
      "cinq",
      "c",
    ]);
  });

  it("protects what is not to be translated", () => {
    const [unit] = unitsOf(markdown('Sur <span translate="no">Azure *ML*</span> et <code>npm</code> \uE005.\n'));
    expect(unit?.codes.map((code) => code.equiv)).toEqual(["Azure ML", "npm", "\uE005"]);
    expect(unit?.codes.every((code) => code.type === "standalone")).toBe(true);
  });

  it("maps every character to its place in the file", () => {
    const content = "> Caf&eacute; \\*un\\*\r\n>  suite &amp; *fin*  \r\n> là.\r\n";
    const [unit] = unitsOf(markdown(content));
    expect(unit?.text.replace(/[\uE000-\uF8FF]/gu, "|")).toBe("Café *un* suite & |fin||là.");
    const starts = Array.from("é*u sf|l", (char) => {
      const at = unit
        ? Array.from(unit.text).findIndex((c, i) => (char === "|" ? codeIndex(unit.text, i) === 2 : c === char))
        : 0;
      return content.slice(fileOffset(unit?.anchors ?? [], at)).slice(0, 3);
    });
    expect(starts).toEqual(["&ea", "\\*u", "un\\", " \\*", "sui", "f&e", "  \r", "là."]);
  });

  it("keeps a paragraph with more codes than a unit can hold", () => {
    expect(unitsOf(markdown("`a` ".repeat(6401))).map((unit) => unit.translatable)).toEqual([false]);
  });
});
