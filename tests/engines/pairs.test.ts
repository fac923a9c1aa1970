import { expect, test } from "vitest";
import { anyLanguage, findPair } from "../../src/engines/pairs.ts";

const plain = [{ source: "fr", target: "en" }];
const told = [
  { source: "fr", target: "en" },
  { source: "fr", target: "en-GB" },
];

test.each([
  { what: "the pair itself", pairs: plain, from: "fr", to: "en", served: true },
  { what: "a variant, where none are told apart", pairs: plain, from: "fr", to: "en-GB", served: true },
  { what: "a variant of the source", pairs: plain, from: "fr-CA", to: "en", served: true },
  { what: "a variant that is told", pairs: told, from: "fr", to: "en-GB", served: true },
  { what: "a variant that is not, beside one that is", pairs: told, from: "fr", to: "en-US", served: false },
  { what: "another language", pairs: plain, from: "fr", to: "es", served: false },
  { what: "the other direction", pairs: plain, from: "en", to: "fr", served: false },
  {
    what: "any language",
    pairs: [{ source: anyLanguage, target: anyLanguage }],
    from: "fr",
    to: "ar-EG",
    served: true,
  },
])("$what", ({ pairs, from, to, served }) => {
  expect(findPair(pairs, from, to) !== null).toBe(served);
});
