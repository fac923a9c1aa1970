import { cpSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { put, settings, temporaryFolder, text, visavis, workspace } from "../cli/visavis.ts";
import { reviewer, type ServedReview, serve, typedText, watched } from "../review/browser/review.ts";
import { type DeeplServer, startDeepl } from "../servers/deepl.ts";

let browser: Browser;
let server: DeeplServer;
let translated = "";
let root = "";
let context: BrowserContext;
let review: ServedReview;
const xlf = "translations/es/plainte.xlf";

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startDeepl()]);
  translated = workspace({ "visavis.yml": settings.replace("[es, de]", "[es]") });
  const env = { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url };
  expect((await visavis(translated, ["run"], { env })).code).toBe(0);
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

beforeEach(async () => {
  root = temporaryFolder();
  cpSync(translated, root, { recursive: true });
  review = await serve(root);
  context = await reviewer(browser);
});
afterEach(async () => {
  await context.close();
  await review.stop("SIGKILL");
});

/** A page at the sentence that holds a text; the first page of a context shows the token. */
async function pageAt(part: string, address = review.url): Promise<Page> {
  const { page } = await watched(context);
  await page.goto(address);
  await page.locator(".row-texts", { hasText: part }).click();
  await page.locator("#editor").waitFor();
  return page;
}

async function write(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+A");
  await page.keyboard.type(words);
}

/** What a CAT tool does to a sentence: it writes the whole file anew. */
function edit(from: string, to: string): void {
  expect(text(root, xlf)).toContain(from);
  put(root, xlf, text(root, xlf).replace(from, to));
}

test("two tabs at one sentence: who is later sees both, and takes one", async () => {
  const first = await pageAt("juge");
  const second = await pageAt("juge", new URL("/", review.url).href);
  await write(second, "El juez lo leyó.");
  await write(first, "El juez leyó la denuncia.");
  await first.keyboard.press("Control+Enter");
  await expect.poll(() => text(root, xlf)).toContain("El juez leyó la denuncia.");

  const conflict = second.locator(".conflict");
  await conflict.waitFor();
  expect(await conflict.textContent()).toContain("lo leyó");
  expect(await conflict.textContent()).toContain("denuncia");
  await second.locator("#editor").focus();
  await second.keyboard.press("Control+Enter");
  expect(text(root, xlf)).toContain("El juez leyó la denuncia.");
  await conflict.getByRole("button", { name: "Go on with mine" }).click();
  expect(await typedText(second)).toBe("El juez lo leyó.");
  await second.keyboard.press("Control+Enter");
  await expect.poll(() => text(root, xlf)).toContain("El juez lo leyó.");
  // What the first tab wrote is in the history.
  expect(text(root, xlf)).toContain("El juez leyó la denuncia.");
});

test("taking the file's text leaves what was typed a step back", async () => {
  const page = await pageAt("juge");
  await write(page, "El juez lo leyó.");
  edit("ES:Le juge a lu la plainte !", "Lo que dice la herramienta.");
  await page.getByRole("button", { name: "Take the file's" }).click();
  await expect.poll(() => typedText(page)).toBe("Lo que dice la herramienta.");
  await page.keyboard.press("Control+Z");
  await expect.poll(() => typedText(page)).toBe("El juez lo leyó.");
});

test("what a CAT tool changes elsewhere in the file merges without a word", async () => {
  const page = await pageAt("juge");
  await write(page, "El juez leyó la denuncia.");
  edit("ES:Microsoft a déposé une plainte.", "Microsoft presentó una denuncia.");
  await page.locator("a.target", { hasText: "Microsoft presentó" }).waitFor();
  expect(await page.locator(".conflict").count()).toBe(0);
  await expect.poll(() => typedText(page)).toBe("El juez leyó la denuncia.");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => text(root, xlf)).toContain("El juez leyó la denuncia.");
  expect(text(root, xlf)).toContain("Microsoft presentó una denuncia.");
});

