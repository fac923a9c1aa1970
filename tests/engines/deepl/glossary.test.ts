import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Dictionary, TermPair } from "../../../src/engines/engine.ts";
import { type DeeplServer, startDeepl } from "../../servers/deepl.ts";
import { faultOf, hello, openDeepl, signal } from "./opened.ts";

let server: DeeplServer;
beforeEach(async () => {
  server = await startDeepl();
});
afterEach(async () => await server.close());

const terms: readonly TermPair[] = [
  { source: "plainte", target: "complaint", line: 3 },
  { source: "Azure", target: "Azure", line: 4 },
];
const more: readonly TermPair[] = [...terms, { source: "nuage", target: "cloud", line: 5 }];
const asked = { ...hello, glossary: terms };
const house = "maison";

function into(targets: readonly string[], terms: readonly TermPair[]): readonly Dictionary[] {
  return targets.map((target) => ({ source: "fr", target, terms }));
}

function names(): readonly string[] {
  return server.glossaries.map(({ name }) => name);
}

function sentIds(): readonly (string | null)[] {
  return server.calls.map(({ form }) => form.get("glossary_id"));
}

describe("for a translation", () => {
  test("it is made once for a content, named by it, and found again by the next run", async () => {
    const engine = openDeepl(server, { house });
    await Promise.all([1, 2, 3].map(async () => await engine.translate(asked, signal)));
    await openDeepl(server, { house }).translate({ ...asked, glossary: terms.toReversed() }, signal);
    expect(names()).toEqual([expect.stringMatching(/^visavis-maison-[0-9a-f]{16}$/u)]);
    expect(sentIds()).toEqual(["g1", "g1", "g1", "g1"]);
    expect(server.requests.filter((request) => request === "POST /v3/glossaries")).toHaveLength(1);
  });

  test("it holds every direction that the service keeps", async () => {
    const engine = openDeepl(server, { house, dictionaries: into(["en", "es", "ca"], terms) });
    for (const target of ["en", "es", "ca"]) await engine.translate({ ...asked, target }, signal);
    expect(server.glossaries).toMatchObject([{ dictionaries: [{ target_lang: "en" }, { target_lang: "es" }] }]);
    expect(sentIds()).toEqual(["g1", "g1", null]);
  });

  test("when the content changes, the new one is made first, then the house's old ones go, no other", async () => {
    const others = [
      "visavis-maison-neuve-0123456789abcdef",
      "visavis-0123456789abcdef",
      "visavis-maison-notes",
      "visavis-maison-abc",
      "x",
    ];
    for (const name of [...others, "visavis-maison-0123456789abcdef"]) keep(name);
    await openDeepl(server, { house }).translate(asked, signal);
    await openDeepl(server, { house }).translate({ ...asked, glossary: more }, signal);
    expect(names()).toEqual([...others, expect.stringMatching(/^visavis-maison-[0-9a-f]{16}$/u)]);
    const changes = server.requests.filter((request) => /^(?:POST|DELETE) \/v3/u.test(request));
    expect(changes.map((request) => request.split("/", 1)[0])).toEqual(["POST ", "DELETE ", "POST ", "DELETE "]);
    expect(sentIds().at(-1)).toBe(server.glossaries.at(-1)?.glossary_id);
  });

  test("without a house nothing is removed", async () => {
    await openDeepl(server).translate(asked, signal);
    await openDeepl(server).translate({ ...asked, glossary: more }, signal);
    expect(names()).toHaveLength(2);
  });

  test("an old one that cannot be removed harms no translation, and goes with the next run", async () => {
    await openDeepl(server, { house }).translate(asked, signal);
    server.failAt("DELETE", { type: "status", status: 503 });
    await openDeepl(server, { house }).translate({ ...asked, glossary: more }, signal);
    expect(names()).toHaveLength(2);
    await openDeepl(server, { house }).translate({ ...asked, glossary: more }, signal);
    expect(names()).toHaveLength(1);
  });

  test("an account that may have one alone gives up the old one first", async () => {
    await server.close();
    server = await startDeepl({ maxGlossaries: 1 });
    await openDeepl(server, { house }).translate(asked, signal);
    await openDeepl(server, { house }).translate({ ...asked, glossary: more }, signal);
    expect(sentIds()).toEqual(["g1", "g2"]);
  });

  test("one that vanished is made again, once for all requests", async () => {
    await server.close();
    server = await startDeepl({ latencyMs: 20 });
    const engine = openDeepl(server, { house });
    await engine.translate(asked, signal);
    server.glossaries.splice(0);
    await Promise.all([1, 2, 3, 4].map(async () => await engine.translate(asked, signal)));
    expect(sentIds().slice(-4)).toEqual(["g2", "g2", "g2", "g2"]);
    expect(server.requests.filter((request) => request === "POST /v3/glossaries")).toHaveLength(2);
    server.glossaries.splice(0);
    const lost = await faultOf(engine.translate(asked, signal));
    expect(lost).toMatchObject({ code: "engine-unavailable", hint: expect.stringContaining("glossary: NAME") });
    expect(lost.retry).toBeUndefined();
    expect(server.calls).toHaveLength(10);
    expect(server.requests.filter((request) => request === "POST /v3/glossaries")).toHaveLength(2);
  });

  test("two runs of a house with other terms do not take each other's away for ever", async () => {
    const [one, other] = [openDeepl(server, { house }), openDeepl(server, { house })];
    for (let round = 0; round < 3; round++) {
      await one.translate(asked, signal);
      await other.translate({ ...asked, glossary: more }, signal);
    }
    expect(names()).toHaveLength(2);
  });

  test("a creation that failed is tried again by the next request", async () => {
    const engine = openDeepl(server, { house });
    server.failAt("POST /v3/glossaries", { type: "status", status: 503, retryAfter: "2" });
    const error = await faultOf(engine.translate(asked, signal));
    expect(error).toMatchObject({ code: "engine-unavailable", retry: { afterMs: 2000 } });
    expect(server.calls).toEqual([]);
    await engine.translate(asked, signal);
    expect(sentIds()).toEqual(["g1"]);
  });
});

