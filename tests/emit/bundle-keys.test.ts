import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bundleKeys } from "../../src/emit/bundle/keys.ts";

describe("bundleKeys", () => {
  it("keeps slugs, mends the rest", () => {
    expect(bundleKeys(["lede", "l-ia", "l-ia-2", "дом"])).toEqual(["lede", "l-ia", "l-ia-2", "дом"]);
    expect(bundleKeys(["a.b", "a:b", "a_plural", "2024", "", "__proto__", "constructor", "a b?"])).toEqual([
      "a-b",
      "a-b-2",
      "a-plural",
      "s-2024",
      "section",
      "-proto-",
      "constructor",
      "a-b-",
    ]);
  });

  it("gives way to an id that is a key already", () => {
    expect(bundleKeys(["a.b", "a-b"])).toEqual(["a-b-2", "a-b"]);
  });

  it("gives one safe key for each id, none twice", () => {
    const id = fc.oneof(
      fc.string({ unit: "binary", maxLength: 6 }),
      fc.constantFrom("a", "a.", "a_", "a-2", "1", "prototype"),
    );
    fc.assert(
      fc.property(fc.array(id, { maxLength: 8 }), (ids) => {
        const keys = bundleKeys(ids);
        expect(keys).toHaveLength(ids.length);
        expect(new Set(keys).size).toBe(ids.length);
        for (const key of keys) expect(key).toMatch(/^[\p{L}\p{M}-][\p{L}\p{M}\p{N}-]*$/u);
      }),
    );
  });
});
