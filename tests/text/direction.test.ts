import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textDirection } from "../../src/text/direction.ts";

describe("textDirection", () => {
  it.each(["ar", "he", "fa", "ur-PK", "dv", "az-Arab", "ks", "ps", "yi", "ar-EG-u-nu-latn"])("%s is rtl", (lng) =>
    expect(textDirection(lng)).toBe("rtl"),
  );

  it.each(["fr", "en-GB", "ar-Latn", "az", "zh-Hant", "", "x", "klingon", "-", "pt-BR-x-ar"])("%s is ltr", (lng) =>
    expect(textDirection(lng)).toBe("ltr"),
  );

  it("throws for no text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (lng) => ["ltr", "rtl"].includes(textDirection(lng))));
  });
});
