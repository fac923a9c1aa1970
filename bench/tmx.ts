/**
 * How long a large TMX file takes, and how much memory: `node bench/tmx.ts`, or `--units N`. Each step is a process of
 * its own: `read` the file, `import` it into a workspace, and `recall`, the first sentence looked up there. For
 * information: it writes no results.
 */
import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { variantOf } from "../src/formats/tmx/codes.ts";
import { readTmx } from "../src/formats/tmx/read.ts";
import type { TmxUnit } from "../src/formats/tmx/tmx.ts";
import { stringifyTmxStart, stringifyTmxUnit, tmxEnd, tmxHeader } from "../src/formats/tmx/write.ts";
import { importMemory } from "../src/run/memory-import.ts";
import { withProject } from "../src/run/project.ts";
import { memoryIndex, workspaceMemory } from "../src/run/view.ts";
import { readChunks } from "../src/workspace/streams.ts";

const { values } = parseArgs({
  options: {
    units: { type: "string", default: "500000" },
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
  recall: async (root) =>
    await withProject({ root, write: true }, async (project) => {
      const nowhere = { source: "", codes: [], key: "none", before: null, after: null };
      return workspaceMemory(project, memoryIndex(project))("en", nowhere, "none") === null ? 0 : 1;
    }),
};

if (values.step !== undefined) await runStep(values.step, values.root);
else measureAll(Number(values.units));

async function runStep(name: string, root: string): Promise<void> {
  const began = performance.now();
  const count = await steps[name]?.(root);
  const used = process.resourceUsage().userCPUTime / 1_000_000;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${name.padEnd(8)} ${count} pairs  ${seconds} s, ${used.toFixed(1)} s of processor`);
}

function measureAll(units: number): void {
  const root = mkdtempSync(join(tmpdir(), "visavis-bench-"));
  try {
    mkdirSync(join(root, "source-content"));
    writeFileSync(join(root, "visavis.yml"), "source: fr\ntargets: [en]\n");
    writeUnits(join(root, file), units);
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

function writeUnits(path: string, units: number): void {
  const descriptor = openSync(path, "w");
  writeFileSync(descriptor, stringifyTmxStart(tmxHeader("fr", "0")));
  for (let start = 0; start < units; start += 1000) {
    const many = Array.from({ length: Math.min(1000, units - start) }, (_, index) => unitAt(start + index));
    writeFileSync(descriptor, many.map(stringifyTmxUnit).join(""));
  }
  writeFileSync(descriptor, tmxEnd);
  closeSync(descriptor);
}

/** A unit as CAT tools keep them: dates, users, a property, a pair of codes in every second one. */
function unitAt(index: number): TmxUnit {
  const bold = { id: "1", role: "strong", markup: "**", equiv: "" } as const;
  const codes = [
    { ...bold, type: "open" },
    { ...bold, type: "close" },
  ] as const;
  const [open, close] = index % 2 === 0 ? ["\uE000", "\uE001"] : ["", ""];
  const fr = `La Commission ${open}européenne${close} a ouvert le dossier numéro ${index}, selon le rapport de l’an ${1900 + (index % 120)}.`;
  const en = `The ${open}European${close} Commission opened case number ${index}, according to the report of ${1900 + (index % 120)}.`;
  const attributes = { creationdate: "20240501T120000Z", creationid: "USER", changedate: "20250501T120000Z" };
  return {
    attributes: { tuid: String(index), usagecount: "3", ...attributes },
    remarks: [{ type: "prop", attributes: { type: "x-project" }, text: "Rapports & dossiers" }],
    variants: [variantOf({ lng: "fr-FR", text: fr }, codes), variantOf({ lng: "en-GB", text: en }, codes)],
  };
}
