import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cleanMemory } from "../../src/run/memory-clean.ts";
import { exportMemory } from "../../src/run/memory-export.ts";
import { importMemory, type ImportedMemory } from "../../src/run/memory-import.ts";
import { withBody } from "../formats/tmx-files.ts";
import { assertValidTmx } from "../formats/tmx-schema.ts";
import { makeFolder, makeJob, readFile, settings as text, stamps, writeFiles } from "./workspaces.ts";

/** A workspace without a story. */
const empty = { "visavis.yml": text, "source-content/.keep": "" };
const { signal } = new AbortController();

function tu(texts: Readonly<Record<string, string>>, remarks = ""): string {
  const variants = Object.entries(texts).map(([lng, text]) => `<tuv xml:lang="${lng}"><seg>${text}</seg></tuv>`);
  return `<tu>${remarks}${variants.join("")}</tu>`;
}

async function importInto(root: string, files: Readonly<Record<string, string>>): Promise<readonly ImportedMemory[]> {
  writeFiles(root, files);
  const named = Object.keys(files).map((path) => ({ path, full: join(root, path) }));
  return await importMemory({ root, files: named, signal });
}

async function exportFrom(root: string, more: Partial<Parameters<typeof exportMemory>[0]> = {}): Promise<string> {
  let content = "";
  const print = (text: string): void => void (content += text);
  await exportMemory({ root, state: "translated", all: false, out: null, print, version: "1", signal, ...more });
  assertValidTmx(content);
  return content;
}

const rich = `---
description: Une page sur \`npm ci\`.
---

# Le marché du lait

Le **prix** du lait [monte](https://a.example) encore. Lancez \`npm ci\`, puis **lisez
_tout_ le texte**. La note[^1] est là.\\
Voici une ligne.

- Une <span class="x">étiquette</span> *reste*.

[^1]: Ici & là <https://b.example>.
`;

test("export, then import: a fresh workspace translates its story without sending anything", async () => {
  const one = await makeJob({ "source-content/lait.md": rich });
  await one.run();
  const content = await exportFrom(one.root);
  const other = await makeJob({ "source-content/autre.md": rich });
  const [imported] = await importInto(other.root, { "house.tmx": content });
  expect(imported).toMatchObject({ path: "memory/house.tmx", written: true, contradictions: 0 });
  await other.run();
  expect(other.sent()).toEqual({});
  for (const lng of ["en", "es"]) {
    const edition = readFile(other.root, `editions/${lng}/autre.md`);
    expect(edition).toBe(readFile(one.root, `editions/${lng}/lait.md`));
    const targets = readFile(other.root, `translations/${lng}/autre.xlf`);
    expect(targets).toContain("visavis:memory");
    expect(targets).not.toContain('state="reviewed"');
  }
});

test("a memory that changes is read again, one that goes is forgotten", async () => {
  const job = await makeJob({ "source-content/a.md": "Le lait monte.\n" });
  const memory = (text: string): string => withBody(tu({ "fr-FR": "Le lait monte.", "en-US": text, es: "Sube." }));
  writeFiles(job.root, { "memory/m.tmx": memory("Milk rises.") });
  await job.run();
  expect(readFile(job.root, "editions/en/a.md")).toBe("Milk rises.\n");
  writeFiles(job.root, {
    "memory/m.tmx": memory("Milk climbs."),
    "source-content/b.md": "Le lait monte.\n\nEt puis.\n",
  });
  await job.run({ stories: ["b"], to: ["en"] });
  expect(job.sent()).toEqual({ en: ["Et puis."] });
  expect(readFile(job.root, "translations/en/b.xlf")).toContain("Milk climbs.");
});

test("a target that lacks a code of the sentence is not taken for its translation", async () => {
  const job = await makeJob({ "source-content/a.md": "Le **lait** monte.\n" });
  const bold = 'Le <bpt i="1" type="bold">**</bpt>lait<ept i="1">**</ept> monte.';
  writeFiles(job.root, { "memory/m.tmx": withBody(tu({ fr: bold, en: "Milk rises." })) });
  await job.run({ to: ["en"] });
  expect(job.sent()["en"]).toHaveLength(1);
});