function keep(name: string): void {
  const creation_time = new Date(0).toISOString();
  server.glossaries.push({ glossary_id: `kept-${server.glossaries.length}`, name, dictionaries: [], creation_time });
}

describe("entries that the service refuses", () => {
  const bad: readonly (readonly [TermPair, RegExp])[] = [
    [{ source: "a\tb", target: "x", line: 10 }, /control characters/u],
    [{ source: "a", target: "x\u0085y", line: 11 }, /control characters/u],
    [{ source: "b", target: " x", line: 12 }, /white space/u],
    [{ source: "c\u00a0", target: "x", line: 13 }, /white space/u],
    [{ source: "", target: "x", line: 14 }, /empty/u],
    [{ source: "é".repeat(513), target: "x", line: 15 }, /1,024 bytes/u],
    [{ source: "plainte", target: "claim", line: 16 }, /already as "complaint" \(line 3\)/u],
    [{ source: "d\ud800", target: "x", line: 17 }, /surrogate/u],
    [{ source: "__proto__", target: "x", line: 18 }, /library/u],
  ];
  const good: readonly TermPair[] = [
    ...terms,
    { source: "é".repeat(512), target: "x", line: 20 },
    { source: "constructor", target: "constructeur", line: 21 },
    { source: "plainte", target: "complaint", line: 22 },
    { source: "a, \"b\" 'c'", target: "=d\\t", line: 23 },
  ];
  const dictionaries = into(["en"], [...good, ...bad.map(([term]) => term)]);

  test("are left out, and told with their lines", async () => {
    const engine = openDeepl(server, { house, dictionaries });
    await engine.translate(asked, signal);
    expect(server.glossaries[0]?.dictionaries[0]?.entries.split("\n")).toHaveLength(good.length - 1);
    const state = await engine.glossaries?.status(dictionaries, signal);
    expect(state?.refused.map(({ line }) => line)).toEqual(bad.map(([{ line }]) => line));
    for (const [index, [term, reason]] of bad.entries()) {
      expect(state?.refused[index]).toMatchObject({ ...term, lng: "en", reason: expect.stringMatching(reason) });
    }
  });

  test("a direction that has no others has no glossary", async () => {
    const refused = [bad[0]?.[0] ?? { source: "", target: "" }];
    await openDeepl(server, { dictionaries: into(["en"], refused) }).translate(asked, signal);
    expect(sentIds()).toEqual([null]);
    expect(names()).toEqual([]);
  });

  test("variants of a language share their entries, and where they differ the second is told", async () => {
    const variants: readonly Dictionary[] = [
      { source: "fr", target: "en-US", terms: [{ source: "couleur", target: "color", line: 7 }, ...terms] },
      { source: "fr", target: "en-GB", terms: [{ source: "couleur", target: "colour", line: 8 }, ...more] },
    ];
    const state = await openDeepl(server, { house }).glossaries?.sync(variants, signal);
    expect(state?.directions).toEqual([{ source: "fr", target: "en", entries: 4, remote: 4 }]);
    expect(state?.refused).toMatchObject([{ line: 8, lng: "en-GB", reason: expect.stringContaining("line 7") }]);
  });
});

