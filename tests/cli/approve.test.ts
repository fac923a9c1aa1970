import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type DeeplServer, startDeepl } from "../servers/deepl.ts";
import { documentOf, expectReadable, type Outcome, text, tree, visavis, workspace } from "./visavis.ts";

let server: DeeplServer;
let root: string;

beforeAll(async () => {
  server = await startDeepl();
  root = workspace({ "glossary.yml": "source: fr\nterms:\n  - { term: juge, es: juez }\n" });
  await visavis(root, ["translate"], { env: { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url } });
});
afterAll(async () => await server.close());

const approve = async (...words: readonly string[]): Promise<Outcome> =>
  await visavis(root, ["approve", ...words], { env: { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" } });

const file = "translations/es/plainte.xlf";

describe("visavis approve", () => {
  test.each([
    [["plainte"], "--as"],
    [["--as", "Zoé"], "--where"],
    [["--as", "Zoé", "--where", "origin=deepl finding"], "error: query, column 14: "],
    [["--as", "Zoé", "--section", "nulle-part"], "visavis diff"],
    [["--as", "Zoé", "--state", "translated", "plainte"], "reviewed"],
  ])("with %j is refused, and says what mends it", async (words, hint) => {
    const before = tree(root);
    const outcome = await approve(...words);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(hint);
    expect(tree(root)).toEqual(before);
  });

  test("with a dry run writes nothing but says all", async () => {
    const before = text(root, file);
    const outcome = await approve("plainte", "--as", "Zoé", "--dry-run");
    expectReadable(outcome);
    expect(outcome.stdout).toContain("would be final; nothing was written");
    expect(text(root, file)).toBe(before);
  });

  test("approves what is without errors, and exits with 3 for the rest", async () => {
    const held = await approve("plainte", "--as", "Zoé", "--to", "es");
    expect(held.code).toBe(3);
    expectReadable(held);
    expect(held.stdout).toMatch(/Refused:\nplainte {2}es {2}s-/u);
    expect(text(root, file)).toMatch(/final by "Zoé"/u);
    const document = documentOf(await approve("plainte", "--as", "Zoé", "--to", "es", "--json"), "approve");
    expect(document).toMatchObject({ by: "Zoé", state: "final", refused: [{ story: "plainte", refusal: "findings" }] });
    const forced = await approve("--where", "errors>0", "--as", "Zoé", "--to", "es", "--force");
    expect(forced.code).toBe(0);
  });

  test("by query and to reviewed", async () => {
    const outcome = await approve("--where", "target=de source~nuage", "--state", "reviewed", "--as", "Zoé", "--json");
    expect(outcome.code).toBe(0);
    expect(documentOf(outcome, "approve")).toMatchObject({ targets: { de: { approved: 1 }, es: { approved: 0 } } });
  });
});
