import { describe, expect, it } from "vitest";
import { makeBundle } from "../../src/emit/bundle.ts";
import { stringifyBundle } from "../../src/emit/bundle/json.ts";
import { verifyBundle } from "../../src/emit/bundle/verify.ts";
import { markdown } from "../read/story-of.ts";
import type { Block, Section, Story, Unit, UnitKind } from "../../src/model.ts";

const content = "Récit\n\nChapô.\n\nL'essentiel\n\nUn.\n\nDeux {{prix}}.\n\nTrois.\n\nSuite\n\nFin.\n";

function unit(kind: UnitKind, text: string, name?: string): Unit {
  const start = content.indexOf(text);
  const range = { start, end: start + text.length };
  const whole = { type: "segment", range: { start: 0, end: text.length }, key: text } as const;
  return {
    type: "unit",
    kind,
    translatable: true,
    text,
    codes: [],
    range,
    line: 1,
    anchors: [{ text: 0, file: start }],
    segments: [whole],
    ...(name === undefined ? {} : { name }),
  };
}

function block(text: string): Block {
  const paragraph = unit("paragraph", text);
  return { type: "block", kind: "paragraph", range: paragraph.range, units: [paragraph] };
}

function section(id: string, heading: string | null, texts: readonly string[]): Section {
  const unitOf = heading === null ? null : unit("heading", heading);
  return { type: "section", id, heading: unitOf, level: unitOf ? 2 : 0, blocks: texts.map(block) };
}

const story: Story = {
  type: "story",
  id: "récit",
  path: "source-content/récit.txt",
  lng: "fr",
  format: "text",
  title: unit("title", "Récit"),
  reference: null,
  fields: [unit("front-matter", "Fin.", "og:description")],
  sections: [
    section("lede", null, ["Chapô."]),
    section("l-essentiel", "L'essentiel", ["Un.", "Deux {{prix}}.", "Trois."]),
    section("suite", "Suite", ["Fin."]),
  ],
  dropped: [],
};

function bundle(translations: Record<string, string>) {
  const edition = { lng: "es", target: (source: Unit) => translations[source.text] ?? null };
  return makeBundle(story, content, { edition, markup: "markdown" });
}

const all = {
  Récit: "Relato",
  "Chapô.": "Entradilla.",
  "L'essentiel": "Lo esencial",
  "Un.": "Uno.",
  "Deux {{prix}}.": "Dos {{prix}}.",
  "Trois.": "Tres.",
  Suite: "Sigue",
  "Fin.": "Fin.",
};

describe("makeBundle", () => {
  it("gives a story's texts by section", async () => {
    const made = bundle(all);
    expect(made).toEqual({
      title: "Relato",
      fields: { "og-description": "Fin." },
      sections: {
        lede: { body: ["Entradilla."] },
        "l-essentiel": { heading: "Lo esencial", body: ["Uno.", "Dos {{prix}}.", "Tres."] },
        suite: { heading: "Sigue", body: ["Fin."] },
      },
      order: ["lede", "l-essentiel", "suite"],
    });
    expect(await verifyBundle("es", "récit", { json: stringifyBundle(made), bundle: made })).toEqual([]);
  });

  it("leaves out what has no translation, without moving what has one", () => {
    expect(bundle({ "Deux {{prix}}.": "Dos.", "L'essentiel": "" })).toEqual({
      sections: { "l-essentiel": { body: [null, "Dos.", null] } },
      order: ["lede", "l-essentiel", "suite"],
    });
    expect(bundle({})).toEqual({ sections: {}, order: ["lede", "l-essentiel", "suite"] });
  });

  it("gives code with the text around it, not instead of it", () => {
    const code: Block = {
      ...block("Trois."),
      kind: "code",
      units: [{ ...unit("code", "Trois."), translatable: false }],
    };
    const mixed = { ...story, sections: [{ ...section("x", null, ["Un."]), blocks: [block("Un."), code] }] };
    const make = (of: Story, target: string | null) =>
      makeBundle(of, content, { edition: { lng: "es", target: () => target }, markup: "markdown" }).sections;
    expect(make({ ...mixed, title: null, fields: [] }, "Uno.")).toEqual({ x: { body: ["Uno.", "Trois."] } });
    expect(make(mixed, null)).toEqual({});
    expect(make({ ...mixed, sections: [{ ...section("x", null, []), blocks: [code] }] }, null)).toEqual({
      x: { body: ["Trois."] },
    });
  });
});

it("leaves out what no reader sees where it stands: definitions, comments, scripts", () => {
  const source =
    'Un [a][r].\n\n[r]: u "t"\n\n<!-- note -->\n\n---\n\nDeux.\n\n<script>x()</script>\n\n## Fin\n\n[s]: v "w"\n';
  const make = (target: (source: Unit) => string | null) =>
    makeBundle(markdown(source), source, { edition: { lng: "es", target }, markup: "markdown" }).sections;
  expect(make((unit) => unit.text)).toEqual({
    lede: { body: ['Un [a](u "t").', "---", "Deux."] },
    fin: { heading: "Fin" },
  });
  expect(make((unit) => (unit.text === "Deux." ? "Dos." : null))).toEqual({ lede: { body: [null, "---", "Dos."] } });
});

describe("stringifyBundle", () => {
  it("writes one key a line, in the story's order", () => {
    expect(stringifyBundle(bundle({ Récit: "Relato {{a}}", "Un.": "Uno.", Suite: "Sigue" }))).toBe(`{
  "title": "Relato {$t(_lit, {\\"defaultValue\\": \\"{\\", \\"count\\": \\"\\", \\"returnDetails\\": false})a}}",
  "sections": {
    "l-essentiel": {
      "body": [
        "Uno.",
        null,
        null
      ]
    },
    "suite": {
      "heading": "Sigue"
    }
  },
  "order": [
    "lede",
    "l-essentiel",
    "suite"
  ]
}
`);
  });
});
