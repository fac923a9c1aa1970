import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../src/diff/markdown.ts";
import { finding, item } from "./build.ts";

const limit = 65_536;

describe("renderMarkdown on one page", () => {
  it("shows errors before warnings, and the end of the page in short", () => {
    const items = Array.from({ length: 40 }, (_none, index) =>
      item({ story: `récit-${index}`, findings: [finding(index < 20 ? "warning" : "error")] }),
    );
    const text = renderMarkdown(items, { limit });
    expect(text.lastIndexOf("**error**")).toBeLessThan(text.indexOf("**warning**"));
    const short = renderMarkdown(items, { limit: 3000 });
    expect(short).not.toContain("**warning**");
    expect(short).toMatch(/\n### Not shown here\n\n(?:- <strong>récit-\d+<\/strong>: es 1 new\n)+/u);
  });

  it("gives a line for each story that does not fit, and closes what it opened", () => {
    const many = Array.from({ length: 5000 }, (_none, index) =>
      item({ segment: `s${index}`, story: `récit-${index % 7}` }),
    );
    const text = renderMarkdown(many, { limit });
    expect(text.length).toBeLessThanOrEqual(limit);
    expect(text.length).toBeGreaterThan(limit - 500);
    const shown = text.match(/\*\*new\*\*/gu)?.length ?? 0;
    const [, list = ""] = text.split("### Not shown here");
    const told = Array.from(list.matchAll(/es (\d+) new/gu), ([, count]) => Number(count));
    expect(told).toHaveLength(7);
    expect(shown + told.reduce((sum, count) => sum + count, 0)).toBe(5000);
    expect(text).toMatch(/\n`visavis diff` shows them all\.\n$/u);
    expect(text.match(/<details>/gu)?.length).toBe(text.match(/<\/details>/gu)?.length);
    expect(text).toContain("| es | 5000 |");
  });

  it("counts what has not even a line", () => {
    const many = Array.from({ length: 4000 }, (_none, index) => item({ story: `récit-${index}` }));
    const text = renderMarkdown(many, { limit });
    const shown = text.match(/<strong>récit-\d+<\/strong>/gu) ?? [];
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.length + Number(/and (\d+) more/u.exec(text)?.[1])).toBe(4000);
    expect(text.match(/\n- <strong>/gu)?.length).toBeGreaterThan(100);
  });

  it("counts characters as GitHub does, one for an emoji", () => {
    const wide = Array.from({ length: 600 }, (_none, index) => item({ segment: `s${index}`, text: "🚀".repeat(100) }));
    const text = renderMarkdown(wide, { limit });
    expect(Array.from(text).length).toBeLessThanOrEqual(limit);
    expect(Array.from(text).length).toBeGreaterThan(limit - 500);
    expect(text.length).toBeGreaterThan(limit);
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(4 * limit);
  });

  it("cuts a text that would fill the page", () => {
    const text = renderMarkdown([item({ source: "mot ".repeat(100_000) })], { limit });
    expect(text.length).toBeLessThan(4000);
    expect(text).toContain(" … ");
  });

  it("keeps to any limit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 20 }), (limit, count) => {
        const many = Array.from({ length: count }, (_none, index) => item({ story: `récit-${index % 3}` }));
        expect(Array.from(renderMarkdown(many, { limit })).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
