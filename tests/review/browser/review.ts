import { type ChildProcess, spawn } from "node:child_process";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll } from "vitest";
import { bin } from "../../cli/visavis.ts";

/** A review that is served, as a user starts it. */
export interface ServedReview {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends it as Ctrl+C does, or at once. */
  readonly stop: (signal?: "SIGINT" | "SIGKILL") => Promise<void>;
}

const served: ChildProcess[] = [];
afterAll(() => served.forEach((child) => child.kill("SIGKILL")));

/** Starts `visavis review` in a workspace; it ends with the test file at the latest. */
export async function serve(root: string, words: readonly string[] = ["--as", "Marie"]): Promise<ServedReview> {
  const child = spawn(process.execPath, [bin, "review", ...words], { cwd: root, stdio: ["ignore", "pipe", "ignore"] });
  served.push(child);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once("data", (line: Buffer) => resolve(line.toString().trim()));
    child.once("exit", (code) => reject(new Error(`visavis review ended with ${code}`)));
  });
  return {
    url,
    process: child,
    stop: async (signal = "SIGINT") => {
      child.kill(signal);
      await ended;
    },
  };
}

/** What a page says of itself that nobody should have to read: errors, and what its policy has refused. */
export interface Watched {
  readonly page: Page;
  readonly complaints: string[];
}

/** A page in a browser of its own, with the clipboard. */
export async function watched(context: BrowserContext): Promise<Watched> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.setDefaultTimeout(10_000);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // A browser says of every answer that is no success; the page says so itself.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      complaints.push(message.text());
  });
  return { page, complaints };
}

/** A context as a reviewer has it. */
export async function reviewer(browser: Browser): Promise<BrowserContext> {
  return await browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
}

/** The text of the open editor, its chips as the code characters that they stand for. */
export async function typedText(page: Page): Promise<string> {
  const read = `(editor) => [...editor.childNodes].map((node) => node.dataset?.code ?? node.textContent).join("")`;
  return String(await page.evaluate(`(${read})(document.getElementById("editor"))`));
}
