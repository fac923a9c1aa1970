import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dictionary, storyAt } from "./corpus.ts";
import { type CountingServer, startServer } from "./server.ts";

/** A temporary workspace with a generated corpus, and a counting server that translates it. */
export interface Bed {
  readonly root: string;
  readonly stories: number;
  readonly server: CountingServer;
  /** Runs the real command line in the workspace; throws unless it exits with 0. */
  readonly visavis: (...words: readonly string[]) => Promise<ProcessResult>;
  readonly read: (path: string) => string;
  readonly write: (path: string, content: string) => void;
  /** What tells whether a file was written again, by path; of all files but those of `.visavis/`. */
  readonly stamps: () => ReadonlyMap<string, string>;
  /** Leaves what a fresh clone has: everything but `.visavis/`. */
  readonly forgetCache: () => void;
  readonly close: () => void;
}

/** What a process took. */
interface ProcessResult {
  readonly stdout: string;
  readonly milliseconds: number;
  /** Peak of the resident set; 0 where it was not recorded. */
  readonly megabytes: number;
}

/** Languages that the corpus is translated into, unless the bed says otherwise. */
export const targets = ["es", "de"] as const;

interface BedOptions {
  readonly stories: number;
  readonly latencyMs: number;
  /** Spanish and German of any region. */
  readonly targets?: readonly string[];
  /** Lines for the settings. */
  readonly settings?: string;
}

const bin = fileURLToPath(new URL("../bin/visavis.js", import.meta.url));
const recorder = fileURLToPath(new URL("record-memory.cjs", import.meta.url));

/** Path of story number `index` of the corpus. */
export function storyPath(index: number): string {
  return `source-content/story-${String(index).padStart(5, "0")}.md`;
}

/** Makes the workspace and starts the server; nothing is translated yet. */
export async function makeBed(options: BedOptions): Promise<Bed> {
  const root = mkdtempSync(join(tmpdir(), "visavis-bench-"));
  const write = (path: string, content: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  write(
    "visavis.yml",
    `source: fr\ntargets: [${(options.targets ?? targets).join(", ")}]\nengines: [deepl]\n${options.settings ?? ""}`,
  );
  for (let index = 0; index < options.stories; index++) write(storyPath(index), storyAt(index));
  const server = await startServer({ latencyMs: options.latencyMs, translate: translator(options.stories) });
  const environment = { ...process.env, DEEPL_AUTH_KEY: "bench:fx", DEEPL_SERVER_URL: server.url, NO_COLOR: "1" };
  return {
    root,
    stories: options.stories,
    server,
    visavis: async (...words) => await runNode(["--require", recorder, bin, ...words, "--cwd", root], environment),
    read: (path) => readFileSync(join(root, path), "utf8"),
    write,
    stamps: () => stampsBelow(root),
    forgetCache: () => rmSync(join(root, ".visavis"), { recursive: true, force: true }),
    close: () => {
      server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function stampsBelow(root: string): ReadonlyMap<string, string> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  const own = paths.filter((path) => !path.startsWith(join(root, ".visavis")));
  return new Map(own.map((path) => [path, stampOf(path)]));
}

function stampOf(path: string): string {
  const { ino, mtimeMs, ctimeMs } = statSync(path);
  return `${ino} ${mtimeMs} ${ctimeMs}`;
}

/** Milliseconds of `node -e 0`: what no program of Node can go below. */
export async function bareNode(): Promise<number> {
  return (await runNode(["-e", "0"], process.env)).milliseconds;
}

/** Milliseconds of `visavis --help`. */
export async function visavisHelp(): Promise<number> {
  return (await runNode([bin, "--help"], process.env)).milliseconds;
}

/** From the dictionary of the corpus; a sentence of another making comes back as it is, marked with the language. */
function translator(stories: number): (text: string, target: string) => string {
  const dictionaries = new Map<string, ReadonlyMap<string, string>>(
    targets.map((lng) => [lng, dictionary(stories, lng)]),
  );
  return (text, target) => {
    const stop = text.endsWith(".") ? "." : "";
    const known = dictionaries.get(target.slice(0, 2))?.get(text.slice(0, text.length - stop.length));
    return known === undefined ? `${target} ${text}` : known + stop;
  };
}

/** Runs Node with these words to its end; throws with its stderr unless it exits with 0. */
async function runNode(words: readonly string[], environment: NodeJS.ProcessEnv): Promise<ProcessResult> {
  const started = performance.now();
  const child = spawn(process.execPath, words, {
    env: environment,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const [stdout, stderr, memory] = [child.stdio[1], child.stdio[2], child.stdio[3]].map(async (stream) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
    return Buffer.concat(chunks).toString("utf8");
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  const milliseconds = performance.now() - started;
  if (code !== 0) throw new Error(`node ${words.join(" ")} ended with ${String(code)}\n${await stderr}`);
  return { stdout: (await stdout) ?? "", milliseconds, megabytes: Number(await memory) / 1000 };
}
