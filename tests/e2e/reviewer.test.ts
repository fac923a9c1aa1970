import { afterAll, beforeAll, expect, test } from "vitest";
import { type DeeplServer, startDeepl } from "../servers/deepl.ts";
import { documentOf, put, settings, story, text, visavis, workspace } from "../cli/visavis.ts";

const xlf = "translations/es/plainte.xlf";
const source = "source-content/plainte.md";

let server: DeeplServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startDeepl();
  env = { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url };
});
afterAll(async () => await server.close());

function sent(from: number): readonly string[] {
  return server.calls.slice(from).flatMap(({ texts }) => texts);
}

/** What a CAT tool does to a segment: another target, another state; the rest of the file stays as it was. */
function review(root: string, machine: string, target: string): void {
  const content = text(root, xlf);
  const segment = content.split(/(?=<segment)/u).find((part) => part.includes(`>${machine}<`)) ?? "";
  expect(segment).toContain('state="translated"');
  const reviewed = segment.replace(machine, target).replace('state="translated"', 'state="reviewed"');
  put(
    root,
    xlf,
    content.replace(segment, () => reviewed),
  );
}

test("a reviewer's day: what a person has touched is never overwritten", async () => {
  const root = workspace({ "visavis.yml": settings.replace("[es, de]", "[es]") });
  expect((await visavis(root, ["run"], { env })).code).toBe(0);

  review(root, "ES:Microsoft a déposé une plainte.", "Microsoft presentó una denuncia.");
  review(root, "ES:Le juge a lu la plainte !", "¡El juez leyó la denuncia!");
  const calls = server.calls.length;
  expect((await visavis(root, ["run"], { env })).code).toBe(0);
  expect(sent(calls)).toEqual([]);
  expect(text(root, xlf)).toContain("Microsoft presentó una denuncia.");
  expect(text(root, "editions/es/plainte.md")).toContain("Microsoft presentó una denuncia. ¡El juez leyó la denuncia!");
  const reviewed = documentOf(await visavis(root, ["status", "--json"]), "status");
  expect(reviewed["targets"]).toMatchObject({ es: { states: { reviewed: 2, translated: 4 }, stale: 0 } });

  // The source changes under a reviewed sentence; a paragraph is put at the top.
  put(
    root,
    source,
    story.replace("# La plainte\n", "# La plainte\n\nUn chapeau.\n").replace("a lu la", "a lu toute la"),
  );
  const preview = documentOf(await visavis(root, ["diff", "--json"]), "diff");
  expect(preview["items"]).toContainEqual(
    expect.objectContaining({ source: "Un chapeau.", text: null, change: "new" }),
  );
  expect((await visavis(root, ["run"], { env })).code).toBe(0);
  expect(sent(calls)).toEqual(["Un chapeau.", "Le juge a lu toute la plainte !"]);
  const after = text(root, xlf);
  expect(after).toContain("¡El juez leyó la denuncia!");
  expect(after).toContain("ES:Le juge a lu toute la plainte !");
  expect(after).toContain("Microsoft presentó una denuncia.");

  const { items } = documentOf(await visavis(root, ["diff", "--json"]), "diff") as { items: { change: string }[] };
  expect(items.find(({ change }) => change === "edited")).toMatchObject({
    previousSource: "Le juge a lu la plainte !",
    source: "Le juge a lu toute la plainte !",
    previousText: "¡El juez leyó la denuncia!",
    text: "ES:Le juge a lu toute la plainte !",
    state: "translated",
  });
  const shown = await visavis(root, ["diff"]);
  expect(shown.stdout).toContain("{+toute +}");
  const stale = documentOf(await visavis(root, ["status", "--json"]), "status");
  expect(stale["targets"]).toMatchObject({ es: { states: { reviewed: 1 }, stale: 1 } });

  // A release takes only what a person has seen; the rest is left out, not emptied.
  const release = await visavis(root, ["build", "--require", "reviewed"]);
  expect(release.code).toBe(4);
  const bundle = text(root, "locales/es/plainte.json");
  expect(bundle).not.toContain("ES:");
  expect(bundle).not.toContain('""');
  expect((await visavis(root, ["build"])).code).toBe(0);
  expect(text(root, "locales/es/plainte.json")).toContain("ES:Le juge a lu toute la plainte !");
});

test("a sentence that goes away and comes back needs no engine", async () => {
  const root = workspace({ "visavis.yml": settings.replace("[es, de]", "[es]") });
  await visavis(root, ["run"], { env });
  review(root, "ES:Le juge a lu la plainte !", "¡El juez leyó la denuncia!");
  put(root, source, story.replace(" Le juge a lu la plainte !", ""));
  await visavis(root, ["run"], { env });
  expect(text(root, "editions/es/plainte.md")).not.toContain("El juez");
  const calls = server.calls.length;
  put(root, source, story);
  expect((await visavis(root, ["run"], { env })).code).toBe(0);
  expect(sent(calls)).toEqual([]);
  expect(text(root, "editions/es/plainte.md")).toContain("¡El juez leyó la denuncia!");
});

test("a fresh clone with its translations sends nothing", async () => {
  const root = workspace();
  await visavis(root, ["run"], { env });
  const clone = workspace(
    Object.fromEntries(
      ["translations/es/plainte.xlf", "translations/de/plainte.xlf"].map((path) => [path, text(root, path)]),
    ),
  );
  const calls = server.calls.length;
  expect((await visavis(clone, ["run"])).code).toBe(0);
  expect(sent(calls)).toEqual([]);
  expect(text(clone, "locales/es/plainte.json")).toBe(text(root, "locales/es/plainte.json"));
});
