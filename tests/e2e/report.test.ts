import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { renderReport } from "../../src/diff/html/report.ts";
import { readReportPage } from "../../src/workspace/report-page.ts";
import { launchBrowser } from "../browser.ts";
import {
  documentOf,
  expectReadable,
  put,
  settings,
  temporaryFolder,
  text,
  visavis,
  workspace,
} from "../cli/visavis.ts";
import { finding, item } from "../diff/build.ts";
import { type DeeplServer, startDeepl } from "../servers/deepl.ts";

let browser: Browser;
let server: DeeplServer;
let env: Record<string, string>;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startDeepl()]);
  env = { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url };
});
afterAll(async () => await Promise.all([browser.close(), server.close()]));

/** A report with all that one can show, in languages of both directions. */
const rich = [
  item({
    change: "edited",
    reasons: ["source-changed"],
    previousSource: "Le site emploie 40 personnes.",
    source: "Le ‹1›site‹/1› emploie 60 personnes.",
    previousText: "El sitio emplea a 40 personas.",
    text: "El ‹1›sitio‹/1› emplea a 60 personas.",
    similarity: 92,
    findings: [
      finding("error"),
      finding("warning", { rule: "length" }),
      finding("warning", { waiver: { segment: "s1", rule: "terms", reason: "So be it.", by: "Zoé" } }),
    ],
    terms: [
      { term: "site", source: [], target: [], expected: "sitio", keep: false, domain: null, note: null },
      { term: "SIA", source: [], target: [{ start: 0, end: 3 }], expected: "SIA", keep: true, domain: null, note: "x" },
    ],
    notes: [{ text: "?", category: "comment", about: "s1", by: "Zoé", at: "2026-11-20T10:00:00Z" }],
    neighbours: { before: { source: "Avant.", text: "Antes." }, after: { source: "Après.", text: null } },
    history: [
      { segment: "s1", at: "2026-11-20T10:00:00Z", by: "Zoé", did: "edited", before: { text: "No.", origin: "deepl" } },
    ],
  }),
  item({
    segment: "s2",
    change: "deleted",
    stamp: null,
    source: null,
    text: null,
    previousSource: "Un.",
    state: "final",
  }),
  item({
    target: "ar",
    segment: "s1",
    text: "يوظف الموقع ٦٠ شخصا.",
    previousText: "يوظف الموقع ٤٠ شخصا.",
    source: "Un. <b>",
  }),
  item({ target: "ar", segment: "s3", state: "initial", origin: "", text: null, kind: "heading" }),
  item({ target: "de", segment: "s4", text: "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung" }),
];

function fileOf(items: typeof rich): string {
  const root = temporaryFolder();
  put(root, "report.html", renderReport(items, { source: "fr", ...readReportPage() }));
  return join(root, "report.html");
}

/** Opens a report; whatever it asks for is in `requests`, whatever it complains of in `complaints`. */
async function open(file: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => void requests.push(request.url()));
  page.on("console", (message) => void complaints.push(message.text()));
  page.on("pageerror", (error) => void complaints.push(error.message));
  const url = pathToFileURL(file).href;
  await page.goto(url);
  return { page, requests, complaints, url };
}

const shown = (page: Page): Locator => page.locator(".item:visible");

