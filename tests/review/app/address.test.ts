import { assert, option, property, string } from "fast-check";
import { expect, test } from "vitest";
import { addressOf, parseRoute } from "../../../src/review/app/state/address.ts";

const name = string({ unit: "grapheme", minLength: 1 });

test("an address leads where it was made for, whatever a story is called", () => {
  assert(
    property(name, option(name), option(name), (target, story, segment) => {
      const route = { target, story, segment: story === null ? null : segment };
      expect(parseRoute(addressOf(route))).toEqual(route);
    }),
  );
});

test("an address that somebody typed leads somewhere", () => {
  expect(parseRoute("")).toEqual({ target: null, story: null, segment: null });
  expect(parseRoute("#/es/a%2Fb")).toEqual({ target: "es", story: "a/b", segment: null });
  expect(parseRoute("#/es/50%")).toEqual({ target: "es", story: "50%", segment: null });
});
