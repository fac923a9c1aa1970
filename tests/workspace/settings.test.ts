import { expect, test } from "vitest";
import { parseSettings } from "../../src/workspace/settings.ts";
import type { Settings } from "../../src/workspace/settings-schema.ts";

const known = { engines: ["deepl", "apertium"], checks: ["numbers"] };

function parse(content: string): Settings {
  return parseSettings(content, "visavis.yml", known);
}

test("targets are enough: the rest has defaults", () => {
  expect(parse("targets: [en]")).toMatchObject({
    source: "fr",
    targets: ["en"],
    folders: { content: "source-content", translations: "translations", locales: "locales", editions: "editions" },
    glossary: "glossary.yml",
    locales: { markup: "markdown" },
    emit: ["locales", "editions"],
    memory: {
      use: 100,
      suggest: 70,
      penalties: { machine: 0, unreviewed: 0, otherStory: 0, otherDomain: 0, importedFile: 0 },
    },
  });
});

test("penalties are points, those of TMX files also by path", () => {
  const penalties = "{ age: { years: 3, points: 2 }, machine: 4, importedFile: { memory/old.tmx: 10 } }";
  expect(parse(`targets: [en]\nmemory: { use: 101, suggest: 80, penalties: ${penalties} }`).memory).toEqual({
    use: 101,
    suggest: 80,
    penalties: {
      age: { years: 3, points: 2 },
      machine: 4,
      unreviewed: 0,
      otherStory: 0,
      otherDomain: 0,
      importedFile: { "memory/old.tmx": 10 },
    },
  });
});

test("folders are as their files' paths begin", () => {
  const { folders } = parse("targets: [en]\nfolders: { content: ./stories/, locales: a//b, editions: ./out/ }");
  expect(folders).toMatchObject({ content: "stories", locales: "a/b", editions: "out" });
});

