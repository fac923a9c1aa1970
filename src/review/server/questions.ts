import { z } from "zod";
import type { DecisionRequest, DraftQuestion } from "../api.ts";
import type { SegmentPlace, StoryPlace } from "../desk.ts";

/** So long a text of one segment is taken; no sentence has 5 million characters. */
const longestText = 5_000_000;

const name = z.string().min(1).max(4000);
const text = z.string().max(longestText);
const state = z.enum(["translated", "reviewed", "final"]);

const previousPair = z.strictObject({
  source: text,
  target: text,
  state: z.enum(["initial", "translated", "reviewed", "final"]),
  origin: z.string().max(4000),
  whole: z.boolean(),
});

const note = z.strictObject({
  text,
  category: z.string().max(4000).nullable(),
  about: z.string().max(4000).nullable(),
  by: z.string().max(4000).exactOptional(),
  at: z.string().max(100).exactOptional(),
  attributes: z.string().max(4000).exactOptional(),
});

const waiver = z.strictObject({ segment: name, rule: name, reason: text, by: z.string().max(4000) });

const version = z.strictObject({
  target: text.nullable(),
  state: z.enum(["initial", "translated", "reviewed", "final"]),
  origin: z.string().max(4000),
  model: z.string().max(4000).nullable(),
  match: z.strictObject({ similarity: z.int().min(1).max(101), repaired: z.boolean() }).nullable(),
  terms: z.string().max(4000).nullable(),
  touched: z.boolean(),
  previous: previousPair.nullable(),
  remarks: z.array(note),
  waivers: z.array(waiver),
});

const decision = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("edit"), text, state }),
  z.strictObject({ type: z.literal("state"), state }),
  z.strictObject({ type: z.literal("unchanged") }),
  z.strictObject({ type: z.literal("comment"), text }),
  z.strictObject({ type: z.literal("waive"), rule: name, reason: text }),
  z.strictObject({ type: z.literal("unwaive"), rule: name }),
  z.strictObject({ type: z.literal("restore"), version }),
]);

const placed = z.strictObject({
  story: name,
  target: name,
  segment: name,
  stamp: z.string().max(100).nullable(),
  decision,
});

/** Accepts `POST /api/decisions`. */
export const decisionRequest: z.ZodType<DecisionRequest> = z.strictObject({
  decisions: z.array(placed).max(100_000),
  dryRun: z.boolean().default(false),
});

/** Accepts `POST /api/draft`. */
export const draftQuestion: z.ZodType<DraftQuestion> = z.strictObject({
  story: name,
  target: name,
  segment: name,
  text,
});

/** Accepts `?story=&target=`. */
export const storyPlace: z.ZodType<StoryPlace> = z.object({ story: name, target: name });

/** Accepts `?story=&target=&segment=`. */
export const segmentPlace: z.ZodType<SegmentPlace> = z.object({ story: name, target: name, segment: name });

/** Accepts `?target=`, with `&story=` or without. */
export const segmentsQuestion: z.ZodType<{ readonly target: string; readonly story?: string | undefined }> = z.object({
  target: name,
  story: name.optional(),
});
