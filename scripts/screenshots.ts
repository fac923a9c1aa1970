/**
 * `node scripts/screenshots.ts` makes the pictures of the review application in `docs/images/`, of the house's own stories
 * in a scratch workspace: a sentence that was approved has changed since. Wants a build and Apertium.
 */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../tests/browser.ts";

const command = resolve("bin/visavis.js");
const scratch = mkdtempSync(join(tmpdir(), "visavis-"));
const workspace = join(scratch, "maison");
mkdirSync(workspace);
const story = "source-content/nuage-et-concurrence.md";

for (const path of ["source-content", "translations", "glossary.yml"])
  cpSync(path, join(workspace, path), { recursive: true });
writeFileSync(join(workspace, "visavis.yml"), "source: fr\ntargets: [en, es, ca]\nengines: [apertium]\n");
visavis("approve", "nuage-et-concurrence", "--to", "es", "--as", "Camille Roy", "--force");
const before = readFileSync(story, "utf8");
writeFileSync(
  join(workspace, story),
  before.replace("regardent désormais de près", "regardent depuis peu de très près"),
);
visavis("run", "--to", "es", "--fail-on", "never", "--quiet");

const server = spawn(process.execPath, [command, "review", "--as", "Camille Roy", "--cwd", workspace]);
const address = await new Promise<string>((resolve) =>
  server.stdout.once("data", (line) => resolve(String(line).trim())),
);
const browser = await launchBrowser();
try {
  await takePictures(browser);
} finally {
  await browser.close();
  server.kill("SIGINT");
  rmSync(scratch, { recursive: true, force: true });
}

async function takePictures(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1080, height: 600 }, colorScheme: "light" });
  await page.goto(address);
  await page.locator(".head nav a", { hasText: "es" }).click();
  await page.locator(".row").first().waitFor();
  await page.screenshot({ path: "docs/images/review-list.png" });
  await page.locator(".row-texts", { hasText: "depuis peu" }).first().click();
  await page.locator("#editor").waitFor();
  await page.locator(".before").waitFor();
  await page.waitForTimeout(600);
  await page.screenshot({ path: "docs/images/review-light.png" });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 1000, height: 540 });
  await page.keyboard.press("Control+Alt+p");
  await page.frameLocator(".preview").locator("[data-open]").first().waitFor();
  await page.screenshot({ path: "docs/images/review-dark.png" });
}

function visavis(...words: readonly string[]): void {
  execFileSync(process.execPath, [command, ...words], { cwd: workspace, stdio: "inherit" });
}
