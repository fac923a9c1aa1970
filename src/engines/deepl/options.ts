import type { ModelType } from "deepl-node";
import type { Lng } from "../../model.ts";
import type { Dictionary } from "../engine.ts";

/** One value for all target languages, or one for each. */
type ByTarget<T> = T | Readonly<Record<Lng, T>>;

type Formality = "default" | "more" | "less" | "prefer_more" | "prefer_less";

/** A translation memory in the DeepL account. */
interface DeeplMemory {
  readonly id: string;
  /** The least match, in per cent, that is taken from it. */
  readonly threshold?: number | undefined;
}

/** The options of DeepL; those that its API has are named as in the settings (`deepl` in visavis.yml). */
export interface DeeplOptions {
  readonly key: string;
  /** Defaults to the endpoint that the key belongs to: free when it ends in `:fx`. */
  readonly serverUrl?: string | undefined;
  /** For one answer; 30,000 where not given. */
  readonly timeoutMs?: number | undefined;
  /** Every direction's terms, for one glossary on the service; without them a request's own terms make one. */
  readonly dictionaries?: readonly Dictionary[] | undefined;
  /** Tells this house's glossaries from others in the account; without it outdated ones are not removed. */
  readonly house?: string | undefined;
  /** The variant that DeepL is asked for, by target: `{en: "en-GB"}`. */
  readonly variants?: Readonly<Record<Lng, Lng>> | undefined;
  readonly formality?: ByTarget<Formality> | undefined;
  readonly model?: ModelType | undefined;
  /** Id of a style rule list in the account. */
  readonly style?: ByTarget<string> | undefined;
  /** At most 10 of at most 300 characters. */
  readonly instructions?: ByTarget<readonly string[]> | undefined;
  readonly memory?: ByTarget<DeeplMemory> | undefined;
  readonly preserveFormatting?: boolean | undefined;
  /** `shared` (where not given): full requests with all contexts. `section`: a request a section. */
  readonly context?: "shared" | "section" | "none" | undefined;
  /** Requests in flight at once; 5 where not given. */
  readonly concurrency?: number | undefined;
}

/** What is asked for one target language; null or empty where nothing is. */
export interface Wishes {
  readonly formality: Formality | null;
  readonly model: ModelType | null;
  readonly style: string | null;
  readonly instructions: readonly string[];
  readonly memory: DeeplMemory | null;
  readonly preserveFormatting: boolean | null;
}

/** The options as they stand for one target language. */
export function wishesFor(options: DeeplOptions, target: Lng): Wishes {
  const { formality, model, style, instructions, memory, preserveFormatting } = options;
  const isText = (value: unknown): value is string => typeof value === "string";
  return {
    formality: forTarget(formality, isText as (value: unknown) => value is Formality, target),
    model: model ?? null,
    style: forTarget(style, isText, target),
    instructions: forTarget<readonly string[]>(instructions, (value) => Array.isArray(value), target) ?? [],
    memory: forTarget(memory, isMemory, target),
    preserveFormatting: preserveFormatting ?? null,
  };
}

/** `{id: "…"}` is a memory, `{id: {id: "…"}}` one for Indonesian. */
function isMemory(value: ByTarget<DeeplMemory>): value is DeeplMemory {
  return typeof value["id"] === "string";
}

function forTarget<T>(
  value: ByTarget<T> | undefined,
  isOne: (value: ByTarget<T>) => value is T,
  target: Lng,
): T | null {
  if (value === undefined) return null;
  if (isOne(value)) return value;
  return Object.hasOwn(value, target) ? (value[target] ?? null) : null;
}

/** All options that shape a reply as JSON, equal for equal options in whatever order; neither key nor server. */
export function variantOf({ variants, formality, model, style, ...more }: DeeplOptions): string {
  const { instructions, memory, preserveFormatting } = more;
  return JSON.stringify(sorted({ variants, formality, model, style, instructions, memory, preserveFormatting }));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
}
