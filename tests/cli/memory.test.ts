import { afterAll, beforeAll, expect, test } from "vitest";
import { withBody } from "../formats/tmx-files.ts";
import { assertValidTmx } from "../formats/tmx-schema.ts";
import { type DeeplServer, startDeepl } from "../servers/deepl.ts";
import { documentOf, expectReadable, put, text, tree, visavis, workspace } from "./visavis.ts";

let server: DeeplServer;
let env: Record<string, string>;

beforeAll(async () => {
  server = await startDeepl();
  env = { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url };
});
afterAll(async () => await server.close());

const tu = (fr: string, es: string): string =>
  `<tu><tuv xml:lang="fr"><seg>${fr}</seg></tuv><tuv xml:lang="es"><seg>${es}</seg></tuv></tu>`;
const mixed = withBody([tu("Oui.", "Sí."), tu("Oui.", "Sí."), tu("Oui.", "Claro."), tu("Non.", "")].join("\n"));

test("memory import says what it took of a file, what it left out, and why", async () => {
  const root = workspace({ "old/mixed.tmx": mixed });
  const done = await visavis(root, ["memory", "import", "old/mixed.tmx"]);
  expect(done).toMatchObject({ code: 0, stderr: "" });
  expect(done.stdout).toBe(`memory/mixed.tmx  from old/mixed.tmx
  4 units read, taken: es 2 pairs, de 0 pairs
  left out: 1 without text
  left out: 1 that stand there already
  taken, with another target for a source further up: 1
  old/mixed.tmx:6: duplicate (es): Sí.
  old/mixed.tmx:7: contradiction (es): Claro.
  old/mixed.tmx:8: empty (es): 
`);
  const again = documentOf(await visavis(root, ["memory", "import", "old/mixed.tmx", "--json"]), "memory-import");
  expect(again).toMatchObject({ imported: [{ path: "memory/mixed.tmx", written: false, contradictions: 1 }] });
});

test("a file that cannot be read is refused by line, and nothing changes", async () => {
  const root = workspace({
    "good.tmx": mixed,
    "bad.tmx": mixed.replace("<tmx", '<!DOCTYPE tmx [<!ENTITY a "b">]>\n<tmx'),
  });
  const before = tree(root);
  const failed = await visavis(root, ["memory", "import", "good.tmx", "bad.tmx"]);
  expect(failed).toMatchObject({ code: 2, stdout: "" });
  expect(failed.stderr).toContain("bad.tmx:2:");
  const users = Object.keys(tree(root)).filter((path) => !path.startsWith(".visavis/"));
  expect(users).toEqual(Object.keys(before).filter((path) => !path.startsWith(".visavis/")));
});

test("memory export prints TMX, or writes it to a file and says so", async () => {
  const root = workspace();
  await visavis(root, ["run"], { env });
  const printed = await visavis(root, ["memory", "export", "--to", "es"]);
  expect(printed.code).toBe(0);
  assertValidTmx(printed.stdout);
  expect(printed.stderr).toBe("es 6 pairs\n");
  const words = ["memory", "export", "--to", "es", "--out", "house.tmx", "--json"];
  expect(documentOf(await visavis(root, words), "memory-export")).toMatchObject({ file: "house.tmx", written: true });
  expect(text(root, "house.tmx")).toBe(printed.stdout);
  expect(await visavis(root, ["memory", "export", "--json"])).toMatchObject({ code: 2 });
});

test("memory clean lists what it finds, and takes out what it is told to", async () => {
  const root = workspace();
  put(root, "memory/m.tmx", mixed);
  const found = await visavis(root, ["memory", "clean"]);
  expect(found).toMatchObject({ code: 0, stderr: "" });
  expect(found.stdout).toBe(`memory/m.tmx:6: duplicate (first at memory/m.tmx:5): Oui. → es: Sí.
memory/m.tmx:7: contradiction (first at memory/m.tmx:5): Oui. → es: Claro.
memory/m.tmx:8: empty: Non. → es: 
memory/m.tmx: 4 units, 2 of no use; take them out with --write
`);
  expect(text(root, "memory/m.tmx")).toBe(mixed);
  const written = documentOf(await visavis(root, ["memory", "clean", "--write", "--json"]), "memory-clean");
  expect(written).toMatchObject({ files: [{ file: "memory/m.tmx", removable: 2, written: true }] });
  const left = await visavis(root, ["memory", "clean"]);
  expect(left.stdout).toContain("memory/m.tmx: 2 units\n");
});

