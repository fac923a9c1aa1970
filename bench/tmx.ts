/**
 * How long a large TMX file takes, and how much memory: `node bench/tmx.ts`, `--units N`, or `--megabytes N` for a file of
 * that size. Each step is a process of its own: `read` the file, `import` it into a workspace, `translate` a story there,
 * for which the memory is read, and `export` it all again. For information: it writes no results.
 */
import { spawnSync } from "node:child_process";
import { closeSync, fstatSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { parseArgs } from "node:util";
import { variantOf } from "../src/formats/tmx/codes.ts";
import { readTmx } from "../src/formats/tmx/read.ts";
import type { TmxUnit } from "../src/formats/tmx/tmx.ts";
import { stringifyTmxStart, stringifyTmxUnit, tmxEnd, tmxHeader } from "../src/formats/tmx/write.ts";
import { exportMemory } from "../src/run/memory-export.ts";
import { importMemory } from "../src/run/memory-import.ts";
import { runMainJob } from "../src/run/run.ts";
import { readChunks } from "../src/workspace/streams.ts";

const { values } = parseArgs({
  options: {
    units: { type: "string", default: "500000" },
    megabytes: { type: "string" },
    step: { type: "string" },
    root: { type: "string", default: "" },
  },
});
const file = "large.tmx";

const steps: Readonly<Record<string, (root: string) => Promise<number>>> = {
  read: async (root) => {
    let units = 0;
    for await (const item of readTmx(readChunks(join(root, file), file), file)) if (item.type === "unit") units += 1;
    return units;
  },
  import: async (root) => {
    const { signal } = new AbortController();
    const [imported] = await importMemory({ root, files: [{ path: file, full: join(root, file) }], signal });
    return imported?.pairs["en"] ?? 0;
  },
  translate: async (root) => {
    const { signal } = new AbortController();
    const environment = { variable: () => undefined };
    const result = await runMainJob({ root, signal, environment, build: null, engine: "pseudo" });
    return result.plan.targets["en"]?.known ?? 0;
  },
  export: async (root) => {
    const { signal } = new AbortController();
    const out = { path: "out.tmx", full: join(root, "out.tmx") };
    const options = {
      root,
      state: "translated",
      all: true,
      out,
      print: () => undefined,
      version: "0",
      signal,
    } as const;
    return (await exportMemory(options)).pairs["en"] ?? 0;
  },
};

if (values.step !== undefined) await runStep(values.step, values.root);
else if (values.megabytes === undefined) measureAll({ units: Number(values.units), bytes: Infinity });
else measureAll({ units: Infinity, bytes: Number(values.megabytes) * 1_000_000 });

async function runStep(name: string, root: string): Promise<void> {
  // As `bin/visavis.js` does for all commands but those of the memory.
  if (name === "translate") setFlagsFromString("--optimize-for-size");
  const began = performance.now();
  const count = await steps[name]?.(root);
  const used = process.resourceUsage().userCPUTime / 1_000_000;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${name.padEnd(9)} ${count} pairs  ${seconds} s, ${used.toFixed(1)} s of processor`);
}

/** How large the file is to be: whichever is reached first. */
interface Size {
  readonly units: number;
  readonly bytes: number;
}

function measureAll(size: Size): void {
  const root = mkdtempSync(join(tmpdir(), "visavis-bench-"));
  try {
    mkdirSync(join(root, "source-content"));
    writeFileSync(join(root, "visavis.yml"), "source: fr\ntargets: [en]\n");
    writeFileSync(join(root, "source-content", "story.md"), `${sentenceAt(8, "**").fr}\n`);
    const units = writeUnits(join(root, file), size);
    console.log(`${units} units, ${Math.round(statSync(join(root, file)).size / 1_000_000)} MB`);
    for (const name of Object.keys(steps)) measure(name, root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function measure(name: string, root: string): void {
  const record = fileURLToPath(new URL("record-memory.cjs", import.meta.url));
  const own = fileURLToPath(import.meta.url);
  const { stdout, output } = spawnSync(process.execPath, ["--require", record, own, "--step", name, "--root", root], {
    stdio: ["ignore", "pipe", "inherit", "pipe"],
    encoding: "utf8",
  });
  console.log(`${stdout.trimEnd()}  ${Math.round(Number(output[3]) / 1024)} MB at most`);
}

/** Writes a file of about that size; gives the number of its units. */
function writeUnits(path: string, { units, bytes }: Size): number {
  const descriptor = openSync(path, "w");
  writeFileSync(descriptor, stringifyTmxStart(tmxHeader("fr", "0")));
  let start = 0;
  while (start < units && fstatSync(descriptor).size < bytes) {
    const many = Array.from({ length: Math.min(1000, units - start) }, (_, index) => unitAt(start + index));
    writeFileSync(descriptor, many.map(stringifyTmxUnit).join(""));
    start += many.length;
  }
  writeFileSync(descriptor, tmxEnd);
  closeSync(descriptor);
  return start;
}

/** A unit as CAT tools keep them: dates, users, a property, a pair of codes in every second one. */
function unitAt(index: number): TmxUnit {
  const bold = { id: "1", role: "strong", markup: "**", equiv: "" } as const;
  const codes = [
    { ...bold, type: "open" },
    { ...bold, type: "close" },
  ] as const;
  const { fr, en } = sentenceAt(index, index % 2 === 0 ? "*" : "");
  const attributes = { creationdate: "20240501T120000Z", creationid: "USER", changedate: "20250501T120000Z" };
  return {
    attributes: { tuid: String(index), usagecount: "3", ...attributes },
    remarks: [{ type: "prop", attributes: { type: "x-project" }, text: "Rapports & dossiers" }],
    variants: [
      variantOf({ lng: "fr-FR", text: coded(fr) }, codes),
      variantOf({ lng: "en-GB", text: coded(en) }, codes),
    ],
  };
}

/** A sentence with a marked word, and its translation. */
function sentenceAt(index: number, mark: string): { readonly fr: string; readonly en: string } {
  const year = 1900 + (index % 120);
  return {
    fr: `La Commission ${mark}européenne${mark} a ouvert le dossier numéro ${index}, selon le rapport de l’an ${year}.`,
    en: `The ${mark}European${mark} Commission opened case number ${index}, according to the report of ${year}.`,
  };
}

function coded(text: string): string {
  return text.replace("*", "\uE000").replace("*", "\uE001");
}