describe("the house's copy at the service", () => {
  const dictionaries = into(["en", "es", "ca"], terms);

  test("status compares both sides and changes nothing", async () => {
    const store = openDeepl(server, { house }).glossaries;
    const before = await store?.status(dictionaries, signal);
    expect(before).toMatchObject({ id: null, outdated: [], refused: [] });
    expect(before?.directions).toEqual(
      ["en", "es", "ca"].map((target) => ({ source: "fr", target, entries: 2, remote: null })),
    );
    expect(names()).toEqual([]);
    await store?.sync(into(["en"], more), signal);
    const after = await store?.status(dictionaries, signal);
    expect(after).toMatchObject({ id: null, name: before?.name, outdated: names() });
  });

  test("sync makes it, once, and removes what is outdated", async () => {
    const store = openDeepl(server, { house }).glossaries;
    await store?.sync(into(["en"], more), signal);
    const first = await store?.sync(dictionaries, signal);
    const second = await store?.sync(dictionaries, signal);
    expect(second).toEqual(first);
    expect(first).toMatchObject({ id: "g2", outdated: [] });
    expect(first?.directions.map(({ remote }) => remote)).toEqual([2, 2, null]);
    expect(names()).toEqual([first?.name]);
    await openDeepl(server, { house, dictionaries }).translate(asked, signal);
    expect(sentIds()).toEqual(["g2"]);
  });

  test("sync without terms removes all that the house has", async () => {
    const store = openDeepl(server, { house }).glossaries;
    await store?.sync(dictionaries, signal);
    expect(await store?.sync([], signal)).toMatchObject({ id: null, directions: [], outdated: [] });
    expect(names()).toEqual([]);
  });

  test("sync says when it cannot remove", async () => {
    const store = openDeepl(server, { house }).glossaries;
    await store?.sync(into(["en"], more), signal);
    server.failAt("DELETE", { type: "status", status: 503 });
    const sync = store?.sync(dictionaries, signal) ?? Promise.resolve();
    expect(await faultOf(sync)).toMatchObject({ code: "engine-unavailable" });
  });

  test("a service without glossaries has none", async () => {
    await server.close();
    server = await startDeepl({ glossaries: false });
    const state = await openDeepl(server, { house }).glossaries?.sync(dictionaries, signal);
    expect(state).toMatchObject({ id: null, outdated: [] });
    await openDeepl(server, { house }).translate(asked, signal);
    expect(sentIds()).toEqual([null]);
  });
});
