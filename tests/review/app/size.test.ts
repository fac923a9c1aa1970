import { globSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

test("the page is at most 60 KB, compressed", () => {
  const files = globSync("dist/review-app/**/*.*");
  expect(files.length).toBeGreaterThanOrEqual(3);
  const sizes = files.map((file) => gzipSync(readFileSync(file)).length);
  expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(60_000);
});
