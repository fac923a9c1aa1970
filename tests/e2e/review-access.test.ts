import axe from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { put, settings, text, visavis, workspace } from "../cli/visavis.ts";
import { reviewer, type ServedReview, serve, typedText, watched } from "../review/browser/review.ts";

const hostile =
  "<script>document.title = 'owned'</script> \"><img src=x onerror=\"document.title='owned'\"> javascript:alert(1)";
const long = "Une très longue phrase qui ne finit pas, ".repeat(25_000);

/** Arabic by hand; what it says matters less than that it runs the other way. */
const arabic = "قدمت مايكروسوفت شكوى أمس.";

const story = `---
description: ${JSON.stringify(hostile)}
---

# Titre ${hostile}

Microsoft a déposé une **plainte** [hier](https://example.org/?a=1&b=2). Voici \u202Eà l'envers\u202C.

## La suite

Le nuage grandit.
`;

let browser: Browser;
let review: ServedReview;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
let root = "";

beforeAll(async () => {
  root = workspace({
    "visavis.yml": settings.replace("[es, de]", "[ar]").replace("[deepl]", "[pseudo]"),
    "source-content/plainte.md": story,
  });
  expect((await visavis(root, ["run", "--fail-on", "never"])).code).toBe(0);
  [browser, review] = await Promise.all([launchBrowser(), serve(root, ["--as", "Marie \u202E<b>"])]);
  context = await reviewer(browser);
  ({ page, complaints } = await watched(context));
  await page.goto(review.url);
  await page.locator(".row").first().waitFor();
}, 30_000);
afterAll(async () => {
  await context.close();
  await Promise.all([browser.close(), review.stop()]);
});

async function open(part: string): Promise<void> {
  await page.locator("#filter").fill(part);
  await page.locator(".filters select").first().selectOption("");
  await page.locator(".row-texts").first().click();
  await page.locator("#editor").waitFor();
}

beforeEach(async () => {
  if ((await page.locator(".sidebar .all:visible").count()) === 0) return;
  await page.locator(".sidebar .all").click();
  await page.locator("#filter").fill("");
});

async function violations(): Promise<unknown> {
  // The page's policy takes no scripts but its own: this one comes by the debugger.
  await page.evaluate(axe.source);
  const tags = JSON.stringify(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
  return await page.evaluate(
    `axe.run({ runOnly: ${tags} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html + nodes[0].failureSummary))`,
  );
}

test("what a story says is text, wherever it stands", async () => {
  await open("owned");
  expect(await page.locator(".source .chip").first().getAttribute("title")).toContain("<script>");
  expect(await page.locator(".source", { hasText: "<script>" }).count()).toBe(1);
  await page.keyboard.press("Control+Alt+p");
  await page.frameLocator(".preview").locator("article").waitFor();
  expect(await page.frameLocator(".preview").locator("script, img, a[href], [onerror]").count()).toBe(0);
  expect(await page.evaluate("document.title === 'owned'")).toBe(false);
  await page.keyboard.press("Control+Alt+p");
});

test("signs that turn the direction are seen, and can be deleted like any code", async () => {
  await open("envers");
  expect(await page.locator(".line-active .source").textContent()).toContain("U+202E");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("a");
  await page.evaluate("navigator.clipboard.writeText('\\u202Ebc\\uD800d\\nuno')");
  await page.keyboard.press("Control+V");
  await expect.poll(() => typedText(page)).toBe("a\u202Ebc\uFFFDd uno");
  await page.keyboard.press("Home");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Delete");
  await expect.poll(() => typedText(page)).toBe("bc\uFFFDd uno");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => text(root, "translations/ar/plainte.xlf")).toContain("bc\uFFFDd uno");
});

test("codes go along when a text is cut, copied from the source, and pasted", async () => {
  await open("Microsoft");
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+X");
  await expect.poll(() => typedText(page)).toBe("");
  await page.keyboard.press("Control+V");
  const whole = await typedText(page);
  expect(whole).toMatch(/[\uE000-\uF8FF]/u);
  await page.keyboard.press("Control+V");
  // Each code once.
  expect((await typedText(page)).match(/[\uE000-\uF8FF]/gu)).toHaveLength(4);
  await page.keyboard.press("Control+Z");
  await page.keyboard.press("Control+Z");
  await expect.poll(() => typedText(page)).toBe("");
  await page.locator(".line-active .source").selectText();
  await page.keyboard.press("Control+C");
  await page.locator("#editor").click();
  await page.keyboard.press("Control+V");
  expect(await typedText(page)).toMatch(/^Microsoft a déposé une .plainte. .hier.\.$/u);
});

test("a right-to-left translation stands right to left, and keys go where they point", async () => {
  await open("Le nuage");
  const editor = page.locator("#editor");
  expect([await editor.getAttribute("lang"), await editor.getAttribute("dir")]).toEqual(["ar", "rtl"]);
  expect(await page.locator(".line-active .source").getAttribute("dir")).toBe("ltr");
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(arabic);
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => text(root, "translations/ar/plainte.xlf")).toContain(arabic);
});

const themes = ["light", "dark"] as const;
const sizes = [
  { width: 1280, height: 800 },
  { width: 320, height: 400 },
];
test.each(themes.flatMap((colorScheme) => sizes.map((size) => ({ colorScheme, ...size }))))(
  "axe has nothing to say: $colorScheme, $width wide",
  async ({ colorScheme, width, height }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height });
    if (width < 800) await page.locator(".sidebar summary").click();
    await page.locator(".sidebar .all").click();
    await page.locator(".row-active a").focus();
    expect(await violations()).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    await page.keyboard.press("?");
    await page.locator("dialog.help").waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(async () => await page.evaluate("document.activeElement?.className")).toBe("row-texts");
    await page.keyboard.press("Enter");
    await page.locator("#editor").waitFor();
    await page.keyboard.press("Control+Alt+p");
    await page.frameLocator(".preview").locator("article").waitFor();
    expect(await violations()).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    await page.keyboard.press("Control+Alt+p");
  },
);

test("a sentence of a million characters is read and written", { timeout: 120_000 }, async () => {
  put(root, "source-content/longue.md", `# Longue\n\n${long.trim()} fin.\n`);
  page.setDefaultTimeout(90_000);
  await page.locator(".sidebar a", { hasText: "Longue" }).waitFor();
  await open("longue phrase");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Una frase.");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => text(root, "translations/ar/longue.xlf"), { timeout: 60_000 }).toContain("Una frase.");
  page.setDefaultTimeout(10_000);
});

test("nothing went wrong that the page did not say", () => {
  expect(complaints).toEqual([]);
});
