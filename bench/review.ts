/**
 * Measures the review application with 10,000 sentences in a language, in a real browser: prints a table, writes
 * `bench/review/results.json` and the table in `docs/benchmarks.md`, and ends with 1 when a bar is missed.
 */
import { execFileSync, spawn } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../tests/browser.ts";
import { makeBed } from "./bed.ts";
import { lineOf, measurement, type Measurement } from "./measure.ts";

/** 43 sentences each. */
const stories = 233;

const firstAnswer = `performance.getEntriesByType("resource").find(({ name }) => name.includes("/api/segments")).duration`;

interface Scrolled {
  readonly frames: number;
  /** Milliseconds. */
  readonly longest: number;
}

/** Scrolls a screen a frame, to the end and back. */
const scroll = `new Promise((resolve) => {
  const list = document.querySelector(".virtual-list");
  let [last, longest, frames, step] = [performance.now(), 0, 0, list.clientHeight];
  const frame = (now) => {
    longest = Math.max(longest, now - last);
    frames += 1;
    last = now;
    list.scrollTop += step;
    const atEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1;
    if (step > 0 && atEnd) step = -step;
    if (step < 0 && list.scrollTop === 0) resolve(JSON.stringify({ longest, frames }));
    else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
})`;

const here = fileURLToPath(new URL("..", import.meta.url));
execFileSync(process.execPath, ["scripts/build.ts"], { stdio: "inherit", cwd: here });
const bed = await makeBed({ stories, latencyMs: 0, targets: ["es"] });
const browser = await launchBrowser();
try {
  await bed.visavis("run", "--quiet");
  const server = spawn(process.execPath, [`${here}/bin/visavis.js`, "review", "--as", "Bench", "--cwd", bed.root], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const address = await new Promise<string>((resolve) =>
    server.stdout.once("data", (line: Buffer) => resolve(line.toString().trim())),
  );
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const results = [pageSize(), ...(await measurePage(page, address))];
  server.kill("SIGINT");
  for (const result of results) console.log(lineOf(result));
  keep(results);
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
} finally {
  await browser.close();
  bed.close();
}

function pageSize(): Measurement {
  const files = globSync(`${here}/dist/review-app/**/*.*`).map((file) => gzipSync(readFileSync(file)).length);
  const bytes = files.reduce((total, size) => total + size, 0);
  return measurement("the page, compressed", "KB", { measured: bytes / 1000, bar: 60 });
}

async function measurePage(page: Page, address: string): Promise<readonly Measurement[]> {
  const debug = await page.context().newCDPSession(page);
  await debug.send("Performance.enable");
  await page.goto(address);
  await page.locator(".row").first().waitFor();
  const script = await scriptSeconds(debug);
  const first = Number(await page.evaluate(firstAnswer));
  const again = Number(await page.evaluate(timeOf("/api/segments?target=es")));
  const story = Number(await page.evaluate(timeOf("/api/segments?target=es&story=story-00100")));
  await page.locator(".filters select").first().selectOption("");
  const rows = Number(String(await page.locator(".filters output").textContent()).replace(/,|\D.*$/gu, ""));
  const before = await scriptSeconds(debug);
  const scrolled = JSON.parse(String(await page.evaluate(scroll))) as Scrolled;
  const scrolling = (await scriptSeconds(debug)) - before;
  const typed = await scriptOf(debug, async () => {
    await page.locator("#filter").pressSequentially("marché");
  });
  const decided = await scriptOf(debug, async () => await decide(page));
  const forInformation = (name: string, measured: number, unit: string): Measurement =>
    measurement(name, unit, { measured, bar: null });
  return [
    forInformation("sentences in the list", rows, ""),
    measurement("script time until the list stands", "s", { measured: script, bar: 1 }),
    measurement("script time of a frame while all of the list is scrolled through", "ms", {
      measured: (1000 * scrolling) / scrolled.frames,
      bar: 8,
    }),
    forInformation("frames of that, there and back", scrolled.frames, ""),
    forInformation("the longest of them", scrolled.longest, "ms"),
    forInformation("script time of a word typed into the filter", typed, "s"),
    forInformation("script time of a sentence opened, saved, and the next one opened", decided, "s"),
    forInformation("the server's list, the first time", first, "ms"),
    forInformation("the server's list, again", again, "ms"),
    forInformation("the server's list of one story", story, "ms"),
  ];
}

async function scriptSeconds(debug: CDPSession): Promise<number> {
  const { metrics } = await debug.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? NaN;
}

async function scriptOf(debug: CDPSession, work: () => Promise<void>): Promise<number> {
  const before = await scriptSeconds(debug);
  await work();
  return (await scriptSeconds(debug)) - before;
}

async function decide(page: Page): Promise<void> {
  await page.locator("#filter").fill("");
  await page.locator(".row-texts").first().click();
  await page.locator("#editor").waitFor();
  const from = page.url();
  await page.keyboard.press("Control+Enter");
  await page.waitForURL((url) => url.href !== from);
}

function timeOf(path: string): string {
  return `(async () => { const from = performance.now(); await (await fetch(${JSON.stringify(path)})).text(); return performance.now() - from; })()`;
}

function keep(results: readonly Measurement[]): void {
  const machine = { cpu: cpus()[0]?.model ?? "", cores: availableParallelism(), node: process.version };
  const file = new URL("review/results.json", import.meta.url);
  writeFileSync(file, `${JSON.stringify({ machine, chromium: browser.version(), results }, null, 2)}\n`);
  const document = new URL("../docs/benchmarks.md", import.meta.url);
  const table = results.map(({ name, measured, unit, bar }) => {
    const value = `${Number(measured.toPrecision(3)).toLocaleString("en")} ${unit}`.trim();
    return `| ${name} | ${value} | ${bar === null ? "for information" : bar === 0 ? "0" : `≤ ${bar} ${unit}`} |`;
  });
  const head = "| what | measured | bar |\n| --- | ---: | ---: |";
  const before = readFileSync(document, "utf8");
  const written = before.replace(
    /(<!-- review: [^>]*-->\n\n)[^]*?(\n\n<!-- \/review -->)/u,
    (_, start: string, end: string) => `${start}${head}\n${table.join("\n")}${end}`,
  );
  writeFileSync(document, written);
}