describe("memory import", () => {
  const mixed = withBody(
    [
      tu({ "fr-FR": "Oui.", "EN-us": "Yes.", "de-DE": "Ja." }, '<prop type="x-client">Lait SA</prop><note>n</note>'),
      tu({ fr: "Oui.", en: "Yes." }),
      tu({ fr: "Oui.", en: "Aye." }),
      tu({ fr: "Non.", de: "Nein." }),
      tu({ fr: "Non.", en: " " }),
      tu({ en: "Yes.", es: "Sí." }),
      tu({ fr: "", en: "Yes." }),
      "<custom/>",
    ].join("\n"),
  );

  test("takes what the workspace can use and says what it leaves out, and why", async () => {
    const root = makeFolder(empty);
    const [imported] = await importInto(root, { "old/mixed.xml": mixed });
    expect(imported).toMatchObject({
      file: "old/mixed.xml",
      path: "memory/mixed.tmx",
      written: true,
      units: 7,
      pairs: { en: 2, es: 0 },
      leftOut: [
        { reason: "empty", count: 2 },
        { reason: "no-source", count: 1 },
        { reason: "other-language", count: 2 },
        { reason: "duplicate", count: 1 },
        { reason: "unknown-element", count: 1 },
      ],
      contradictions: 1,
      otherLanguages: { "de-DE": 1, de: 1 },
    });
    expect(imported?.examples).toContainEqual({ reason: "contradiction", line: 7, lng: "en", text: "Aye." });
    const content = readFile(root, "memory/mixed.tmx");
    assertValidTmx(content);
    expect(content).toContain('<prop type="x-client">Lait SA</prop>');
    expect(content.match(/<seg>.*?<\/seg>/gu)).toEqual(
      ["Oui.", "Yes.", "Oui.", "Aye."].map((text) => `<seg>${text}</seg>`),
    );
  });

  test("does nothing the second time, and never writes over another file", async () => {
    const root = makeFolder(empty);
    await importInto(root, { "m.tmx": mixed });
    const before = stamps(root);
    const again = await importInto(root, {});
    expect(again).toEqual([]);
    const same = await importMemory({ root, files: [{ path: "m.tmx", full: join(root, "m.tmx") }], signal });
    expect(same[0]).toMatchObject({ path: "memory/m.tmx", written: false });
    expect(stamps(root)).toEqual(before);
    writeFiles(root, { "m.tmx": withBody(tu({ fr: "Autre.", en: "Other." })) });
    const other = importMemory({ root, files: [{ path: "m.tmx", full: join(root, "m.tmx") }], signal });
    await expect(other).rejects.toMatchObject({ code: "workspace-write", file: "memory/m.tmx" });
    expect(stamps(root)["memory/m.tmx"]).toBe(before["memory/m.tmx"]);
  });

  test("takes all files or none", async () => {
    const root = makeFolder(empty);
    const files = { "a.tmx": mixed, "b.tmx": mixed.slice(0, -20) };
    await expect(importInto(root, files)).rejects.toMatchObject({ code: "tmx-invalid", file: "b.tmx" });
    expect(existsSync(join(root, "memory"))).toBe(false);
  });

  test("ends when it is interrupted, with nothing written", async () => {
    const root = makeFolder({ ...empty, "a.tmx": mixed });
    const files = [{ path: "a.tmx", full: join(root, "a.tmx") }];
    await expect(importMemory({ root, files, signal: AbortSignal.abort(new Error("stop")) })).rejects.toThrow("stop");
    expect(existsSync(join(root, "memory"))).toBe(false);
  });

  test("a file that is not there is named", async () => {
    const root = makeFolder(empty);
    const missing = importMemory({ root, files: [{ path: "x.tmx", full: join(root, "x.tmx") }], signal });
    await expect(missing).rejects.toMatchObject({ code: "input-missing", file: "x.tmx" });
  });
});

