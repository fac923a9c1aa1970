import { spawnSync } from "node:child_process";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openJournal } from "../../src/workspace/journal.ts";
import { makeFolder } from "../run/workspaces.ts";
import { noUsage, open, options, reply, type Reply, request } from "./journals.ts";

/** Runs a script with a journal on `root`, and kills its process at the end of it, or where it says. */
function killed(root: string, script: string): void {
  const source = join(import.meta.dirname, "../../src/workspace/journal.ts");
  const program = `
    const { openJournal } = await import(${JSON.stringify(source)});
    const root = ${JSON.stringify(root)};
    const options = { write: true, today: () => "2026-11-20", costOf: () => 1 };
    ${script}
    process.kill(process.pid, "SIGKILL");`;
  expect(spawnSync(process.execPath, ["--input-type=module", "-e", program]).signal).toBe("SIGKILL");
}

test("what was kept is there when the journal is opened again", () => {
  const root = makeFolder();
  const journal = openJournal(root, options);
  expect([journal.isEmpty(), journal.jobs(), journal.recall("k")]).toEqual([true, [], null]);
  journal.keep(request(reply("k", { model: "m", unknownWords: ["vache", "l’été"] }), reply("empty-handed")));
  journal.close();
  const again = open(root);
  expect(again.recall("k")).toEqual({ text: "Texto k", model: "m", unknownWords: ["vache", "l’été"] });
  expect(again.recall("other")).toBeNull();
  expect([again.isEmpty(), again.jobs().toSorted()]).toEqual([false, ["es empty-handed", "es k"]]);
});

test("what is asked of it is what was kept and not forgotten, whatever the texts and the order", () => {
  const root = makeFolder();
  const text = fc.string({ unit: "binary", maxLength: 8 });
  const anyReply = fc.record({
    key: fc.constantFrom("a", "b", "c", "a "),
    job: fc.constantFrom("es 1", "es 2", "de 1"),
    text,
    model: fc.option(text),
    unknownWords: fc.array(text, { maxLength: 2 }),
  });
  const step = fc.oneof(
    fc.record({ keep: fc.array(anyReply, { maxLength: 3 }) }),
    fc.record({ forget: fc.subarray(["es 1", "es 2", "de 1", "en 9"]) }),
    fc.constant("reopen" as const),
  );
  let number = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const folder = join(root, String(++number));
      let journal = openJournal(folder, options);
      const known = new Map<string, Reply>();
      for (const action of steps) {
        if (action === "reopen") {
          journal.close();
          journal = openJournal(folder, options);
        } else if ("keep" in action) {
          journal.keep(request(...action.keep));
          for (const kept of action.keep) known.set(kept.key, kept);
        } else {
          journal.forget(action.forget);
          const forgotten = [...known.values()].filter(({ job }) => action.forget.includes(job));
          for (const { key } of forgotten) known.delete(key);
        }
      }
      const jobs = new Set([...known.values()].map(({ job }) => job));
      expect(journal.jobs().toSorted()).toEqual([...jobs].toSorted());
      expect(journal.isEmpty()).toBe(known.size === 0);
      for (const key of ["a", "b", "c", "a "]) {
        const { text: kept, model, unknownWords } = known.get(key) ?? {};
        expect(journal.recall(key)).toEqual(known.has(key) ? { text: kept, model, unknownWords } : null);
      }
      journal.close();
    }),
    { numRuns: 40 },
  );
});

