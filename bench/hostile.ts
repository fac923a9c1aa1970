/**
 * What becomes of a gigabyte that means harm: `node bench/hostile.ts`, or `--megabytes N`. Each file is written to a
 * temporary workspace, as a memory to import or as a translation file, and read by a process of its own with a heap of 200
 * MB; it prints what was said of it and the peak of the resident set, and ends with 1 where a file was read, changed
 * anything, or took more than 400 MB. For information: it writes no results.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { VisavisError } from "../src/errors.ts";
import { importMemory } from "../src/run/memory-import.ts";
import { withProject } from "../src/run/project.ts";
import { loadTranslation } from "../src/run/view.ts";

const { values } = parseArgs({
  options: { megabytes: { type: "string", default: "1000" }, step: { type: "string" }, root: { type: "string" } },
});

interface Hostile {
  readonly name: string;
  readonly start: string;
  /** What follows, again and again; the number of the repetition goes in the place of `#`. */
  readonly again: string;
}

/** What may stand in any XML, inside an element that is open. */
const anywhere: readonly Hostile[] = [
  { name: "text", start: "", again: "x" },
  { name: "comment", start: "<!--", again: "x" },
  { name: "instruction", start: "<?x ", again: "x" },
  { name: "CDATA", start: "<![CDATA[", again: "x" },
  { name: "name", start: "<", again: "x" },
  { name: "attribute", start: '<x a="', again: "x" },
  { name: "attributes", start: "<x", again: ' a#=""' },
  { name: "namespaces", start: "<x", again: ' xmlns:a#="urn:#"' },
  { name: "nesting", start: "", again: "<note>" },
  { name: "entity", start: "&", again: "x" },
];

const formats: Readonly<Record<string, { readonly path: string; readonly files: readonly Hostile[] }>> = {
  tmx: {
    path: "hostile.tmx",
    files: [
      ...anywhere.map((file) => ({ ...file, start: `<tmx version="1.4"><body><tu><note>${file.start}` })),
      { name: "DOCTYPE", start: '<!DOCTYPE tmx [<!ENTITY a "', again: "&a;" },
      { name: "units", start: '<tmx version="1.4"><body>', again: '<tu tuid="#"/><x#/>' },
    ],
  },
  xliff: {
    path: "translations/en/hostile.xlf",
    files: [
      ...anywhere.map((file) => ({
        ...file,
        start: `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fr" trgLang="en"><file id="f"><notes><note>${file.start}`,
      })),
      { name: "DOCTYPE", start: '<!DOCTYPE xliff [<!ENTITY a "', again: "&a;" },
    ],
  },
};

if (values.step !== undefined && values.root !== undefined) await readFile(values.step, values.root);
else process.exitCode = measureAll(Number(values.megabytes) * 1_000_000) ? 0 : 1;

async function readFile(format: string, root: string): Promise<void> {
  try {
    const { signal } = new AbortController();
    const full = join(root, "hostile.tmx");
    if (format === "tmx") await importMemory({ root, files: [{ path: "hostile.tmx", full }], signal });
    else await withProject({ root, write: false }, async (project) => loadTranslation(project, "hostile", "en"));
    console.log("READ");
  } catch (error) {
    if (!(error instanceof VisavisError)) throw error;
    const { code, message, file, line, column } = error;
    console.log(`${code} at ${file}:${line ?? "-"}:${column ?? "-"}: ${message.slice(0, 90)}`);
  }
}

function measureAll(bytes: number): boolean {
  let isSound = true;
  for (const [format, { path, files }] of Object.entries(formats)) {
    for (const file of files) {
      const root = mkdtempSync(join(tmpdir(), "visavis-bench-"));
      try {
        mkdirSync(join(root, "source-content"));
        mkdirSync(join(root, "translations", "en"), { recursive: true });
        writeFileSync(join(root, "visavis.yml"), "source: fr\ntargets: [en]\n");
        writeHostile(join(root, path), file, bytes);
        isSound = measure(root, format, file.name) && isSound;
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    }
  }
  return isSound;
}

function writeHostile(path: string, { start, again }: Hostile, bytes: number): void {
  const descriptor = openSync(path, "w");
  writeSync(descriptor, start);
  const isNumbered = again.includes("#");
  let count = 0;
  const plain = again.repeat(Math.ceil(1_000_000 / again.length));
  for (let written = 0; written < bytes;) {
    const part = isNumbered
      ? Array.from({ length: 50_000 }, () => again.replaceAll("#", String(count++))).join("")
      : plain;
    written += writeSync(descriptor, part);
  }
  closeSync(descriptor);
}

function measure(root: string, format: string, name: string): boolean {
  const before = filesOf(root);
  const record = fileURLToPath(new URL("record-memory.cjs", import.meta.url));
  const own = fileURLToPath(import.meta.url);
  const words = ["--max-old-space-size=200", "--require", record, own, "--step", format, "--root", root];
  const { stdout, output } = spawnSync(process.execPath, words, {
    stdio: ["ignore", "pipe", "inherit", "pipe"],
    encoding: "utf8",
  });
  const megabytes = Math.round(Number(output[3]) / 1024);
  const isSound = /^[a-z-]+ at /u.test(stdout) && megabytes > 0 && megabytes <= 400 && filesOf(root) === before;
  console.log(`${isSound ? "ok    " : "FAILED"} ${format} ${name.padEnd(12)} ${megabytes} MB  ${stdout.trimEnd()}`);
  return isSound;
}

/** The workspace's files and what is in them, without the cache. */
function filesOf(root: string): string {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(root, ".visavis")))
    .sort()
    .map((path) => `${path} ${digestOf(path)}`)
    .join("\n");
}

/** A digest of a file of any size. */
function digestOf(path: string): string {
  const hash = createHash("sha256");
  const part = new Uint8Array(1_000_000);
  const descriptor = openSync(path, "r");
  for (let length = 1; length > 0;) {
    length = readSync(descriptor, part);
    hash.update(part.subarray(0, length));
  }
  closeSync(descriptor);
  return hash.digest("hex");
}