describe("memory export", () => {
  test("gives every pair with what is known of it, or those of a state; the same bytes each time", async () => {
    const job = await makeJob({ "source-content/a.md": "Le lait monte.\n\nEt puis.\n" });
    await job.run();
    const path = "translations/en/a.xlf";
    writeFiles(job.root, {
      [path]: readFile(job.root, path).replace('state="translated"', 'state="final"'),
      "memory/m.tmx": withBody(tu({ fr: "Oui.", en: "Yes.", es: "Sí.", de: "Ja." })),
    });
    const content = await exportFrom(job.root);
    expect(await exportFrom(job.root)).toBe(content);
    expect(content.match(/<tu>/gu)).toHaveLength(4);
    expect(content).toContain('<prop type="x-visavis-state">final</prop>');
    expect(content).toContain('<prop type="x-visavis-origin">deepl</prop>');
    expect(content).toContain('<prop type="x-visavis-story">a</prop>');
    expect((await exportFrom(job.root, { state: "final" })).match(/<tu>/gu)).toHaveLength(1);
    expect((await exportFrom(job.root, { to: ["es"] })).match(/<tu>/gu)).toHaveLength(2);
    const all = await exportFrom(job.root, { state: "reviewed", all: true });
    expect(all.match(/<tu>/gu)).toHaveLength(2);
    expect(all).not.toContain("Ja.");
    const out = { path: "m.tmx", full: join(job.root, "m.tmx") };
    const options = {
      root: job.root,
      state: "translated",
      all: false,
      out,
      print: () => undefined,
      version: "1",
      signal,
    } as const;
    expect(await exportMemory(options)).toEqual({ file: "m.tmx", written: true, units: 4, pairs: { en: 2, es: 2 } });
    expect(await exportMemory(options)).toMatchObject({ written: false });
    expect(readFile(job.root, "m.tmx")).toBe(content);
  });
});

describe("memory clean", () => {
  const files = {
    ...empty,
    "memory/a.tmx": withBody([tu({ fr: "Oui.", en: "Yes." }), tu({ fr: "Oui.", en: "Aye." })].join("\n")),
    "memory/b.tmx": withBody(
      [tu({ fr: "Oui.", en: "Yes.", de: "Ja." }), tu({ fr: "Non.", en: "" }), "<x/>"].join("\n"),
    ),
    "memory/c.tmx": withBody(tu({ fr: "Bien.", en: "Good." })),
  };

  test("lists what it finds and writes nothing unless it is told to", async () => {
    const root = makeFolder(files);
    const before = stamps(root);
    const { found, files: looked } = await cleanMemory({ root, write: false, signal });
    expect(stamps(root)).toEqual(before);
    const first = { file: "memory/a.tmx", line: 5 };
    expect(found).toEqual([
      { problem: "contradiction", file: "memory/a.tmx", line: 6, lng: "en", source: "Oui.", target: "Aye.", first },
      { problem: "duplicate", file: "memory/b.tmx", line: 5, lng: "en", source: "Oui.", target: "Yes.", first },
      { problem: "empty", file: "memory/b.tmx", line: 6, lng: "en", source: "Non.", target: "", first: null },
      { problem: "unknown-element", file: "memory/b.tmx", line: 7, lng: null, source: "<x>", target: "", first: null },
    ]);
    expect(looked).toEqual([
      { file: "memory/a.tmx", units: 2, removable: 0, written: false },
      { file: "memory/b.tmx", units: 2, removable: 3, written: false },
      { file: "memory/c.tmx", units: 1, removable: 0, written: false },
    ]);
  });

  test("takes out duplicates and empty texts; contradictions and other languages stay, and other files", async () => {
    const root = makeFolder(files);
    const before = stamps(root);
    await cleanMemory({ root, write: true, signal });
    const changed = Object.keys(before).filter((path) => stamps(root)[path] !== before[path]);
    expect(changed).toEqual(["memory/b.tmx"]);
    const content = readFile(root, "memory/b.tmx");
    assertValidTmx(content);
    expect(content.match(/<seg>.*?<\/seg>/gu)).toEqual(["<seg>Oui.</seg>", "<seg>Ja.</seg>"]);
    const { found } = await cleanMemory({ root, write: true, signal });
    expect(found.map(({ problem }) => problem)).toEqual(["contradiction"]);
    expect(readdirSync(join(root, "memory"))).toEqual(["a.tmx", "b.tmx", "c.tmx"]);
  });
});
