import { z } from "zod";
import type { Lng } from "../model.ts";
import { packageName } from "./packages.ts";

/** One value for all target languages, or one for each. */
type ByTarget<T> = T | Readonly<Record<Lng, T>>;

type Formality = "default" | "more" | "less" | "prefer_more" | "prefer_less";

/** A translation memory in the DeepL account. */
interface DeeplMemory {
  readonly id: string;
  readonly threshold?: number | undefined;
}

/** Settings of `deepl`; names of options as its API has them, where it has one. */
interface DeeplSettings {
  /** Variant that DeepL is asked for, by target: `{en: en-GB}`. */
  readonly variants?: Readonly<Record<Lng, Lng>> | undefined;
  readonly formality?: ByTarget<Formality> | undefined;
  readonly model?: "quality_optimized" | "latency_optimized" | "prefer_quality_optimized" | undefined;
  /** Id of a style rule list in the DeepL account. */
  readonly style?: ByTarget<string> | undefined;
  /** At most 10 custom instructions of at most 300 characters. */
  readonly instructions?: ByTarget<readonly string[]> | undefined;
  /** A translation memory in the DeepL account, and the least match (per cent) that is taken from it. */
  readonly memory?: ByTarget<DeeplMemory> | undefined;
  readonly preserveFormatting?: boolean | undefined;
  /** `shared`: full requests with the contexts of all their texts. `section`: a request a section. */
  readonly context: "shared" | "section" | "none";
  /** Name that tells the house's glossaries from others in the same account; the workspace's folder by default. */
  readonly glossary?: string | undefined;
  readonly concurrency: number;
}

/** Settings of `llm`. */
interface LlmSettings {
  readonly provider: string;
  /** Of an OpenAI-compatible server: `http://127.0.0.1:11434/v1`. */
  readonly baseUrl?: string | undefined;
  readonly model?: string | undefined;
  /** The house's style notes, for all targets or by target. */
  readonly style?: ByTarget<readonly string[]> | undefined;
  readonly temperature?: number | undefined;
  /** How the reply's form is asked for: by a JSON Schema, as JSON, or in the prompt alone. */
  readonly output: "schema" | "json" | "prompt";
  /** Sentences in one request. */
  readonly sentences: number;
  readonly timeoutSeconds: number;
  readonly concurrency: number;
}

/** Settings of `apertium`. */
interface ApertiumSettings {
  /** Folder of the `.mode` files, when it is not the system's. */
  readonly modes?: string | undefined;
  /** An APY server instead of processes on this machine. */
  readonly url?: string | undefined;
  /** Pipelines at work at once for each mode; the machine's cores by default. */
  readonly processes?: number | undefined;
}

/** An engine from an npm module; loaded only when a flag allows it. */
interface ModuleSettings {
  readonly package: string;
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

/** What an engine charges for a million of each. */
interface Price {
  readonly characters?: number | undefined;
  readonly inputTokens?: number | undefined;
  readonly outputTokens?: number | undefined;
}

/** The part of the settings that speaks of engines and money. */
export interface EngineSettings {
  readonly deepl: DeeplSettings;
  readonly llm: LlmSettings;
  readonly apertium: ApertiumSettings;
  /** Engines from elsewhere, by the name that `engines` gives them. */
  readonly modules: Readonly<Record<string, ModuleSettings>>;
  readonly prices: { readonly currency: string; readonly engines: Readonly<Record<string, Price>> };
  /** What may be spent in a calendar month; a plan that would pass it is refused. */
  readonly budget: { readonly cost?: number | undefined; readonly characters?: number | undefined };
}

function byTarget<T>(value: z.ZodType<T>): z.ZodType<ByTarget<T>> {
  return z.union([value, z.record(z.string(), value)]);
}

const text = z.string().min(1);
const count = z.int().min(1);
const amount = z.number().min(0);
const webAddress = z.url({ protocol: /^https?$/u, error: "must be an address like http://127.0.0.1:8080/v1" });
const absolutePath = z.string().regex(/^(?:\/|[A-Za-z]:[\\/])/u, "must be an absolute path");
const installable = z.string().regex(packageName, "must be the name of an npm package");
const instruction = text.max(300, "must have at most 300 characters");

/** Accepts the engines' part of `visavis.yml`. */
export const engineSettings: { readonly [Name in keyof EngineSettings]: z.ZodType<EngineSettings[Name]> } = {
  deepl: z
    .strictObject({
      variants: z.record(z.string(), text).optional(),
      formality: byTarget(z.enum(["default", "more", "less", "prefer_more", "prefer_less"])).optional(),
      model: z.enum(["quality_optimized", "latency_optimized", "prefer_quality_optimized"]).optional(),
      style: byTarget(text).optional(),
      instructions: byTarget(z.array(instruction).max(10, "takes at most 10 instructions")).optional(),
      memory: byTarget(z.strictObject({ id: text, threshold: z.int().min(0).max(100).optional() })).optional(),
      preserveFormatting: z.boolean().optional(),
      context: z.enum(["shared", "section", "none"]).default("shared"),
      glossary: z
        .string()
        .regex(/^[\w.-]{1,60}$/u, "takes letters, digits, '.', '_' and '-'")
        .optional(),
      concurrency: count.max(100).default(5),
    })
    .prefault({}),
  llm: z
    .strictObject({
      provider: text.default("openai-compatible"),
      baseUrl: webAddress.optional(),
      model: text.optional(),
      style: byTarget(z.array(text)).optional(),
      temperature: z.number().min(0).max(2).optional(),
      output: z.enum(["schema", "json", "prompt"]).default("schema"),
      sentences: count.max(200).default(40),
      timeoutSeconds: count.max(300, "takes at most 300 seconds").default(120),
      concurrency: count.max(100).default(4),
    })
    .prefault({}),
  apertium: z
    .strictObject({
      modes: absolutePath.optional(),
      url: webAddress.optional(),
      processes: count.max(64).optional(),
    })
    .prefault({}),
  modules: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]*$/u, "must be a short name in small letters"),
      z.strictObject({ package: installable, options: z.record(z.string(), z.unknown()).optional() }),
    )
    .prefault({}),
  prices: z
    .strictObject({
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/u, "must be a currency like EUR")
        .default("EUR"),
      engines: z
        .record(
          z.string(),
          z.strictObject({
            characters: amount.optional(),
            inputTokens: amount.optional(),
            outputTokens: amount.optional(),
          }),
        )
        .default({}),
    })
    .prefault({}),
  budget: z.strictObject({ cost: amount.optional(), characters: z.int().min(0).optional() }).prefault({}),
};
