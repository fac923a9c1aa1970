import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { readablePair } from "../../src/diff/readable.ts";
import { VisavisError } from "../../src/errors.ts";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { stringifyXliff } from "../../src/formats/xliff/stringify.ts";
import type { TranslatedUnit, Translation } from "../../src/model.ts";
import { diffStories } from "../../src/run/diff.ts";
import { withProject } from "../../src/run/project.ts";
import { withMemory } from "../../src/run/with-memory.ts";
import { reportStory } from "../../src/run/report.ts";
import { viewStory } from "../../src/run/view.ts";
import { assertValidXliff } from "../formats/xliff-schema.ts";
import { readFile, writeFiles } from "./workspaces.ts";

const fixtures = fileURLToPath(new URL("../formats/fixtures/round-trip/", import.meta.url));
const file = "translations/es/plainte.xlf";
const ours = readFile(fixtures, "ours.xlf");

/** What a file that another tool has saved means, beside `ours.xlf`. */
interface Meaning {
  /** By id, the segments that are not as they were: state, origin, whether touched, and text. */
  readonly segments: Readonly<Record<string, string>>;
  /** Notes that were not there, and those that are there no more. */
  readonly notes: readonly string[];
  /** Rule and segment. */
  readonly findings: readonly string[];
  /** Line and what is wrong. */
  readonly refused: string | null;
}

const root = realpathSync(mkdtempSync(join(tmpdir(), "visavis-trip-")));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const git = (...parameters: readonly string[]): void => {
  execFileSync("git", ["-C", root, "-c", "user.name=t", "-c", "user.email=t@example.org", ...parameters]);
};
writeFiles(root, {
  "visavis.yml": "source: fr\ntargets: [es]\n",
  "source-content/plainte.md": readFile(fixtures, "plainte.md"),
  [file]: ours,
});
git("init", "-q");
git("add", "-A");
git("commit", "-qm", "first", "--no-gpg-sign");

function unitsOf({ sections }: Translation): readonly TranslatedUnit[] {
  return sections.flatMap(({ units }) => units);
}

function describeSegments(translation: Translation): ReadonlyMap<string, string> {
  return new Map(
    unitsOf(translation).flatMap(({ segments, codes }) =>
      segments.map(({ id, source, target, state, origin, touched }): [string, string] => {
        const { text } = readablePair(source, target, codes);
        return [id, `${state} ${origin} ${touched ? "touched" : "untouched"}: ${text ?? "–"}`];
      }),
    ),
  );
}

function notesOf(translation: Translation): readonly string[] {
  return unitsOf(translation).flatMap(({ notes }) =>
    notes.map(({ text, category, about }) => `${category ?? "–"} ${about ?? "–"}: ${text}`),
  );
}

/** The translation as a command sees it, and what the checks say. */
async function read(): Promise<{ translation: Translation; findings: readonly string[]; lost: readonly string[] }> {
  return await withProject({ root, write: false }, async (project) => {
    const [story] = project.files;
    if (!story) throw new RangeError("no story");
    const view = await withMemory(project, async ({ recall }) => await viewStory(project, story, recall));
    const translation = view.translations.get("es");
    if (!translation) throw new RangeError("no translation");
    const found = reportStory(project, view).targets["es"]?.findings ?? [];
    return {
      translation,
      findings: found.map(({ rule, segment }) => `${rule} ${segment}`),
      lost: found.flatMap(({ expected }) => expected ?? []),
    };
  });
}

async function meaning(): Promise<Meaning> {
  try {
    const { translation, findings } = await read();
    const [now, before] = [describeSegments(translation), describeSegments(parseOurs())];
    const segments = [...now].filter(([id, text]) => before.get(id) !== text);
    const gone = [...before.keys()].filter((id) => !now.has(id)).map((id): [string, string] => [id, "gone"]);
    const [notes, earlier] = [notesOf(translation), notesOf(parseOurs())];
    const lost = earlier.filter((note) => !notes.includes(note)).map((note) => `gone: ${note}`);
    return {
      segments: Object.fromEntries([...segments, ...gone]),
      notes: [...notes.filter((note) => !earlier.includes(note)), ...lost],
      findings,
      refused: null,
    };
  } catch (error) {
    if (!(error instanceof VisavisError) || error.code !== "xliff-invalid") throw error;
    return { segments: {}, notes: [], findings: [], refused: error.message };
  }
}

function parseOurs(): Translation {
  return parseXliff(ours, { path: file, story: "plainte" });
}

const names = readdirSync(fixtures, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".xlf") && name !== "ours.xlf")
  .sort();

describe.each(names)("%s", (name) => {
  const content = readFileSync(join(fixtures, name));
  const expected = join(fixtures, name.replace(/\.xlf$/u, ".json"));

  test("means what is expected", async () => {
    writeFileSync(join(root, file), content);
    const found = await meaning();
    expect(JSON.parse(readFileSync(expected, "utf8"))).toEqual({ what: expect.any(String), ...found });
    expect(readFileSync(join(root, file))).toEqual(content);
  });

  test("what is written of it is valid, and means the same", async () => {
    writeFileSync(join(root, file), content);
    const found = await meaning();
    if (found.refused !== null) return;
    const written = stringifyXliff((await read()).translation);
    assertValidXliff(written);
    writeFileSync(join(root, file), written);
    expect(stringifyXliff((await read()).translation)).toBe(written);
    expect((await meaning()).segments).toEqual(found.segments);
  });

  test("no text that a person approved is lost", async () => {
    writeFileSync(join(root, file), content);
    if ((await meaning()).refused !== null) return;
    const { translation, lost } = await read();
    const { items } = await diffStories({ root, all: true });
    const units = [...unitsOf(translation), ...translation.retired];
    const there = new Set([
      ...units.flatMap(({ segments, codes }) =>
        segments.flatMap(({ source, target, previous }) => [
          readablePair(source, target, codes).text,
          previous && readablePair(previous.source, previous.target, codes).text,
        ]),
      ),
      ...items.map(({ previousText }) => previousText),
      ...lost,
    ]);
    const approved = [...unitsOf(parseOurs()), ...parseOurs().retired].flatMap(({ segments, codes }) =>
      segments.flatMap(
        ({ source, target, touched }) => (touched ? readablePair(source, target, codes).text : []) ?? [],
      ),
    );
    expect(approved.filter((text) => !there.has(text))).toEqual([]);
  });
});