describe("a report in a browser", () => {
  const file = fileOf(rich);

  test("is filtered and linked to without a script, and asks for nothing", async () => {
    const { page, requests, complaints, url } = await open(file, { javaScriptEnabled: false });
    expect(await shown(page).count()).toBe(5);
    await page.getByRole("radio", { name: "Arabic (ar) 2" }).check();
    expect(await shown(page).count()).toBe(2);
    expect(await page.locator(".story:visible").count()).toBe(1);
    await page.getByRole("radio", { name: "no translation 1" }).check();
    expect(await shown(page).count()).toBe(1);
    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByRole("radio", { name: "errors 1" }).check();
    expect(await shown(page).count()).toBe(1);
    await page.getByRole("button", { name: "Show all" }).click();
    await page.goto(`${url}#r%C3%A9cit/de/s4`);
    expect(await page.locator(":target").textContent()).toContain("Donau");
    expect(await page.getByRole("button", { name: "Approve" }).count()).toBe(0);
    expect(requests).toEqual([url]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test("is searched with a script, which shows how much it found, and what a link leads to", async () => {
    const { page, requests, complaints, url } = await open(file);
    const found = page.locator("form [role=status]");
    await page.getByRole("searchbox", { name: "Text" }).fill("EMPLOIE 60 PERSONNES");
    await expect.poll(async () => await found.textContent()).toBe("1 sentence shown");
    expect(await page.locator(".story:visible").count()).toBe(1);
    await page.evaluate("location.hash = '#r%C3%A9cit/de/s4'");
    await expect.poll(async () => await found.textContent()).toBe("5 sentences shown");
    expect(requests).toEqual([url]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  const themes = ["light", "dark"] as const;
  const widths = [1200, 320];
  test.each(themes.flatMap((colorScheme) => widths.map((width) => ({ colorScheme, width }))))(
    "has nothing that axe objects to: $colorScheme, $width wide",
    async ({ colorScheme, width }) => {
      const { page } = await open(file, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true });
      for (const summary of await page.locator("summary").all()) await summary.click();
      await page.getByRole("button", { name: "Edit" }).first().click();
      await page.getByRole("button", { name: "Let it stand" }).first().click();
      await page.getByRole("button", { name: "Approve" }).first().click();
      await page.evaluate(axe.source);
      const tags = JSON.stringify(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
      const violations = await page.evaluate(
        `axe.run({ runOnly: ${tags} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`,
      );
      expect(violations).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      await page.context().close();
    },
  );

  test("is printed whole, without what only a screen needs", async () => {
    const { page } = await open(file, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.getByText("Antes.").isVisible()).toBe(true);
    expect(await page.locator("form, .decide, summary").filter({ visible: true }).count()).toBe(0);
    const look = "(({ breakInside, contentVisibility }) => [breakInside, contentVisibility])";
    expect(await page.evaluate(`${look}(getComputedStyle(document.querySelector(".item")))`)).toEqual([
      "avoid",
      "visible",
    ]);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(251, 250, 247)");
    await page.context().close();
  });

  test("runs nothing that a story says", async () => {
    const hostile = `"><img src="https://evil.example/x" onerror=document.title=1><script>document.title=2</script>`;
    const hostiles = [item({ story: hostile, source: hostile, text: hostile, heading: hostile, segment: hostile })];
    const { page, requests, complaints, url } = await open(fileOf(hostiles));
    await page.getByRole("button", { name: "Edit" }).click();
    expect(await page.getByRole("textbox", { name: "Translation" }).inputValue()).toBe(hostile);
    expect(await page.title()).toBe("Translations to review");
    expect(requests).toEqual([url]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

const xlf = "translations/es/plainte.xlf";

/** The sentence of a report that holds a text. */
const sentence = (page: Page, words: string): Locator =>
  page.locator(".item", { has: page.locator(".sides", { hasText: words }) });

/** What a reviewer does in a report; answers the file that it saves. */
async function decide(file: string): Promise<string> {
  const { page, requests } = await open(file, { acceptDownloads: true });
  const cloud = sentence(page, "grandit");
  await cloud.getByRole("button", { name: "Edit" }).click();
  await cloud.getByRole("textbox", { name: "Translation" }).fill("La ‹1›nube‹/1› crece.");
  await cloud.getByRole("button", { name: "Comment" }).click();
  await cloud.getByRole("textbox", { name: "Comment" }).fill("Mejor así.");
  const judge = sentence(page, "Le juge");
  await judge.getByRole("button", { name: "Approve" }).focus();
  await page.keyboard.press("Enter");
  const centre = sentence(page, "centre de données");
  await centre.getByRole("button", { name: "Mark as reviewed" }).click();
  await centre.getByRole("button", { name: "Let it stand" }).click();
  await centre.getByRole("textbox", { name: "Why it stands" }).fill("Una lista.");
  expect(await page.locator(".saving [role=status]").textContent()).toContain("5 decisions on 3 sentences");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save decisions.json" }).click(),
  ]);
  expect(requests.filter((url) => !/^(?:file|blob):/u.test(url))).toEqual([]);
  const content = readFileSync(await download.path(), "utf8");
  await page.context().close();
  return content;
}

test("what is decided in a report comes into the translation files, once, and never over what changed", async () => {
  const checks = "checks: { language: off, untranslated: off, terms: warning }";
  const root = workspace({
    "visavis.yml": settings.replace("[es, de]", "[es]").replace(/checks:.*/u, checks),
    "glossary.yml": "source: fr\nterms:\n  - { term: centre de données, es: centro de datos }\n",
  });
  await visavis(root, ["translate"], { env });
  const report = await visavis(root, ["diff", "--format", "html"]);
  const written = await visavis(root, ["diff", "--format", "html", "--out", "report.html"]);
  expect(written.stderr).toContain("wrote report.html");
  expect(report.stdout).toBe(text(root, "report.html"));

  put(root, "decisions.json", await decide(join(root, "report.html")));
  const before = text(root, xlf);
  const tried = await visavis(root, ["review", "--apply", "decisions.json", "--as", "Zoé", "--dry-run"]);
  expectReadable(tried);
  expect([tried.stdout, text(root, xlf)]).toEqual([expect.stringContaining("nothing was written"), before]);

  const apply = ["review", "--apply", "decisions.json", "--as", "Zoé", "--json"];
  const first = documentOf(await visavis(root, apply), "review-apply");
  expect(first).toMatchObject({ by: "Zoé", done: 5, already: 0, refused: 0 });
  const after = text(root, xlf);
  expect(after).toMatch(/La <pc [^>]*>nube<\/pc> crece\./u);
  for (const part of ["Mejor así.", "Una lista.", 'state="final"']) expect(after).toContain(part);

  const again = documentOf(await visavis(root, apply), "review-apply");
  expect(again).toMatchObject({ done: 0, already: 5, refused: 0 });
  expect(text(root, xlf)).toBe(after);

  put(root, xlf, after.replace("nube", "NUBE"));
  const changed = await visavis(root, ["review", "--apply", "decisions.json", "--as", "Zoé"]);
  expect(changed.code).toBe(3);
  expectReadable(changed);
  expect(changed.stdout).toMatch(/Refused:\nplainte {2}es {2}s-\w+ {2}edit\n {2}segment s-\w+ has changed/u);
  expect(text(root, xlf)).toContain("NUBE");
});
