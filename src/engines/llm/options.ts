import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";

/** What `createLlm` takes: the settings of `llm` as they are, and the key. */
export interface LlmOptions {
  /** `openai-compatible`, or a name from the table of providers. */
  readonly provider: string;
  /** Address of the API up to and without `/chat/completions` or `/messages`: `http://127.0.0.1:11434/v1`. */
  readonly baseUrl?: string | undefined;
  readonly model?: string | undefined;
  /** The house's style notes, for all targets or by target; `default` stands for the targets that are not named. */
  readonly style?: readonly string[] | Readonly<Record<Lng, readonly string[]>> | undefined;
  readonly temperature?: number | undefined;
  /** `schema`: the service keeps the reply to a JSON Schema. `json`: to JSON. `prompt`: it is only asked to. */
  readonly output: "schema" | "json" | "prompt";
  /** Texts in one request. */
  readonly sentences: number;
  readonly timeoutSeconds: number;
  readonly concurrency: number;
  /** What the requests carry, as `keyFor` has decided it; local servers mostly want none. */
  readonly key?: string | undefined;
}

/** The style notes for a target: its own, its language's, or those for all. */
export function styleFor(style: LlmOptions["style"], target: Lng): readonly string[] {
  if (isList(style)) return style;
  return style?.[target] ?? style?.[baseLanguage(target)] ?? style?.["default"] ?? [];
}

function isList(style: LlmOptions["style"]): style is readonly string[] {
  return Array.isArray(style);
}
