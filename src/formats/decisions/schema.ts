import { z } from "zod";
import type { DecisionFile } from "../../model.ts";

/** So long a text of one segment is taken; no sentence has 5 million characters. */
const longestText = 5_000_000;

const name = z.string().min(1).max(4000);
const text = z.string().max(longestText);
const state = z.enum(["translated", "reviewed", "final"]);

const decision = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("edit"), text, state }),
  z.strictObject({ type: z.literal("state"), state }),
  z.strictObject({ type: z.literal("unchanged") }),
  z.strictObject({ type: z.literal("comment"), text }),
  z.strictObject({ type: z.literal("waive"), rule: name, reason: text }),
]);

/** Accepts a file of decisions, and nothing beside what it knows. */
export const decisionFileSchema: z.ZodType<DecisionFile> = z.strictObject({
  version: z.literal(1),
  decisions: z
    .array(z.strictObject({ story: name, target: name, segment: name, stamp: z.string().min(1).max(100), decision }))
    .max(100_000),
});
