import { describe, expect, it } from "vitest";
import { VisavisError } from "../../src/errors.ts";
import { readerFor } from "../../src/read/read.ts";
import { html, markdown } from "./story-of.ts";

function faultOf(read: () => unknown): VisavisError | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof VisavisError) return error;
    throw error;
  }
}

describe("hostile input", () => {
  it.each([
    [">", ">".repeat(10_000)],
    ["- ", "- ".repeat(10_000) + "a"],
    ["[", "[".repeat(10_000)],
    ["![", `${"![".repeat(10_000)}a${"](u)".repeat(10_000)}`],
    ["**", `${"**a ".repeat(500)}b${"**".repeat(500)}`],
    ["<div>", "<div>".repeat(10_000)],
  ])("refuses Markdown nested beyond reason: %s", (_, content) => {
    expect(faultOf(() => markdown(`Avant.\n\n${content}`))).toMatchObject({ code: "input-invalid", file: "essai.md" });
  });

  it.each(["<b>", "<div>", "<ul><li>", "<span>"])("refuses HTML nested beyond reason: %s", (tag) => {
    expect(faultOf(() => html(tag.repeat(10_000)))).toMatchObject({ code: "input-invalid", file: "essai.html" });
  });

  it("reads what only looks like it", () => {
    expect(
      faultOf(() => markdown(`${"*".repeat(10_000)}a\n\n${"- ".repeat(300)}\n\n${"-".repeat(5000)}\n`)),
    ).toBeNull();
  });

  it("says where front matter is no YAML, and what mends it", () => {
    const fault = faultOf(() => markdown("---\ntitle: Cloud : le point\ndate: x\n---\nTexte.\n"));
    expect(fault).toMatchObject({ code: "input-invalid", line: 2, column: 8, hint: expect.stringContaining("quotes") });
    expect(fault?.message).toMatch(/^essai\.md:2:8: /u);
  });
});

describe("readerFor", () => {
  it("chooses by extension in any case, and refuses others", async () => {
    const file = { id: "a", path: "a.MD", lng: "fr", content: "# A\n" };
    const reader = await readerFor(file.path);
    expect(reader(file, () => []).format).toBe("markdown");
    await expect(readerFor("a.docx")).rejects.toMatchObject({ code: "input-invalid", file: "a.docx" });
  });
});