test("a server that is killed takes nothing along", async () => {
  const page = await pageAt("juge");
  await write(page, "El juez leyó la denuncia.");
  await review.stop("SIGKILL");
  await page.locator(".notice .problem", { hasText: "does not answer" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => typedText(page)).toBe("El juez leyó la denuncia.");
  await page.keyboard.press("Alt+ArrowDown");
  await page.locator(".mark", { hasText: "not saved" }).waitFor();

  // The workspace has the same address each time: the page goes on once the browser has shown the new token.
  review = await serve(root);
  const { page: opener } = await watched(context);
  await opener.goto(review.url);
  await opener.close();
  await page.locator(".notice .problem").waitFor({ state: "detached" });
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => typedText(page)).toBe("El juez leyó la denuncia.");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => text(root, xlf)).toContain("El juez leyó la denuncia.");
});

test("what is typed is there again when the page is loaded again", async () => {
  const page = await pageAt("juge");
  await write(page, "A medio escr");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await page.locator("#editor").waitFor();
  await expect.poll(() => typedText(page)).toBe("A medio escr");
});

test("with four eyes, the page says beforehand who may not approve", async () => {
  put(root, "visavis.yml", `${text(root, "visavis.yml")}review: { fourEyes: true }\n`);
  const page = await pageAt("juge");
  const approve = page.getByRole("button", { name: "Approve" });
  expect(await approve.getAttribute("aria-disabled")).toBe("false");
  await write(page, "El juez leyó la denuncia.");
  await page.getByText("somebody else approves it").waitFor();
  expect(await approve.getAttribute("aria-disabled")).toBe("true");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => text(root, xlf)).toContain("El juez leyó la denuncia.");
  await page.locator("a.target", { hasText: "El juez" }).click();
  await page.getByText("somebody else approves it").waitFor();
  // The key is refused by the server too.
  await page.keyboard.press("Control+Alt+Enter");
  await page.locator(".notice .problem").waitFor();
  expect(text(root, xlf)).not.toMatch(/state="final"[^>]*>\s*<source[^>]*>Le juge/u);
});

test("a page of another origin changes nothing and reads nothing", async () => {
  await pageAt("juge");
  const foreign = createServer((_, response) => response.end("<!doctype html><title>elsewhere</title>"));
  await new Promise<void>((resolve) => foreign.listen(0, "127.0.0.1", resolve));
  const before = text(root, xlf);
  const { page } = await watched(context);
  // The same host on another port: a browser sends the cookie along.
  await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
  const base = new URL(review.url).origin;
  const got = await page.evaluate(`(${attack})(${JSON.stringify(base)})`);
  expect(got).toEqual(["refused", "opaque", "refused"]);
  expect(text(root, xlf)).toBe(before);
  foreign.close();
});

/** Runs in the foreign page: posts as fetch and as a form, and reads. Answers what became of each fetch. */
const attack = `async (base) => {
  const decision = { type: "state", state: "final" };
  const decisions = [{ story: "plainte", target: "es", segment: "s-1", stamp: null, decision }];
  const body = JSON.stringify({ decisions });
  const posts = ["cors", "no-cors"].map((mode) =>
    fetch(base + "/api/decisions", { method: "POST", mode, body, credentials: "include" }),
  );
  const reads = [fetch(base + "/api/overview", { credentials: "include" })];
  const form = document.createElement("form");
  Object.assign(form, { action: base + "/api/decisions", method: "post", enctype: "text/plain", target: "frame" });
  form.append(Object.assign(document.createElement("input"), { name: body }));
  const frame = Object.assign(document.createElement("iframe"), { name: "frame" });
  document.body.append(form, frame);
  const framed = new Promise((resolve) => frame.addEventListener("load", resolve));
  form.submit();
  await framed;
  const settled = await Promise.allSettled([...posts, ...reads]);
  return settled.map((one) => (one.status === "fulfilled" ? one.value.type : "refused"));
}`;
