import * as fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import type { DiffItem } from "../../src/diff/item.ts";
import { renderMarkdown } from "../../src/diff/markdown.ts";
import { visibleText } from "../../src/diff/visible.ts";
import { finding, item, match } from "./build.ts";

const limit = 65_536;

const edited = item({
  change: "edited",
  segment: "s2",
  previousSource: "Une plainte antitrust.",
  source: "Une plainte antitrust fédérale.",
  previousText: "Una denuncia.",
  text: "Una denuncia.",
});

function nodes(markdown: string): readonly Nodes[] {
  const found: Nodes[] = [];
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  visit(tree, (node) => {
    found.push(node);
  });
  return found;
}

describe("renderMarkdown", () => {
  it("shows how near a target of the memory is, and the best of what else it has", () => {
    const alternatives = [match({ proposal: "<b>**Two**</b> @team", story: "a|b" }), match({})];
    const markdown = renderMarkdown([item({ origin: "memory", similarity: 87, repaired: true, alternatives })], {
      limit,
    });
    expect(markdown).toContain(`- **new** · contexte · s1 · translated by memory 87 %, repaired
  - source: Un.
  - es: Uno.
  - memory 87 %: &#60;b&#62;&#42;&#42;Two&#42;&#42;&#60;/b&#62; @&#8203;team (a&#124;b)
`);
  });

  it("gives the counts, then the findings, then the rest folded", () => {
    const items: DiffItem[] = [
      edited,
      item({ segment: "s3", change: "finding", findings: [finding("error")] }),
      item({ target: "ca", text: null, state: "initial", origin: "" }),
    ];
    expect(renderMarkdown(items, { limit })).toBe(`## Translations to review

| Language | New | Edited | Moved | Deleted | Unreviewed | Errors | Warnings |
| --- | --: | --: | --: | --: | --: | --: | --: |
| ca | 1 | 0 | 0 | 0 | 0 | 0 | 0 |
| es | 0 | 1 | 0 | 0 | 0 | 1 | 0 |

### récit → es

- **finding** · contexte · s3 · translated by apertium
  - source: Un.
  - es: Uno.
  - **error** numbers: A number is missing. (expected “10”)

<details><summary><strong>récit → es</strong>: 1 edited</summary>

- **edited** · contexte · s2 · translated by apertium
  - source: Une plainte antitrust<ins> fédérale</ins>.
  - es: Una denuncia.

</details>

<details><summary><strong>récit → ca</strong>: 1 new</summary>

- **new** · contexte · s1 · no translation
  - source: Un.

</details>
`);
  });

  it("says so when there is nothing", () => {
    expect(renderMarkdown([], { limit })).toBe("## Translations to review\n\nNothing to review.\n");
  });

  it("counts what does not fit, and closes what it opened", () => {
    const many = Array.from({ length: 5000 }, (_none, index) =>
      item({ segment: `s${index}`, story: `récit-${index % 7}` }),
    );
    const text = renderMarkdown(many, { limit });
    expect(text.length).toBeLessThanOrEqual(limit);
    expect(text.length).toBeGreaterThan(limit - 500);
    const shown = text.match(/\*\*new\*\*/gu)?.length ?? 0;
    expect(text).toMatch(/\n… and (\d+) more\. `visavis diff` shows them all\.\n$/u);
    expect(shown + Number(/and (\d+) more/u.exec(text)?.[1])).toBe(5000);
    expect(text.match(/<details>/gu)?.length).toBe(text.match(/<\/details>/gu)?.length);
    expect(text).toContain("| es | 5000 |");
  });

  it("cuts a text that would fill the page", () => {
    const text = renderMarkdown([item({ source: "mot ".repeat(100_000) })], { limit });
    expect(text.length).toBeLessThan(4000);
    expect(text).toContain(" … ");
  });

  it("keeps to any limit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 20 }), (limit, count) => {
        const many = Array.from({ length: count }, (_none, index) => item({ story: `récit-${index % 3}` }));
        expect(renderMarkdown(many, { limit }).length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it("shows hostile texts and lets them do nothing", () => {
    const hostile =
      "@user #1 <b>x</b> `code` **b** a|b https://evil.example www.evil.example :tada: GH-1 $x$ [l](u) &lt; ![i](j) a@b.fr ~~s~~ o/r#2 <!-- </details>";
    const markdown = renderMarkdown([item({ source: hostile, story: hostile, section: hostile, origin: hostile })], {
      limit,
    });
    const shown = nodes(markdown)
      .flatMap((node) => (node.type === "text" ? [node.value] : []))
      .join("\n");
    expect(shown.replaceAll("\u200B", "")).toContain(`source: ${hostile}`);
    for (const live of ["@user", "#1", "https://", "www.", ":tada:", "GH-1", "a@b.fr", "o/r#2"])
      expect(shown).not.toContain(live);
  });

  it("has no mark-up but its own, whatever the texts", () => {
    const part = fc.oneof(
      fc.constantFrom(
        "@a",
        "#1",
        "<",
        ">",
        "&",
        "`",
        "```",
        "*",
        "_",
        "[x](y)",
        "![",
        "]",
        "|",
        "~~",
        "$",
        "\\",
        "\n",
        "\n\n",
        "- ",
        "# ",
        "1. ",
        "> ",
        "    ",
        "https://a.fr",
        "www.a.fr",
        "a@b.fr",
        ":x:",
        "-->",
        "</details>",
        "<script>",
        "\u202E",
        "[^1]",
        "[^1]: x",
      ),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(""));
    const own = new Set(["<del>", "</del>", "<ins>", "</ins>", "</details>"]);
    fc.assert(
      fc.property(text, text, text, (source, previousSource, name) => {
        const items = [
          item({ change: "edited", source, previousSource, story: name, section: name, text: source }),
          item({ source: name, findings: [finding("error", { message: source, actual: name })] }),
        ];
        for (const node of nodes(renderMarkdown(items, { limit }))) {
          expect([
            "link",
            "image",
            "inlineCode",
            "code",
            "delete",
            "footnoteReference",
            "linkReference",
            "break",
            "blockquote",
          ]).not.toContain(node.type);
          if (node.type === "html" && !own.has(node.value))
            expect(node.value).toMatch(/^<details><summary><strong>[^<>]*<\/strong>: [\w ,]+<\/summary>$/u);
          if (node.type === "text") expect(node.value).not.toMatch(/@[\p{L}\p{N}]|#\p{N}|https?:\/\//u);
        }
        const shown = nodes(renderMarkdown([item({ source })], { limit })).flatMap((node) =>
          node.type === "text" ? [node.value] : [],
        );
        const expected = visibleText(source).trim();
        expect(
          shown.map((value) =>
            value
              .replaceAll("\u200B", "")
              .replace(/^source: ?/u, "")
              .trim(),
          ),
        ).toContain(expected);
      }),
      { numRuns: 300 },
    );
  });
});
