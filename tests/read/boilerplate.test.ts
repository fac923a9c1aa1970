import { describe, expect, it } from "vitest";
import { boilerplateReason, boilerplateRules } from "../../src/read/boilerplate.ts";

describe("each row drops its own example, for its own reason", () => {
  it.each(boilerplateRules)("$example", ({ example, reason, pattern }) => {
    expect(pattern.test(example)).toBe(true);
    expect(boilerplateReason(example)).toBe(reason);
  });
});
