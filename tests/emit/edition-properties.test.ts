import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeEdition } from "../../src/emit/edition.ts";
import type { Story, Unit } from "../../src/model.ts";
import { codePattern, readableText, stripCodes } from "../../src/text/codes.ts";
import { html, markdown, unitsOf } from "../read/story-of.ts";
import { editionWith, everything, translatable } from "./sources.ts";

const nasty = fc
  .array(
    fc.constantFrom(
      ..."* _ # 1. - | < &amp; [x] ` \\ $t( ~~ http://a.b www.a.b @ a@b.c {#id} « mot » suite ! ( ) ] [ e É . , : = --- > + 1) <b> <!-- & #5; ' \" { } ^ [^1] $ :// … ’ 😀"
        .split(" ")
        .concat([" ", "  ", "\t", "\u00A0", "« mot »"]),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(""));

/** The unit's codes in their order, with other text before, between and after. */
function around(unit: Unit, texts: readonly string[]): string {
  let next = 0;
  const pieces = unit.text.split(/([\uE000-\uF8FF])/u);
  return pieces.map((piece) => (codePattern.test(piece) ? piece : texts[next++ % texts.length])).join("");
}

/** What a place keeps of white space: HTML and YAML fold it, headings have none at their ends. */
function kept(unit: Unit, text: string): string {
  if (unit.notation)
    return stripCodes(text)
      .replace(/[ \t]+/gu, " ")
      .trim();
  return unit.kind === "heading" ? text.trim() : text;
}

function same(story: Story): (content: string) => void {
  return (content) => {
    expect(writeEdition(story, content, { lng: "fr", target: (unit) => unit.text })).toBe(content);
  };
}

describe("editions", () => {
  it("read back as the targets they were written from", () => {
    const story = markdown(everything);
    const units = translatable(story);
    const input = fc.tuple(fc.constantFrom(...units.keys()), fc.array(nasty, { minLength: 9, maxLength: 9 }));
    fc.assert(
      fc.property(input, ([index, texts]) => {
        const unit = units[index]!;
        const target = around(unit, texts);
        fc.pre(stripCodes(target).trim() !== "");
        const back = translatable(markdown(editionWith(story, unit, target)));
        const expected = units.map((other) => (other === unit ? kept(unit, target) : other.text));
        expect(back.map((other, at) => (at === index ? kept(unit, other.text) : other.text))).toEqual(expected);
      }),
      { numRuns: 250 },
    );
  });

  const soup = (...pieces: readonly string[]): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((all) => all.join(""));

  it("of the source text are the source, byte for byte: Markdown", () => {
    const pieces = soup("# ", "\n", "\n\n", "> ", "- ", "1. ", "    ", "*", "**", "_", "~~", "`", "```\n", "[", "](u)", "[r]", "![", "<b>", "</b>", "<div>", "<!-- c -->", "&eacute;", "\\", "|", "\n|-|-|\n", "mot", "\uE001", "[^1]", "[^1]: ", "[r]: u", '[m](u "', '")', " 't'", "http://a.b ", "\t", "\r\n", "\n---\n", "---\ntitle: x\n---\n", "{#id}", "<p title='z'>", "<script>", "\uFEFF"); // prettier-ignore
    fc.assert(
      fc.property(pieces, (content) => same(markdown(content))(content)),
      { numRuns: 300 },
    );
  });

  it("of the source text are the source, byte for byte: HTML", () => {
    const pieces = soup("<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<a title='x'>", "</a>", "<ul>", "<li>", "<table>", "<td>", "mot ", "&eacute", "&", "<", "<br>", "<img alt=y>", "<!-- c -->", "<script>", "</script>", "<pre>", "<h1>", "</h1>", "<h2>", "<html lang=fr>", "<article>", "</article>", "<nav>", "</nav>", "<footer>", "<title>", "</title>", "<body>", "\r\n", "\uE002", "<svg>", "<select>", "<template>", "<figure>", "\uFEFF"); // prettier-ignore
    fc.assert(
      fc.property(pieces, (content) => same(html(content))(content)),
      { numRuns: 300 },
    );
  });

  const folder = new URL("../../source-content/", import.meta.url);
  const stories = readdirSync(folder).filter((name) => /\.(?:md|html)$/u.test(name));

  it.each(stories)("hold every word a reader of the story sees: %s", (name) => {
    const content = readFileSync(new URL(name, folder), "utf8");
    const story = name.endsWith(".md") ? markdown(content) : html(content);
    same(story)(content);
    const read = unitsOf(story)
      .map((unit) => readableText(unit.text, unit.codes))
      .join(" ");
    const seen = content
      .replace(
        /^---\n[^]*?\n---\n|<(script|style)>[^]*?<\/\1>|<!--[^]*?-->|<[^>]*>|\]\([^)]*\)|\]\[[^\]]*\]|\{#[^}]*\}|\[\^[^\]]*\]/gu,
        " ",
      )
      .replaceAll("&amp;", "&");
    const words = seen.match(/[\p{L}\p{N}’-]{2,}/gu) ?? [];
    expect(words.length).toBeGreaterThan(300);
    expect(words.filter((word) => !read.includes(word))).toEqual([]);
  });
});
