import { type ChildProcess, execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect } from "vitest";
import { z } from "zod";

/** How a command ended. */
export interface Outcome {
  readonly code: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** Called with the process once it runs. */
  readonly started?: (process: ChildProcess) => void;
}

const repository = fileURLToPath(new URL("../..", import.meta.url));
// Another build to test in place of `dist/`.
export const bin: string = process.env["VISAVIS_BIN"] ?? join(repository, "bin", "visavis.js");

/** Runs the built command in a folder, off a terminal and without a key of the surroundings. */
export async function visavis(cwd: string, words: readonly string[], around: Surroundings = {}): Promise<Outcome> {
  const { PATH = "", HOME = "" } = process.env;
  return await new Promise((resolve) => {
    const options = { cwd, env: { PATH, HOME, ...around.env }, maxBuffer: 100_000_000 };
    const child = execFile(process.execPath, [bin, ...words], options, (error, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? null) : 0, stdout, stderr });
    });
    around.started?.(child);
  });
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** An empty folder that goes with the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "visavis-"));
  folders.push(folder);
  return folder;
}

/** What a test puts into a workspace, by path; bytes for what is no UTF-8. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export const settings = `source: fr
targets: [es, de]
engines: [deepl]
checks: { language: off, untranslated: off }
`;

export const story = `# La plainte

Microsoft a déposé une plainte. Le juge a lu la plainte !

## La suite

- Un centre de données ouvre.
- Le **nuage** grandit.
`;

/** A workspace with one story, and the given files over it. */
export function workspace(files: Files = {}): string {
  const root = temporaryFolder();
  const all: Files = { "visavis.yml": settings, "source-content/plainte.md": story, ...files };
  for (const [path, content] of Object.entries(all)) put(root, path, content);
  return root;
}

export function put(root: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

export function text(root: string, path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Every file below a folder with its bytes, the cache included. */
export function tree(root: string): Readonly<Record<string, string>> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, "latin1")]));
}

/** A schema that takes no field which it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  const isObject = inner["type"] === "object" && "properties" in inner && !("additionalProperties" in inner);
  return isObject ? { ...inner, additionalProperties: false } : inner;
}

/** The one JSON document on stdout, which has the documented shape, and no field that is not documented. */
export function documentOf({ stdout }: Outcome, shape: string): Record<string, unknown> {
  const schema = closed(JSON.parse(readFileSync(join(repository, `docs/schemas/${shape}.schema.json`), "utf8")));
  const value: unknown = JSON.parse(stdout);
  const result = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value);
  expect(result.error?.issues ?? []).toEqual([]);
  return value as Record<string, unknown>;
}

const escape = String.fromCodePoint(0x1b);

/** What holds of all output for people off a terminal: no colour, no line beyond 80 columns. */
export function expectReadable({ stdout, stderr }: Outcome): void {
  expect(stdout + stderr).not.toContain(escape);
  expect(`${stdout}\n${stderr}`.split("\n").filter((line) => line.length > 80)).toEqual([]);
}
