import { z } from "zod";
import type { Engine, GlossaryState, LanguagePair, Quota, Reply, Usage } from "../engine.ts";

function functionOf<T>(what: string): z.ZodType<T> {
  return z.custom<T>((value) => typeof value === "function", `must be a function ${what}`);
}

type Store = NonNullable<Engine["glossaries"]>;

const count = z.int().min(1);

/** Accepts every member of the engine contract; what the functions give is checked at each call. */
export const engineShape: z.ZodType = z.object({
  name: z.string().min(1),
  variant: z.string(),
  limits: z.object({ texts: count, bytes: count, concurrency: count, scope: z.enum(["any", "section"]) }),
  supports: z.object({
    markup: z.enum(["xml", "none"]),
    glossary: z.boolean(),
    context: z.boolean(),
    faults: z.boolean(),
    examples: z.boolean().optional(),
  }),
  release: z.boolean(),
  pairs: functionOf<Engine["pairs"]>("(signal) => Promise<LanguagePair[]>"),
  encodedSize: functionOf<Engine["encodedSize"]>("(text) => number"),
  expectedUsage: functionOf<Engine["expectedUsage"]>("(text, examples) => Usage"),
  translate: functionOf<Engine["translate"]>("(request, signal) => Promise<Reply>"),
  quota: functionOf<NonNullable<Engine["quota"]>>("(signal) => Promise<Quota | null>").optional(),
  glossaries: z
    .object({
      status: functionOf<Store["status"]>("(dictionaries, signal) => Promise<GlossaryState>"),
      sync: functionOf<Store["sync"]>("(dictionaries, signal) => Promise<GlossaryState>"),
    })
    .optional(),
  close: functionOf<Engine["close"]>("() => Promise<void>"),
});

/** Accepts what `encodedSize` gives. */
export const sizeShape: z.ZodType<number> = z.number().min(0);

/** Accepts what `expectedUsage` gives. */
export const usageShape: z.ZodType<Usage> = z.object({
  characters: sizeShape,
  inputTokens: sizeShape,
  outputTokens: sizeShape,
});

const language = z.string().min(1);

/** Accepts what `pairs` gives. */
export const pairsShape: z.ZodType<readonly LanguagePair[]> = z.array(
  z.object({
    source: language,
    target: language,
    glossary: z.boolean().exactOptional(),
    assumed: language.exactOptional(),
  }),
);

/** Accepts a reply. */
export const replyShape: z.ZodType<Reply> = z.object({
  texts: z.array(z.object({ text: z.string(), unknownWords: z.array(z.string()).exactOptional() })),
  model: z.string().nullable(),
  usage: usageShape,
});

/** Accepts what `quota` gives. */
export const quotaShape: z.ZodType<Quota | null> = z
  .object({ used: sizeShape, limit: sizeShape.nullable(), unit: z.enum(["characters", "tokens"]) })
  .nullable();

const term = { source: z.string(), target: z.string(), line: count.exactOptional() };

/** Accepts what `glossaries.status` and `glossaries.sync` give. */
export const glossaryShape: z.ZodType<GlossaryState> = z.object({
  name: z.string(),
  id: z.string().nullable(),
  directions: z.array(
    z.object({ source: language, target: language, entries: sizeShape, remote: sizeShape.nullable() }),
  ),
  outdated: z.array(z.string()),
  refused: z.array(z.object({ ...term, lng: language, reason: z.string() })),
});

/** What is wrong with a value, by the names that lead to it: `limits.texts: …; translate: …`; null when nothing is. */
export function mistakesIn(shape: z.ZodType, value: unknown): string | null {
  const { error } = shape.safeParse(value);
  if (!error) return null;
  return error.issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join(".")}: ${message}`))
    .join("; ");
}
