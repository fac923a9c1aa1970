import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { checkNames, checkSegment } from "../src/check/index.ts";
import type { Finding } from "../src/model.ts";

/**
 * Rate of findings of each rule over two files of the same number of lines, a sentence and its translation each. On
 * good human translations nearly every finding is a false alarm. `--show RULE` prints its findings to stderr.
 *
 *     node bench/checks.ts SOURCE-FILE TARGET-FILE fr es [--show RULE]
 */
const { positionals, values } = parseArgs({ allowPositionals: true, options: { show: { type: "string" } } });
const [sourceFile, targetFile, sourceLng, targetLng] = positionals;
if (!sourceFile || !targetFile || !sourceLng || !targetLng) {
  console.error("Usage: node bench/checks.ts SOURCE-FILE TARGET-FILE SOURCE-LANGUAGE TARGET-LANGUAGE [--show RULE]");
  process.exit(2);
}

const sources = linesOf(sourceFile);
const targets = linesOf(targetFile);
const started = performance.now();
const found = sources.map((source, index) => findingsOf(source, targets[index] ?? ""));
const milliseconds = performance.now() - started;

const rules = checkNames.map((rule) => {
  const sentences = found.filter((findings) => findings.some((finding) => finding.rule === rule)).length;
  return [rule, { sentences, percent: Number(((sentences / sources.length) * 100).toFixed(2)) }] as const;
});
console.log(
  JSON.stringify(
    {
      sentences: sources.length,
      flagged: found.filter((findings) => findings.length > 0).length,
      rules: Object.fromEntries(rules),
      microsecondsPerSentence: Math.round((milliseconds * 1000) / sources.length),
    },
    null,
    2,
  ),
);

function linesOf(file: string): readonly string[] {
  return readFileSync(file, "utf8").trimEnd().split("\n");
}

function findingsOf(source: string, target: string): readonly Finding[] {
  const pair = { source, target, codes: [], sourceLng: sourceLng ?? "", targetLng: targetLng ?? "" };
  const findings = checkSegment({ ...pair, kind: "paragraph", terms: [] });
  for (const finding of findings.filter(({ rule }) => rule === values.show)) {
    console.error(`${finding.message}\n  ${source}\n  ${target}`);
  }
  return findings;
}