describe("spending", () => {
  test("sums by engine, model and target since a day, apart from replies that were forgotten", () => {
    const root = makeFolder();
    let day = "2026-10-31";
    const costOf = (engine: string, { characters }: { characters: number }): number | null =>
      engine === "deepl" ? characters / 4 : null;
    const journal = open(root, { today: () => day, costOf });
    journal.keep(request(reply("before")));
    day = "2026-11-01";
    journal.keep(request(reply("a")));
    journal.keep({ ...request(reply("b")), usage: { ...noUsage, characters: 6 } });
    day = "2026-11-30";
    journal.keep({ ...request(), target: "de" });
    const usage = { characters: 0, inputTokens: 70, outputTokens: 30 };
    journal.keep({ ...request(reply("c", { model: "m" })), engine: "llm", usage });
    journal.forget(journal.jobs());
    const sum = { model: null, target: "es", ...noUsage, unpriced: 0 };
    expect(journal.spending("2026-11-01")).toEqual([
      { ...sum, engine: "deepl", target: "de", requests: 1, characters: 10, cost: 2.5 },
      { ...sum, engine: "deepl", requests: 2, characters: 16, cost: 4 },
      { ...sum, engine: "llm", model: "m", ...usage, requests: 1, cost: 0, unpriced: 1 },
    ]);
    expect(journal.spending("2026-10-01")[1]).toMatchObject({ requests: 3, characters: 26, cost: 6.5 });
    expect(journal.spending("2026-12-01")).toEqual([]);
  });

  test("what a free engine does is counted, costs nothing, and needs no price; without a reply it leaves nothing", () => {
    const journal = open(makeFolder());
    journal.keep({ ...request(reply("a")), engine: "apertium", usage: noUsage });
    journal.keep({ ...request(), engine: "pseudo", usage: noUsage });
    expect(journal.spending("2026-11-20")).toEqual([
      { engine: "apertium", model: null, target: "es", requests: 1, ...noUsage, cost: 0, unpriced: 0 },
    ]);
  });

  test("the sums of a day are those of its requests, however they were mixed", () => {
    const root = makeFolder();
    const amount = fc.nat(1_000_000);
    const usage = fc.record({ characters: amount, inputTokens: amount, outputTokens: amount });
    const paid = fc.record({ engine: fc.constantFrom("deepl", "llm"), target: fc.constantFrom("es", "de"), usage });
    let number = 0;
    fc.assert(
      fc.property(fc.array(paid, { maxLength: 12 }), (requests) => {
        const journal = openJournal(join(root, String(++number)), {
          ...options,
          costOf: (_, { characters }) => characters,
        });
        for (const each of requests) journal.keep({ ...each, replies: [reply("k")] });
        const rows = journal.spending("2026-11-20");
        journal.close();
        expect(new Set(rows.map(({ engine, target }) => `${engine} ${target}`)).size).toBe(rows.length);
        for (const field of ["characters", "inputTokens", "outputTokens"] as const) {
          const sum = requests.reduce((total, each) => total + each.usage[field], 0);
          expect(rows.reduce((total, row) => total + row[field], 0)).toBe(sum);
        }
        expect(rows.reduce((total, row) => total + row.requests, 0)).toBe(requests.length);
        expect(rows.every(({ cost, characters }) => cost === characters)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a process that is killed", () => {
  test("right after it kept a reply, leaves the reply and its cost", () => {
    const root = makeFolder();
    killed(root, `openJournal(root, options).keep(${JSON.stringify(request(reply("k")))});`);
    const journal = open(root);
    expect(journal.recall("k")?.text).toBe("Texto k");
    expect(journal.spending("2026-11-20")).toMatchObject([{ requests: 1, cost: 1 }]);
  });

  test("between a reply and what it cost, leaves neither", () => {
    const root = makeFolder();
    killed(
      root,
      `openJournal(root, { ...options, costOf: () => process.kill(process.pid, "SIGKILL") })
        .keep(${JSON.stringify(request(reply("k")))});`,
    );
    const journal = open(root);
    expect([journal.isEmpty(), journal.spending("2026-11-20")]).toEqual([true, []]);
  });

  test("leaves what a command that only reads finds", () => {
    const root = makeFolder();
    killed(root, `openJournal(root, options).keep(${JSON.stringify(request(reply("k")))});`);
    expect(open(root, { write: false }).recall("k")?.text).toBe("Texto k");
  });
});

test("a fault in the middle of a request leaves nothing of it, and the journal goes on", () => {
  const journal = open(makeFolder(), {
    costOf: (engine) => {
      if (engine === "llm") throw new Error("no table");
      return 1;
    },
  });
  expect(() => journal.keep({ ...request(reply("k")), engine: "llm" })).toThrow("no table");
  expect(journal.isEmpty()).toBe(true);
  journal.keep(request(reply("k")));
  expect(journal.recall("k")?.text).toBe("Texto k");
});
