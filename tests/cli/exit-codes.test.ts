import { afterAll, describe, expect, test } from "vitest";
import { type DeeplServer, type DeeplServerOptions, startDeepl } from "../servers/deepl.ts";
import { documentOf, expectReadable, put, settings, story, text, tree, visavis, workspace } from "./visavis.ts";

const servers: DeeplServer[] = [];
afterAll(async () => void (await Promise.all(servers.map(async (server) => await server.close()))));

async function deepl(options: DeeplServerOptions = {}): Promise<{ server: DeeplServer; env: Record<string, string> }> {
  const server = await startDeepl(options);
  servers.push(server);
  return { server, env: { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url } };
}

/** A story of so many sentences, all different. */
function longStory(sentences: number): string {
  return Array.from({ length: sentences }, (_, index) => `La phrase numéro ${index + 1} est là.`).join("\n\n");
}

function translated(root: string, path: string): number {
  return text(root, path).split("<target").length - 1;
}

describe.concurrent("exit codes", () => {
  test("3: findings at or above --fail-on", async () => {
    const root = workspace({ "visavis.yml": "targets: [es]\nengines: [deepl]\n" });
    const { env } = await deepl();
    expect((await visavis(root, ["translate"], { env })).code).toBe(0);
    const xlf = text(root, "translations/es/plainte.xlf");
    put(
      root,
      "translations/es/plainte.xlf",
      xlf.replace(/<target([^>]*)>ES:Microsoft[^<]*/u, "<target$1>Puso una queja [sic"),
    );
    const codes = ["error", "warning", "never"].map(
      async (limit) => (await visavis(root, ["check", "--fail-on", limit])).code,
    );
    const { summary } = documentOf(await visavis(root, ["check", "--json"]), "check");
    const { error } = (summary as { es: { error: number; warning: number } }).es;
    expect(await Promise.all(codes)).toEqual([error > 0 ? 3 : 0, 3, 0]);
    expect((await visavis(root, ["run", "--fail-on", "warning"], { env })).code).toBe(3);
  });

  test("4: a language that no engine serves is reported, the others are complete", async () => {
    const root = workspace({ "visavis.yml": settings.replace("[es, de]", "[es, ga]") });
    const { env } = await deepl();
    const outcome = await visavis(root, ["run"], { env });
    expect(outcome.code).toBe(4);
    expect(outcome.stderr).toMatch(/incomplete: .*ga \(6\)/u);
    expect(outcome.stdout).toContain("6 segments without translation: visavis doctor");
    expect(translated(root, "translations/es/plainte.xlf")).toBe(6);
    const json = await visavis(root, ["run", "--json"], { env });
    expect(json.code).toBe(4);
    expect(documentOf(json, "run")["targets"]).toMatchObject({ es: { failed: 0 }, ga: { engine: null, failed: 6 } });
  });

  test("4: no engine at all, for want of a key", async () => {
    const root = workspace();
    const outcome = await visavis(root, ["run"]);
    expect(outcome.code).toBe(4);
    expect(outcome.stderr).toContain("DEEPL_AUTH_KEY");
  });

  test("4: a plan dearer than --max-characters is refused before anything is sent", async () => {
    const root = workspace();
    const { env, server } = await deepl();
    const before = Object.keys(tree(root)).filter((path) => !path.startsWith(".visavis/"));
    const outcome = await visavis(root, ["run", "--max-characters", "100"], { env });
    expect(outcome.code).toBe(4);
    expect(outcome.stderr).toMatch(/the plan sends \d+ characters, more than --max-characters 100; nothing was sent/u);
    expect(server.calls).toEqual([]);
    expect(Object.keys(tree(root)).filter((path) => !path.startsWith(".visavis/"))).toEqual(before);
    expect((await visavis(root, ["run", "--max-characters", "100000"], { env })).code).toBe(0);
  });

  test("4: build leaves out what has not reached the required state", async () => {
    const root = workspace();
    const { env } = await deepl();
    await visavis(root, ["run"], { env });
    const outcome = await visavis(root, ["build", "--require", "reviewed", "--json"]);
    expect(outcome.code).toBe(4);
    expect(documentOf(outcome, "build")["missing"]).toEqual({ es: 6, de: 6 });
    expect(JSON.parse(text(root, "locales/es/plainte.json"))).not.toHaveProperty("title");
  });

  test("4: run says which editions it removed for want of approval", async () => {
    const root = workspace();
    const { env } = await deepl();
    await visavis(root, ["run"], { env });
    const outcome = await visavis(root, ["run", "--require", "final"], { env });
    expect(outcome).toMatchObject({ code: 4, stderr: expect.stringContaining("es: 6 segments not ready") });
    expect(outcome.stdout).toContain("removed  editions/es/plainte.md: not all of it is approved");
    expectReadable(outcome);
    expect(Object.keys(tree(root)).filter((file) => file.startsWith("editions/"))).toEqual([]);
  });

  test("5: --frozen and not up to date, and nothing is written", async () => {
    const root = workspace();
    const { env } = await deepl();
    await visavis(root, ["run"], { env });
    expect((await visavis(root, ["build", "--frozen"])).code).toBe(0);
    put(root, "locales/es/plainte.json", "{}\n");
    const before = tree(root);
    const outcome = await visavis(root, ["build", "--frozen"]);
    expect(outcome.code).toBe(5);
    expect(outcome.stdout).toContain("not up to date  locales/es/plainte.json");
    expectReadable(outcome);
    const json = await visavis(root, ["build", "--frozen", "--json"]);
    expect(json.code).toBe(5);
    expect(documentOf(json, "build")["changed"]).toEqual(["locales/es/plainte.json"]);
    expect(tree(root)).toEqual(before);
  });

  test("6: a key that DeepL refuses", async () => {
    const root = workspace();
    const { env } = await deepl();
    const outcome = await visavis(root, ["run"], { env: { ...env, DEEPL_AUTH_KEY: "another:fx" } });
    expect(outcome.code).toBe(6);
    expect(outcome.stderr).toContain("DeepL refused the key");
    expect(outcome.stdout + outcome.stderr).not.toContain("another:fx");
  });

  test("6: a quota that ends on the way; what was done is kept", async () => {
    const root = workspace({
      "visavis.yml": settings.replace("[es, de]", "[es]"),
      "source-content/plainte.md": longStory(120),
    });
    const first = await deepl({ quota: 2600 });
    const outcome = await visavis(root, ["run"], { env: first.env });
    expect(outcome.code).toBe(6);
    expect(outcome.stderr).toContain("quota");
    // After a refusal nothing leaves: what was to be sent is not called sent.
    expect(outcome.stdout).toMatch(/^ +\d+ sentences for deepl$/mu);
    expect(outcome.stdout).not.toContain("sent to deepl");
    const kept = translated(root, "translations/es/plainte.xlf");
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(120);
    const second = await deepl();
    expect((await visavis(root, ["run"], { env: second.env })).code).toBe(0);
    expect(second.server.calls.flatMap(({ texts }) => texts)).toHaveLength(120 - kept);
  });

  test("130: interrupted; what was done is kept, and the next run sends only the rest", async () => {
    const root = workspace({
      "visavis.yml": settings.replace("[es, de]", "[es]"),
      "source-content/plainte.md": longStory(700),
    });
    const slow = await deepl({ latencyMs: 250 });
    const outcome = await visavis(root, ["run"], {
      env: slow.env,
      started: (process) => {
        const timer = setInterval(() => {
          // The first requests have been answered when the next ones come in.
          if (slow.server.calls.length <= slow.server.peak()) return;
          clearInterval(timer);
          process.kill("SIGINT");
        }, 10);
        process.once("exit", () => clearInterval(timer));
      },
    });
    expect(outcome.code).toBe(130);
    expect(outcome.stderr).toContain("interrupted; what was done is kept");
    expect(Object.keys(tree(root)).filter((path) => /^(?:locales|editions)/u.test(path))).toEqual([]);
    expect(Object.keys(tree(root)).filter((path) => path.includes("tmp"))).toEqual([]);
    const fast = await deepl();
    expect((await visavis(root, ["run"], { env: fast.env })).code).toBe(0);
    const sent = fast.server.calls.flatMap(({ texts }) => texts).length;
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(700);
    expect(translated(root, "translations/es/plainte.xlf")).toBe(700);
  });

  test("the second of two runs at once says who is at work", async () => {
    const root = workspace({ "source-content/plainte.md": story });
    const slow = await deepl({ latencyMs: 1500 });
    let other: ReturnType<typeof visavis> | null = null;
    const first = visavis(root, ["run"], { env: slow.env });
    while (slow.server.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    other = visavis(root, ["run", "--json"], { env: slow.env });
    const outcome = await other;
    expect(outcome.code).toBe(2);
    expect(documentOf(outcome, "error")).toMatchObject({ error: { code: "workspace-locked" } });
    expect((await first).code).toBe(0);
  });
});
