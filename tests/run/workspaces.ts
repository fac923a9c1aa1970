import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Environment } from "../../src/run/environment.ts";
import { withProject } from "../../src/run/project.ts";
import { storyReports } from "../../src/run/reports.ts";
import { statusOf, type TargetStatus } from "../../src/run/status.ts";
import { runMainJob, type MainJobOptions, type MainJobResult } from "../../src/run/run.ts";
import { filesBelow, stampOf } from "../../src/workspace/files.ts";
import { startDeepl, type DeeplServer, type DeeplServerOptions } from "../servers/deepl.ts";

/** An empty folder that is gone after the test. */
export function makeFolder(files: Readonly<Record<string, string>> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "visavis-test-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  writeFiles(root, files);
  return root;
}

export function writeFiles(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

export function readFile(root: string, path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Every file below the workspace but the cache, with what tells its versions apart. */
export function stamps(root: string): Readonly<Record<string, string>> {
  const paths = filesBelow(root, ".").filter((path) => !path.startsWith(".visavis/"));
  return Object.fromEntries(paths.map((path) => [path, stampOf(root, path)]));
}

/** Surroundings with these variables alone. */
export function environmentOf(variables: Readonly<Record<string, string>>): Environment {
  return { variable: (name) => variables[name] };
}

export interface Job {
  readonly root: string;
  readonly server: DeeplServer;
  /** Does the main job; its plan is that of all stories and languages unless told otherwise. */
  readonly run: (more?: Partial<MainJobOptions>) => Promise<MainJobResult>;
  /** The texts that the server was asked to translate since the last time, by language of DeepL. */
  readonly sent: () => Readonly<Record<string, readonly string[]>>;
}

export const settings = "source: fr\ntargets: [en, es]\nengines: [deepl]\n";

/** A workspace with a DeepL of its own. */
export async function makeJob(files: Readonly<Record<string, string>>, options: DeeplServerOptions = {}): Promise<Job> {
  const server = await startDeepl(options);
  onTestFinished(async () => await server.close());
  const root = makeFolder({ "visavis.yml": settings, ...files });
  let seen = 0;
  return {
    root,
    server,
    run: async (more = {}) =>
      await runMainJob({
        root,
        environment: environmentOf({ DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url }),
        signal: new AbortController().signal,
        build: "translated",
        ...more,
      }),
    sent: () => {
      const calls = server.calls.slice(seen);
      seen = server.calls.length;
      const byTarget = Map.groupBy(calls, ({ form }) => form.get("target_lang")?.slice(0, 2).toLowerCase() ?? "");
      return Object.fromEntries([...byTarget].map(([target, list]) => [target, list.flatMap(({ texts }) => texts)]));
    },
  };
}

export const first = "Le prix du lait monte encore.";
export const second = "La Commission ouvre une vaste enquête.";
export const third = "Les éleveurs attendent une réponse claire.";
export const path = "source-content/lait.md";
export const story: string = `# Le marché du lait\n\n${first} ${second}\n\n${third}\n`;

/** What `visavis status` says of the workspace. */
export async function status(root: string): Promise<Readonly<Record<string, TargetStatus>>> {
  return await withProject({ root, write: false }, async (project) => statusOf(project, await storyReports(project)));
}

/** What a reviewer does in a CAT tool: another target, approved. */
export function approve(root: string, file: string, { target, by }: { target: string; by: string }): void {
  const content = readFile(root, file);
  const line = content.split("\n").findIndex((text) => text.includes(`<target>${target}</target>`));
  if (line < 1) throw new RangeError(`${target} does not stand in ${file}`);
  const lines = content.split("\n");
  lines[line] = `<target>${by}</target>`;
  lines[line - 2] = (lines[line - 2] ?? "").replace('state="translated"', 'state="reviewed"');
  writeFiles(root, { [file]: lines.join("\n") });
}
