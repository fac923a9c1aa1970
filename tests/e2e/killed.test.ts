import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { filesBelow, stampOf } from "../../src/workspace/files.ts";
import { type Outcome, put, temporaryFolder, visavis } from "../cli/visavis.ts";
import { openJournal } from "../../src/workspace/journal.ts";
import { paidTwice, repeated, type PayingServer, startPayingServer } from "./paying-server.ts";

const kills = 100;
const stories = 1000;
/** Stories that are written anew, and longer, whenever a run has completed, so that there is work again: 12 requests. */
const edited = { stories: 40, sentences: 12 };
const concurrency = 2;
const seed = Number(process.env["KILL_SEED"] ?? Date.now() % 1_000_000);

const settings = `source: fr
targets: [es]
engines: [deepl]
deepl: { concurrency: ${concurrency} }
checks: { language: off, untranslated: off }
`;

let server: PayingServer;
beforeAll(async () => {
  server = await startPayingServer();
});
afterAll(async () => await server.close());

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomNumbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function writeStory(
  root: string,
  number: number,
  { version, sentences }: { version: number; sentences: number },
): void {
  const texts = Array.from({ length: sentences }, (_, index) => `Le chat ${number} a vu ${index}, ${version} souris.`);
  const content = `# Histoire ${number}, ${version}\n\n${texts.join(" ")} Fin de ${number}, ${version}.\n`;
  put(root, `source-content/histoire-${number}.md`, content);
}

/** When a run is killed: so long after its start, or after it has sent so many requests. */
interface Moment {
  readonly requests: number;
  readonly ms: number;
}

/** Runs until it has ended by itself or was killed. */
async function runUntil(root: string, run: number, { requests, ms }: Moment): Promise<Outcome & { killed: boolean }> {
  let child: ChildProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  const killLater = (): void => {
    timer = setTimeout(() => child?.kill("SIGKILL"), ms);
  };
  server.begin(run, (number) => {
    if (number === requests) killLater();
  });
  const started = (process: ChildProcess): void => {
    child = process;
    if (requests === 0) killLater();
  };
  const outcome = await visavis(root, ["run"], { env: server.env, started });
  clearTimeout(timer);
  await server.quiet();
  return { ...outcome, killed: outcome.code === null };
}

/** Checks files that have changed since the last time: each can be read to its end. */
function wholeFiles(root: string): () => void {
  const seen = new Map<string, string>();
  return () => {
    for (const path of ["translations", "locales", "editions"].flatMap((folder) => filesBelow(root, folder))) {
      const stamp = stampOf(root, path);
      if (seen.get(path) !== stamp) expectWhole(root, path);
      seen.set(path, stamp);
    }
  };
}

function expectWhole(root: string, path: string): void {
  const content = readFileSync(join(root, path), "utf8");
  if (path.endsWith(".xlf")) parseXliff(content, { path, story: path.replace(/^.*\/|\.xlf$/gu, "") });
  else if (path.endsWith(".json")) JSON.parse(content);
  else if (path.endsWith(".md"))
    expect([path, content]).toEqual([path, expect.stringMatching(/Fin de \d+, \d+\.\n$/u)]);
  else if (path.endsWith(".ts")) expect([path, content]).toEqual([path, expect.stringMatching(/\}\n$/u)]);
  // Half of a file under a name of its own, on its way to its place.
  else expect(path).toMatch(/\.visavis-tmp$/u);
}

test(`killed ${kills} times at any moment, a run loses no paid reply and leaves no half-written file`, async () => {
  const root = temporaryFolder();
  const random = randomNumbers(seed);
  const checkFiles = wholeFiles(root);
  let version = 1;
  put(root, "visavis.yml", settings);
  for (let number = 0; number < stories; number++) writeStory(root, number, { version, sentences: 1 });
  /** How long a run takes, as far as is known. */
  let duration = 3000;
  let killed = 0;
  let killedSending = 0;
  for (let run = 1; killed < kills; run++) {
    const moment =
      random() < 0.5
        ? { requests: 0, ms: random() * duration }
        : { requests: 1 + Math.floor(random() * 12), ms: random() * 20 };
    const where = `KILL_SEED=${seed}, run ${run} (kill ${killed + 1}, ${JSON.stringify(moment)})`;
    const began = performance.now();
    const outcome = await runUntil(root, run, moment);
    expect(paidTwice(server.requests, concurrency), where).toEqual([]);
    expect(checkFiles, where).not.toThrow();
    if (outcome.killed) {
      killed += 1;
      killedSending += server.requests.at(-1)?.run === run ? 1 : 0;
      // It may take longer than was thought: without the end of a run, its last moments would never come.
      duration *= 1.05;
      continue;
    }
    expect([where, outcome]).toEqual([where, expect.objectContaining({ code: 0 })]);
    duration = performance.now() - began;
    version += 1;
    const first = Math.floor(random() * stories);
    for (let number = first; number < first + edited.stories; number++) {
      writeStory(root, number % stories, { version, sentences: edited.sentences });
    }
  }
  expect(killedSending).toBeGreaterThan(kills / 4);
  await expectQuietEnd(root);
  expectBooked(root);
}, 600_000);

/** An undisturbed run completes; after it there is nothing left to send or to write, nor anything half-written. */
async function expectQuietEnd(root: string): Promise<void> {
  const never = { requests: Infinity, ms: 0 };
  put(root, "locales/es/.half.visavis-tmp", "{");
  expect(await runUntil(root, 0, never)).toMatchObject({ code: 0 });
  expect(paidTwice(server.requests, concurrency)).toEqual([]);
  const sent = server.requests.length;
  const files = (): readonly (readonly [string, string])[] =>
    filesBelow(root, ".")
      .filter((path) => !path.startsWith(".visavis/"))
      .map((path) => [path, stampOf(root, path)] as const);
  const before = files();
  expect(await runUntil(root, 0, never)).toMatchObject({ code: 0 });
  expect(server.requests).toHaveLength(sent);
  expect(files()).toEqual(before);
  expect(before.filter(([path]) => path.endsWith(".visavis-tmp"))).toEqual([]);
}

/** The sums spent are those of every request whose replies were kept: of all that came, but those that had to be repeated. */
function expectBooked(root: string): void {
  const journal = openJournal(root, { write: false, today: () => "", costOf: () => null });
  const booked = journal.spending("2000-01-01").reduce((sum, { requests }) => sum + requests, 0);
  journal.close();
  const lost = new Set(repeated(server.requests).map(({ before }) => before)).size;
  expect([lost > 0, booked]).toEqual([true, server.requests.length - lost]);
}
