import { describe, expect, it } from "vitest";
import { writeEdition } from "../../src/emit/edition.ts";
import type { Story } from "../../src/model.ts";
import { codeChar } from "../../src/text/codes.ts";
import { html, markdown } from "../read/story-of.ts";

const c = codeChar;

/** The edition in which each text that `targets` names is replaced. */
function edition(story: Story, content: string, targets: Readonly<Record<string, string>>): string {
  return writeEdition(story, content, { lng: "en", target: (unit) => targets[unit.text] ?? null });
}

const one = (content: string, target: string): string =>
  writeEdition(markdown(content), content, { lng: "en", target: () => target });

describe("writeEdition, Markdown", () => {
  it("keeps soft wraps of what is not changed, and every byte around", () => {
    const content = "#  A  #\r\n\r\n* un\r\n  deux\r\n* trois\r\n";
    expect(edition(markdown(content), content, { trois: "three" })).toBe(
      "#  A  #\r\n\r\n* un\r\n  deux\r\n* three\r\n",
    );
  });

  it.each([
    ["texte", "1. x", "1\\. x"],
    ["texte", "# x", "\\# x"],
    ["texte", "a *b* <c> &amp; `d`", "a \\*b\\* \\<c> \\&amp; \\`d\\`"],
    ["| a |\n|---|\n", "x | y", "| x \\| y |\n|---|\n"],
    ["# T {#t}", "x {#y}", "# x \\{#y} {#t}"],
    ["![a](u)", "x] [y", "![x\\] \\[y](u)"],
    ['![](u "t")', 'x"|&lt;\\', '![](u "x\\"\\|&amp;lt;\\\\")'],
    ["![](u 't')", `'"`, `![](u '\\'"')`],
    ["![](u (t))", "(x`)>", "![](u (\\(x&#96;\\)&gt;))"],
    ['[a]: u\n  "t"', "x", '[a]: u\n  "x"'],
    ["![a]\n\n[a]: u", "x", "![x][a]\n\n[a]: u"],
    ["![a][]\n\n[a]: u", "x", "![x][a]\n\n[a]: u"],
  ])("escapes for the place: %s → %s", (content, target, written) => {
    expect(one(content, target)).toBe(written);
  });

  it.each([
    ["mot **a** b", `word ${c(0)}« x »${c(1)}y`, "word **« x »**&#x79;"],
    ["_a_ b", `${c(0)}x${c(1)}y`, "*x*y"],
    ["__a__ b", `${c(0)}x${c(1)} y`, "__x__ y"],
  ])("keeps emphasis where flanking rules would break it: %s", (content, target, written) => {
    expect(one(content, target)).toBe(written);
  });

  it("writes well-formed mark-up for codes that are missing, doubled or crossed", () => {
    const content = "**a** et *b* `c`";
    expect(one(content, `x ${c(0)}y`)).toBe("x y");
    expect(one(content, `${c(0)}x${c(2)}y${c(1)}z${c(3)}`)).toBe("**xy**z");
    expect(one(content, `${c(4)} ${c(4)} ${c(3)}x${c(2)}`)).toBe("`c` `c` x");
  });

  it("keeps the marks of a quote after a hard break", () => {
    expect(one("> a  \n> b", `x${c(0)}- y`)).toBe("> x  \n> \\- y");
  });

  it("writes a text inside the mark-up of another, changed or not", () => {
    const content = 'Un ![deux](u) <abbr title="trois">q</abbr>.';
    const story = markdown(content);
    const text = story.sections[0]?.blocks[0]?.units[0]?.text ?? "";
    expect(edition(story, content, { deux: "two", trois: 'th"ree' })).toBe(
      'Un ![two](u) <abbr title="th&quot;ree">q</abbr>.',
    );
    expect(edition(story, content, { deux: "two", [text]: text.replace("Un", "One") })).toBe(
      'One ![two](u) <abbr title="trois">q</abbr>.',
    );
  });

  it("closes nothing from inside mark-up that was open before it", () => {
    const content = 'a ` ![deux](u "trois")';
    expect(edition(markdown(content), content, { deux: "`", trois: "\\`" })).toBe('a ` ![&#96;](u "\\\\&#96;")');
  });

  it("writes scalars in their own style when that can hold them", () => {
    const content = `---\na: x # note\ntitle: plain\nsummary: 'q'\ndescription: >-\n  plié en\n  deux\nlang: fr\n---\n`;
    const targets = { plain: "It: is # fine", q: "l'eau", "plié en deux": "folded" };
    expect(edition(markdown(content), content, targets)).toBe(
      `---\na: x # note\ntitle: 'It: is # fine'\nsummary: 'l''eau'\ndescription: >-\n  folded\nlang: en\n---\n`,
    );
    expect(edition(markdown(content), content, { plain: "true" })).toContain("\ntitle: 'true'\n");
  });
});

describe("writeEdition, HTML", () => {
  it("names the language, escapes text and attributes, keeps the rest", () => {
    const content = `<!-- <html lang="x"> -->\n<html class=a lang='fr' xml:lang="fr"><p title=t>un <b>deux</b></p><img alt='i'></html>`;
    const targets = { t: "two words", i: "it's <b>", [`un ${c(0)}deux${c(1)}`]: `${c(0)}a < b${c(1)} & c` };
    expect(edition(html(content), content, targets)).toBe(
      `<!-- <html lang="x"> -->\n<html class=a lang='en' xml:lang="en"><p title="two words"><b>a &lt; b</b> &amp; c</p>` +
        `<img alt='it&#39;s &lt;b>'></html>`,
    );
  });
});
