import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeEdition } from "../../src/emit/edition.ts";
import type { Story } from "../../src/model.ts";
import { readPlainText } from "../../src/read/plain-text.ts";
import { sentenceSplitter } from "../../src/segment/split.ts";

function read(content: string): Story {
  return readPlainText({ id: "essai", path: "essai.txt", lng: "fr", content }, sentenceSplitter("fr"));
}

function outline(story: Story): unknown {
  return story.sections.map(({ heading, blocks }) => ({
    heading: heading?.text ?? null,
    units: blocks.flatMap(({ units }) => units.map(({ kind, text }) => [kind, text])),
  }));
}

describe("the edition of a plain-text story", () => {
  it.each(["openai-microsoft-antitrust", "openai-microsoft-impasse"])(
    "lays %s out so that it reads back alike",
    (id) => {
      const story = read(readFileSync(`source-content/${id}.txt`, "utf8"));
      const edition = writeEdition(story, "", { lng: "es", target: (unit) => unit.text });
      // The reference stands as a bare URL, without its label: that would be a stray word of the source.
      const withoutReference = edition.replace(/^https:.*\n\n/mu, "");
      expect(outline(read(withoutReference))).toEqual(outline(story));
      expect(edition).toContain(story.reference ?? "");
      expect(edition).not.toMatch(/Redirection en cours|\.Perspectives|:1\. /u);
    },
  );

  it("numbers and bullets its lists, each from the start", () => {
    const story = read("Voici deux listes :1. Un point.\n2. Un autre.\n\nEt encore :\n- Du pain.\n- Du vin.\n");
    const edition = writeEdition(story, "", { lng: "ca", target: (unit) => unit.text.toUpperCase() });
    expect(edition).toBe("VOICI DEUX LISTES :\n\n1. UN POINT.\n2. UN AUTRE.\n\nET ENCORE :\n\n- DU PAIN.\n- DU VIN.\n");
  });
});
