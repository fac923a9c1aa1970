import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/**
 * A browser as people have it: with its sandbox off, for machines where tests run as root, and otherwise as it comes (the
 * package's own arguments switch web security off). Close it.
 */
export async function launchBrowser(): Promise<Browser> {
  return await playwright.launch({ executablePath: await chromium.executablePath(), args: ["--no-sandbox"] });
}