test("memory clean says what is retired, in lines that fit, and takes it out when told to", async () => {
  const root = workspace();
  await visavis(root, ["run"], { env });
  put(root, "source-content/plainte.md", "# La plainte\n\nMicrosoft a déposé une plainte.\n");
  await visavis(root, ["run"], { env });
  const found = await visavis(root, ["memory", "clean", "--write"]);
  expectReadable(found);
  expect(found.stdout).toBe(`There are no TMX files in the memory.
es: 4 retired pairs in translation files
  4 made by an engine and untouched (4 sentences of them nowhere else)
  take them out with --write --retired
de: 4 retired pairs in translation files
  4 made by an engine and untouched (4 sentences of them nowhere else)
  take them out with --write --retired
`);
  const taken = await visavis(root, ["memory", "clean", "--write", "--retired"]);
  expectReadable(taken);
  expect(taken.stdout).toContain("untouched (4 sentences of them nowhere else)\n  4 taken out\n");
  const left = documentOf(await visavis(root, ["memory", "clean", "--json"]), "memory-clean");
  expect(left).toMatchObject({ retired: [{ retired: 0 }, { retired: 0 }], problems: [{ count: 0 }, {}, {}, {}] });
});

test("memory clean counts all problems, and lists the first hundred of each", async () => {
  const root = workspace();
  put(root, "memory/m.tmx", withBody([...Array(151).fill(tu("Oui.", "Sí.")), tu("Non.", "")].join("\n")));
  const listed = await visavis(root, ["memory", "clean"]);
  expect(listed.stdout.match(/: duplicate \(/gu)).toHaveLength(100);
  expect(listed.stdout).toContain(
    "\nduplicate: 150 in all, of which 100 are listed\nmemory/m.tmx: 152 units, 151 of no use",
  );
  const { problems } = documentOf(await visavis(root, ["memory", "clean", "--json"]), "memory-clean");
  expect(problems).toEqual([
    { problem: "duplicate", count: 150 },
    { problem: "empty", count: 1 },
    { problem: "contradiction", count: 0 },
    { problem: "unknown-element", count: 0 },
  ]);
});

test("memory stats shows what the memory holds, and what it had for the last run", async () => {
  const root = workspace({ "memory/old.tmx": mixed });
  const before = await visavis(root, ["memory", "stats"]);
  expect(before).toMatchObject({ code: 0, stderr: "" });
  expect(before.stdout).toContain("1 sentence in the memory");
  expect(before.stdout).toMatch(/^ {2}with several targets +1 +0$/mu);
  expect(before.stdout).toMatch(/^memory\/old\.tmx +3 +0$/mu);
  expect(before.stdout).toMatch(/^No run yet: es, de$/mu);
  await visavis(root, ["run", "--to", "es"], { env });
  const after = await visavis(root, ["memory", "stats"]);
  expectReadable(after);
  expect(after.stdout).toMatch(/^es match .*\n(?:.*\n){5}new .*\ntotal +\d+ +\d+ +100 /mu);
  expect(after.stdout).toMatch(/^No run yet: de$/mu);
  const { targets } = documentOf(await visavis(root, ["memory", "stats", "--json"]), "memory-stats");
  expect(targets).toMatchObject({ es: { lastRun: { currency: "EUR" } }, de: { lastRun: null } });
});

test("a dry run shows the leverage of each language, a run does not", async () => {
  const root = workspace();
  const dry = await visavis(root, ["translate", "--dry-run"], { env });
  expectReadable(dry);
  expect(dry.stdout.match(/^(?:es|de) match +segments +words +% +chars +EUR$/gmu)).toHaveLength(2);
  expect(await visavis(root, ["run", "--dry-run"], { env })).toEqual(dry);
  const done = documentOf(await visavis(root, ["translate", "--json"], { env }), "translate");
  expect(done).toMatchObject({ targets: { es: { leverage: [{ band: "101" }, { band: "100" }, {}, {}, {}, {}] } } });
  expect((await visavis(root, ["translate"], { env })).stdout).not.toContain("match");
});