/** A mistake, where it is, and a word of what is said of it. */
const mistakes: readonly (readonly [content: string, at: string, says: RegExp])[] = [
  ["", "1:1", /targets/u],
  ["source: fr\n", "1:1", /targets: is missing/u],
  ["just text", "1:1", /it takes/u],
  ["- en", "1:1", /it takes/u],
  ["targets: en", "1:1", /a list/u],
  ["targets: []", "1:1", /no language/u],
  ["targets: [en, English]", "1:15", /language tag/u],
  ["targets:\n  - en\n  - fr\n", "3:5", /source language/u],
  ["targets: [en, es, en]", "1:19", /twice/u],
  ["targets: [pt-BR, pt-br]", "1:18", /twice/u],
  ["source: FR\ntargets: [en]", "1:1", /language tag/u],
  ["targets: [en]\nfolders: { content: . }", "2:12", /not the workspace itself/u],
  ["targets: [en]\nfolders: { locales: ./ }", "2:12", /not the workspace itself/u],
  ["targets: [en]\nfolders: { content: a, editions: a/b }", "2:24", /'a\/b' and .* 'a' must lie apart/u],
  ["targets: [en]\nfolders: { content: a/b, locales: a }", "2:26", /must lie apart/u],
  ["targets: [en]\nfolders: { translations: source-content }", "2:12", /must lie apart/u],
  ["targets: [en]\ntarget: [es]", "2:1", /target: is not a setting/u],
  ["targets: [en]\nfolders:\n  content: ../out\n", "3:3", /inside the workspace/u],
  ["targets: [en]\nfolders: { locales: /etc }", "2:12", /inside the workspace/u],
  ["targets: [en]\nfolders: { locales: 'C:\\out' }", "2:12", /inside the workspace/u],
  ["targets: [en]\nglossary: a/../../b.yml", "2:1", /inside the workspace/u],
  ["targets: [en]\nengines: [deepl, deeple]", "2:18", /no engine 'deeple'/u],
  ["targets: [en]\nengines: { default: [deepl], es: [deepl] }", "2:30", /'es' is none of the targets \(en\)/u],
  ["targets: [en]\ndeepl: { variants: { En: en-GB } }", "2:22", /'En' is none of the targets/u],
  ["targets: [en]\ndeepl: { variants: { es: es-419 } }", "2:22", /deepl.variants: 'es' is none/u],
  ["targets: [en]\ndeepl: { memory: { es: { id: m } } }", "2:20", /deepl.memory: 'es' is none/u],
  ["targets: [en]\nengines: { en: [nope] }", "2:12", /no engine 'nope'/u],
  ["targets: [en]\nchecks: { number: off }", "2:11", /no check 'number'/u],
  ["targets: [en]\nchecks: { numbers: loud }", "2:11", /off/u],
  ["targets: [en]\nmemory: { use: 69 }", "2:11", /memory.use: takes a whole number from 70 to 101/u],
  ["targets: [en]\nmemory: { use: 102 }", "2:11", /from 70 to 101/u],
  ["targets: [en]\nmemory: { use: 90.5 }", "2:11", /whole number/u],
  ["targets: [en]\nmemory: { suggest: 101 }", "2:11", /memory.suggest: takes a whole number from 70 to 100/u],
  ["targets: [en]\nmemory: { suggest: 90, use: 85 }", "2:11", /memory.suggest: 90 is more than memory.use, 85/u],
  ["targets: [en]\nmemory: { sugest: 90 }", "2:11", /memory.sugest: is not a setting/u],
  ["targets: [en]\nmemory: 90", "2:1", /memory: it takes settings/u],
  [
    "targets: [en]\nmemory: { penalties: { machine: -1 } }",
    "2:24",
    /machine: takes points of similarity, from 0 to 100/u,
  ],
  ["targets: [en]\nmemory: { penalties: { otherStory: some } }", "2:24", /otherStory: takes points/u],
  ["targets: [en]\nmemory: { penalties: { age: 3 } }", "2:24", /age: it takes settings/u],
  ["targets: [en]\nmemory: { penalties: { age: { years: 0, points: 1 } } }", "2:31", /years: takes a number of years/u],
  ["targets: [en]\nmemory: { penalties: { age: { years: 3 } } }", "2:24", /points/u],
  ["targets: [en]\nmemory: { penalties: { importedFile: many } }", "2:24", /points, or points by file/u],
  ["targets: [en]\nmemory: { penalties: { importedFile: { a.tmx: 5 } } }", "2:40", /'a.tmx' .* like memory\/old.tmx/u],
  ["targets: [en]\nmemory: { penalties: { importedFile: { memory/a.tmx: x } } }", "2:24", /takes points/u],
  ["targets: [en]\nlocales: { markup: latex }", "2:12", /markdown/u],
  ["targets: [en]\ntargets: [es]", "2:1", /unique/u],
  ["targets: [en]\ndeepl: { instructions: [a,b,c,d,e,f,g,h,i,j,k] }", "2:10", /instructions: takes at most 10/u],
  [`targets: [en]\ndeepl: { instructions: { en: [${"a".repeat(301)}] } }`, "2:31", /at most 300 characters/u],
  ["targets: [en]\ndeepl: { formality: formal }", "2:10", /formality: .*prefer_more/u],
  ["targets: [en]\ndeepl: { formality: { en: formal } }", "2:23", /formality\.en: .*prefer_more/u],
  ["targets: [en]\ndeepl: { memory: { id: a, threshold: 200 } }", "2:27", /memory\.threshold: .*100/u],
  ["targets: [en]\nllm: { style: A single note }", "2:8", /style: it takes a list/u],
  ["targets: [en\nsource: fr", "2:1", /./u],
  ["targets: &a [en]\nemit: *a", "2:7", /aliases/u],
  ["a: &a [x,x]\nb: &b [*a,*a]\ntargets: *b", "2:8", /aliases/u],
  ["targets: [en]\n---\ntargets: [es]", "2:1", /document/u],
  ["<<<<<<< HEAD\ntargets: [en]\n=======\ntargets: [es]\n>>>>>>> b", "1:1", /merge conflict/u],
];

test.each(mistakes)("%j is a mistake at %s", (content, at, says) => {
  const [line, column] = at.split(":").map(Number);
  expect(() => parse(content)).toThrow(
    expect.objectContaining({
      code: "settings-invalid",
      message: expect.stringMatching(says),
      hint: expect.stringMatching(/./u),
      file: "visavis.yml",
      line,
      column,
    }),
  );
});
