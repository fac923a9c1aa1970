import * as fc from "fast-check";
import { expect, test } from "vitest";
import { encodedSize } from "../../../src/engines/deepl/encoded-size.ts";

test("is what form encoding makes of any text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" })) }),
      (text) => {
        expect(encodedSize(text)).toBe(`&${new URLSearchParams({ text }).toString()}`.length);
      },
    ),
  );
});
