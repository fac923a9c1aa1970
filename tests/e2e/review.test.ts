import { createInstance } from "i18next";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { put, settings, text, visavis, workspace } from "../cli/visavis.ts";
import { reviewer, serve, typedText, watched } from "../review/browser/review.ts";
import { type DeeplServer, startDeepl } from "../servers/deepl.ts";

const story = `# La plainte

Microsoft a déposé une **plainte** hier. Le juge a lu la plainte !

## La suite

Un centre ouvre. Le nuage grandit.
`;

let browser: Browser;
let server: DeeplServer;
let env: Record<string, string>;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startDeepl()]);
  env = { DEEPL_AUTH_KEY: server.key, DEEPL_SERVER_URL: server.url };
});
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

const xlf = "translations/es/plainte.xlf";

/** How many targets of the file are final; a pair that was approved before its sentence changed is one of them. */
function finals(root: string): number {
  return text(root, xlf).match(/state="final"/gu)?.length ?? 0;
}

/** The segment of a translation file that holds a text. */
function segmentWith(root: string, part: string): string {
  return (
    text(root, xlf)
      .split(/(?=<segment)/u)
      .find((segment) => segment.includes(part)) ?? ""
  );
}

test("a reviewer's day, from an edit of the French to a bundle in i18next", async () => {
  const root = workspace({ "visavis.yml": settings.replace("[es, de]", "[es]"), "source-content/plainte.md": story });
  expect((await visavis(root, ["run"], { env })).code).toBe(0);
  const review = await serve(root);
  const context = await reviewer(browser);
  const { page, complaints } = await watched(context);
  await page.goto(review.url);
  expect(await page.title()).toContain("Vis-à-vis");
  await expect.poll(() => page.locator(".row").count()).toBe(6);

  // By keyboard alone: to the judge's sentence, another text, approved; the file has it at once.
  await page.locator(".row-active a").focus();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.locator("#editor").waitFor();
  await expect.poll(() => typedText(page)).toBe("ES:Le juge a lu la plainte !");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("¡El juez leyó la denuncia!");
  await page.keyboard.press("Control+Alt+Enter");
  await expect.poll(() => segmentWith(root, "El juez leyó")).toContain('state="final"');
  await expect.poll(() => typedText(page)).toBe("ES:La suite");
  expect(await page.evaluate("document.activeElement?.id")).toBe("editor");

  // The French changes while the page is open.
  put(root, "source-content/plainte.md", story.replace("a lu la", "a lu toute la"));
  expect((await visavis(root, ["run"], { env })).code).toBe(0);
  const changed = page.locator(".line", { hasText: "source changed" });
  await changed.waitFor();
  expect(await changed.locator(".source ins").textContent()).toContain("toute");
  expect(await changed.locator(".source ins .spoken").first().textContent()).toBe("inserted: ");
  await changed.locator("a.target").click();
  await expect.poll(() => typedText(page)).toBe("ES:Le juge a lu toute la plainte !");
  expect(await page.locator(".before del").first().textContent()).toContain("¡El juez leyó la denuncia");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("¡El juez leyó toda la denuncia!");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => segmentWith(root, "leyó toda")).toContain('state="reviewed"');

  // A code that is deleted is missed, put back with a key, and moves as a whole.
  await page.locator("a.target", { hasText: "Microsoft" }).click();
  await expect.poll(() => typedText(page)).toContain("Microsoft");
  const whole = await typedText(page);
  await page.keyboard.press("Home");
  for (let step = 0; step <= whole.indexOf("\uE000"); step++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Backspace");
  await expect.poll(() => typedText(page)).toBe(whole.replace("\uE000", ""));
  await page.keyboard.press("Control+Enter");
  await page.locator(".notice .problem").waitFor();
  expect(await page.locator(".lacking-codes").textContent()).toContain("1▸");
  expect(segmentWith(root, "Microsoft")).toContain('state="translated"');
  await page.keyboard.press("Control+Alt+C");
  await expect.poll(() => typedText(page)).toBe(whole);
  await page.keyboard.type("!");
  await page.keyboard.press("Control+Z");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => segmentWith(root, "Microsoft")).toContain('state="reviewed"');

  // The rest at once: first what would become of it, then done, undone, done.
  await page.keyboard.press("Escape");
  await page.locator(".filters select").first().selectOption("");
  await page.locator(".bulk button").first().click();
  await page.locator("[data-bulk=final]").click();
  expect(await page.locator("dialog p").textContent()).toBe("6 segments would be final.");
  await page.locator("dialog .main").click();
  await expect.poll(() => finals(root)).toBe(7);
  await page.keyboard.press("Control+Alt+z");
  await expect.poll(() => finals(root)).toBe(1);
  await page.locator(".bulk button").first().click();
  await page.locator("[data-bulk=final]").click();
  await page.locator("dialog .main").click();
  await expect.poll(() => finals(root)).toBe(7);
  expect(complaints).toEqual([]);
  await context.close();
  await review.stop();

  expect((await visavis(root, ["build", "--require", "final"])).code).toBe(0);
  const bundle = JSON.parse(text(root, "locales/es/plainte.json")) as Record<string, unknown>;
  const reader = createInstance();
  await reader.init({ lng: "es", ns: ["plainte"], defaultNS: "plainte", resources: { es: { plainte: bundle } } });
  const [lede] = reader.t("order", { returnObjects: true }) as string[];
  expect(reader.t(`sections.${lede}.body`, { returnObjects: true })).toEqual([
    "ES:Microsoft a déposé une **plainte** hier. ¡El juez leyó toda la denuncia!",
  ]);
});
