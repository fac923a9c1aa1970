/**
 * Measures what we claim of speed and economy: prints a table, writes `bench/results.json`, and ends with 1 when a bar
 * is missed. `--stories N` for a corpus of another size; with 10,000 it takes ten minutes.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { alignment } from "./alignment.ts";
import { apertium } from "./apertium.ts";
import { makeBed } from "./bed.ts";
import { context } from "./context.ts";
import { firstRun } from "./first-run.ts";
import { lineOf, type Measurement } from "./measure.ts";
import { noChange } from "./no-change.ts";
import { sentCharacters } from "./sent-characters.ts";
import { slowServer } from "./slow-server.ts";
import { startUp } from "./start-up.ts";

const { values } = parseArgs({ options: { stories: { type: "string", default: "1000" } } });
const results: Measurement[] = [];

execFileSync(process.execPath, ["scripts/build.ts"], { stdio: "inherit" });
const bed = await makeBed({ stories: Number(values.stories), latencyMs: 0 });
try {
  for (const claim of [firstRun, context, startUp, noChange, sentCharacters, slowServer, alignment, apertium]) {
    for (const result of await claim(bed)) {
      results.push(result);
      console.log(lineOf(result));
    }
  }
} finally {
  bed.close();
}
const machine = { cpu: cpus()[0]?.model ?? "", cores: availableParallelism(), node: process.version };
const file = new URL("results.json", import.meta.url);
writeFileSync(file, `${JSON.stringify({ machine, stories: bed.stories, results }, null, 2)}\n`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
