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
    expect(markdown).toContain(`- **new** · contexte · <code>s1</code> · translated by memory 87 %, repaired
  - source: Un.
  - es: Uno.
  - <em>memory</em> 87 %: &#60;b&#62;&#42;&#42;Two&#42;&#42;&#60;/b&#62; @&#8203;team (a&#124;b)
`);
  });

  it("gives the counts, then the findings, then the rest folded", () => {
    const waiver = { segment: "s2", rule: "length", reason: "A title.", by: "Zoé" };
    const items: DiffItem[] = [
      { ...edited, findings: [finding("warning", { rule: "length", message: "Too long.", expected: null, waiver })] },
      item({ segment: "s3", change: "finding", findings: [finding("error")] }),
      item({ target: "ca", text: null, state: "initial", origin: "" }),
    ];
    const stories = [{ story: "récit", target: "es", changed: 12 }];
    expect(renderMarkdown(items, { limit, stories })).toBe(`<!-- visavis diff -->

## Translations to review

| Language | New | Edited | Moved | Deleted | Unreviewed | Errors | Warnings | Waived |
| --- | --: | --: | --: | --: | --: | --: | --: | --: |
| ca | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
| es | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 1 |

### récit → es

- **finding** · contexte · <code>s3</code> · translated by apertium
  - source: Un.
  - es: Uno.
  - **error** numbers: A number is missing. (expected “10”)

<details><summary><strong>récit</strong>: es 1 edited, 12 % changed; ca 1 new</summary>


#### es

- **edited** · contexte · <code>s2</code> · translated by apertium
  - source: Une plainte antitrust<ins> fédérale</ins>.
  - es: Una denuncia.
  - <details><summary>1 waived</summary><ul><li>length: Too long. — Zoé: A title.</li></ul></details>

#### ca

- **new** · contexte · <code>s1</code> · no translation
  - source: Un.

</details>
`);
  });

  it("says so when there is nothing", () => {
    expect(renderMarkdown([], { limit })).toBe(
      "<!-- visavis diff -->\n\n## Translations to review\n\nNothing to review.\n",
    );
  });

  it("shows what helps: terms that lack, what stands around few words, what people wrote", () => {
    const term = {
      term: "nuage",
      source: [],
      target: [],
      expected: "nube",
      keep: false,
      domain: null,
      note: "le service",
    };
    const text = renderMarkdown(
      [
        item({
          terms: [term, { ...term, expected: "10" }, { ...term, expected: "Un", target: [{ start: 0, end: 2 }] }],
          findings: [finding("warning")],
          neighbours: { before: { source: "Avant.", text: null }, after: null },
          notes: [{ text: "Sure?", category: "comment", about: "s1", by: "Zoé" }],
        }),
        item({
          source: "Une phrase avec assez de mots.",
          neighbours: { before: { source: "Loin.", text: null }, after: null },
        }),
      ],
      { limit },
    );
    expect(text.match(/<em>.*/gu)).toEqual([
      "<em>term</em> nuage → nube (le service)",
      "<em>before</em> Avant.",
      "<em>note</em> Zoé: Sure?",
    ]);
  });

  it("shows hostile texts and lets them do nothing", () => {
    const hostile =
      "@user #1 <b>x</b> `code` **b** a|b https://evil.example www.evil.example :tada: GH-1 $x$ [l](u) &lt; ![i](j) a@b.fr ~~s~~ o/r#2 1a2b3c4d <!-- </details></ins></code>";
    const markdown = renderMarkdown([item({ source: hostile, story: hostile, section: hostile, origin: hostile })], {
      limit,
    });
    const shown = nodes(markdown)
      .flatMap((node) => (node.type === "text" ? [node.value] : []))
      .join("\n");
    expect(shown.replaceAll("\u200B", "")).toContain(`source: ${hostile}`);
    for (const live of ["@user", "#1", "https://", "www.", ":tada:", "GH-1", "a@b.fr", "o/r#2", "1a2b3c4"])
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
    const own = new Set(
      ["del", "ins", "code", "em", "ul", "li", "strong"]
        .flatMap((name) => [`<${name}>`, `</${name}>`])
        .concat("</details>", "<!-- visavis diff -->"),
    );
    fc.assert(
      fc.property(text, text, text, (source, previousSource, name) => {
        const items = [
          item({ change: "edited", source, previousSource, story: name, section: name, text: source }),
          item({ source: name, findings: [finding("error", { message: source, actual: name })] }),
          item({
            source: name,
            findings: [
              finding("warning", { message: source, waiver: { segment: "s1", rule: "x", reason: name, by: name } }),
            ],
            terms: [{ term: source, source: [], target: [], expected: name, keep: false, domain: null, note: source }],
            neighbours: { before: { source: previousSource, text: null }, after: null },
            notes: [{ text: name, category: "comment", about: "s1", by: source }],
          }),
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
            expect(node.value).toMatch(
              /^<details><summary>(?:<strong>[^<>]*<\/strong>: [\w ,]+<\/summary>|1 waived<\/summary><ul><li>[^<>]*<\/li><\/ul><\/details>)$/u,
            );
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
