import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { anchorsOf, pages, relativeLinks } from "./pages.ts";

describe.each(pages())("$path", (page) => {
  test("every relative link leads to a file, and its anchor to a heading", () => {
    const broken = relativeLinks(page).filter(({ file, anchor }) => {
      if (!existsSync(file)) return true;
      return anchor !== null && !anchorsOf(readFileSync(file, "utf8")).has(anchor);
    });
    expect(broken).toEqual([]);
  });
});

test("an anchor that no heading has is found out", () => {
  const page = { path: "README.md", text: "# One\n\n[a](#one) [b](#two) `[c](#three)` [d](https://example.org)" };
  const missing = relativeLinks(page).filter(({ anchor }) => !anchorsOf(page.text).has(anchor ?? ""));
  expect(missing).toEqual([{ page: "README.md", file: "README.md", anchor: "two" }]);
});
