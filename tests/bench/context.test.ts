import { expect, test } from "vitest";
import { contextCosts } from "../../bench/context.ts";

test("the contexts of a full request cost no request; a request for each section or unit does", async () => {
  const costs = await contextCosts(50);
  const requests = Object.fromEntries(costs.map(({ policy, requests }) => [policy, requests]));
  // 50 stories of a title and 6 sections, each with a heading and 2 paragraphs: 43 sentences, 50 to a request.
  expect(requests).toEqual({ none: 43, shared: 43, section: 50 * 7, unit: 50 * 19 });
  const contexts = Object.fromEntries(costs.map(({ policy, contexts }) => [policy, contexts]));
  expect(contexts["none"]).toBe(0);
  expect(contexts["shared"]).toBeGreaterThan(0);
  expect(contexts["section"]).toBeGreaterThan(2 * (contexts["shared"] ?? 0));
});
