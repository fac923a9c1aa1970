import { afterAll, beforeAll, expect, test } from "vitest";
import { startDeepl } from "../servers/deepl.ts";
import { documentOf, expectReadable, visavis, workspace } from "./visavis.ts";

/** A workspace after a run. */
let house: string;

beforeAll(async () => {
  const server = await startDeepl();
  afterAll(async () => await server.close());
  house = workspace();
  await visavis(house, ["translate"], { env: { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url } });
});

test("memory search shows sentences with the phrase marked, in 80 columns, and as JSON", async () => {
  const shown = await visavis(house, ["memory", "search", "centres de données"]);
  expect(shown.code).toBe(0);
  expectReadable(shown);
  expect(shown.stdout).toContain("Un [centre de données] ouvre.");
  expect(shown.stdout).toMatch(/^es · plainte · /mu);
  const { phrase, hits } = documentOf(
    await visavis(house, ["memory", "search", "nuages", "--to", "es", "--json"]),
    "memory-search",
  );
  expect(phrase).toBe("nuages");
  expect(hits).toMatchObject([{ source: "Le nuage grandit.", ranges: [{ start: 3, end: 8 }] }]);
});

test("a near sentence shows its score", async () => {
  const shown = await visavis(house, ["memory", "search", "Un grand centre de données ouvre."]);
  expect(shown.stdout).toMatch(/^\d\d % · es · plainte/mu);
});

test.each(["0", "x", "-1"])("--limit %s", async (limit) => {
  const { code, stdout } = await visavis(house, ["memory", "search", "nuage", "--limit", limit]);
  expect([code, stdout]).toEqual([limit === "0" ? 0 : 2, ""]);
});
