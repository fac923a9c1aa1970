/**
 * Measures near matches against comparing every sentence, at 50,000 and 1,000,000 sentences: prints a table, writes
 * `bench/memory/results.json`, and ends with 1 when a bar is missed. `--sentences 50000` for other sizes; a million
 * takes some three minutes.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { leastMeasurement, lineOf, measurement, mediansInTurn, type Measurement } from "./measure.ts";
import type { LookedUp } from "./memory/look-up.ts";

/** What holds from so many sentences on. */
interface Bars {
  readonly sentences: number;
  readonly timesOracle: number;
  /** How many queries the oracle can be asked in a minute. */
  readonly oracleQueries: number;
  readonly megabytes: number | null;
  readonly opening: number | null;
}

const bars: readonly Bars[] = [
  { sentences: 50_000, timesOracle: 250, oracleQueries: 200, megabytes: null, opening: null },
  { sentences: 1_000_000, timesOracle: 1000, oracleQueries: 20, megabytes: 400, opening: 12 },
];
const queries = 5000;
const leastRecall = 99;
const openings = 7;

const { values } = parseArgs({ options: { sentences: { type: "string", default: "50000,1000000" } } });
const results: Measurement[] = [];
for (const sentences of values.sentences.split(",").map(Number)) {
  for (const result of await measureSize(sentences)) {
    results.push(result);
    console.log(lineOf(result));
  }
}
const machine = { cpu: cpus()[0]?.model ?? "", cores: availableParallelism(), node: process.version };
const file = new URL("memory/results.json", import.meta.url);
writeFileSync(file, `${JSON.stringify({ machine, queries, results }, null, 2)}\n`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;

async function measureSize(sentences: number): Promise<readonly Measurement[]> {
  const bar = bars.findLast((row) => row.sentences <= sentences) ?? bars[0];
  if (!bar) throw new RangeError("there are no bars");
  const root = mkdtempSync(join(tmpdir(), "visavis-bench-memory-"));
  try {
    // What a package has compiled is compiled here once: taking the types out of TypeScript is no part of opening.
    process.env["NODE_COMPILE_CACHE"] = join(root, "compiled");
    runScript("build", [root, String(sentences), String(queries)]);
    const [bare, open] = await mediansInTurn(openings, [
      async () => await Promise.resolve(run(["-e", "0"]).milliseconds),
      async () => await Promise.resolve(runScript("open", [root]).milliseconds),
    ]);
    const lookedUp = JSON.parse(runScript("look-up", [root, String(bar.oracleQueries)]).stdout) as LookedUp;
    return measurementsOf({ sentences, bar, lookedUp, opening: open / bare });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

interface Measured {
  readonly sentences: number;
  readonly bar: Bars;
  readonly lookedUp: LookedUp;
  /** Times a bare `node -e 0`. */
  readonly opening: number;
}

function measurementsOf({ sentences, bar, lookedUp, opening }: Measured): readonly Measurement[] {
  const size = sentences.toLocaleString("en");
  const { index, oracle, expected, found, below, megabytes } = lookedUp;
  const perSecond = (milliseconds: number): number => 1000 / milliseconds;
  return [
    leastMeasurement(`${size}: lookups ÷ those of comparing all`, "×", {
      measured: Math.round(oracle / index),
      bar: bar.timesOracle,
    }),
    measurement(`${size}: lookups a second`, "", { measured: Math.round(perSecond(index)), bar: null }),
    measurement(`${size}: lookups a second, comparing all`, "", { measured: perSecond(oracle), bar: null }),
    leastMeasurement(`${size}: of ${expected} best-three matches of 75 and more, found`, "%", {
      measured: expected === 0 ? 100 : Math.round((1000 * found) / expected) / 10,
      bar: leastRecall,
    }),
    measurement(`${size}: matches below 75`, "", { measured: below, bar: 0 }),
    measurement(`${size}: peak memory of looking up`, "MB", { measured: Math.round(megabytes), bar: bar.megabytes }),
    measurement(`${size}: opening the index ÷ node -e 0`, "×", { measured: opening, bar: bar.opening }),
  ];
}

interface Ran {
  readonly stdout: string;
  readonly milliseconds: number;
}

function runScript(name: string, words: readonly string[]): Ran {
  return run([fileURLToPath(new URL(`memory/${name}.ts`, import.meta.url)), ...words]);
}

function run(words: readonly string[]): Ran {
  const started = performance.now();
  const stdout = execFileSync(process.execPath, words, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  return { stdout, milliseconds: performance.now() - started };
}
