/**
 * Scores an engine, as a run uses it, on sentences with reference translations: BLEU and chrF as sacrebleu computes them
 * (4 digits), adherence to a glossary, speed. `npm run bench:quality -- --source fr.txt --reference es.txt --to es`.
 */
import { resolve } from "node:path";
import { argv } from "node:process";
import { exitCodeOf, exitCodes } from "../src/cli/exit-codes.ts";
import { printFailure } from "../src/cli/failure.ts";
import { VisavisError } from "../src/errors.ts";
import { writeTextAt } from "../src/workspace/files.ts";
import { measureQuality } from "./quality/measure.ts";
import { parseOptions, usage } from "./quality/options.ts";
import { renderFailures, renderReport, reportJson } from "./quality/report.ts";

const interruption = new AbortController();
process.once("SIGINT", () => interruption.abort());

if (argv.includes("--help") || argv.includes("-h")) {
  console.log(usage);
  process.exit(exitCodes.done);
}
try {
  const options = parseOptions(argv.slice(2));
  const environment = { variable: (name: string) => process.env[name] || undefined };
  const report = await measureQuality(options, { environment, signal: interruption.signal });
  console.log(renderReport(report));
  const failures = report.scores.map(renderFailures).filter((text) => text !== "");
  if (failures.length > 0) console.error(`\n${failures.join("\n")}`);
  if (options.out !== undefined) writeTextAt(resolve(options.out), options.out, reportJson(report));
  process.exitCode = failures.length > 0 ? exitCodes.incomplete : exitCodes.done;
} catch (error) {
  printFailure(error, false);
  process.exitCode = error instanceof VisavisError ? exitCodeOf[error.code] : exitCodes.fault;
}
