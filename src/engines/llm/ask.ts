import { type FinishReason, generateText, type LanguageModel, type Output } from "ai";
import { z } from "zod";
import { answersSchema } from "./answers.ts";
import type { LlmOptions } from "./options.ts";
import type { Prompt } from "./prompt.ts";

/** What a model wrote, and how it came to its end. */
export interface Written {
  readonly text: string;
  readonly finish: FinishReason;
  /** Null where the service does not say. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  /** The model that answered. */
  readonly model: string;
}

type Form = ReturnType<typeof Output.text>;

/** How the form of the reply is asked of the service; what comes is read by `readAnswers`, which forgives more than the SDK. */
const formats: Readonly<Record<LlmOptions["output"], () => Awaited<Form["responseFormat"]>>> = {
  schema: () => ({ type: "json", name: "translations", schema: jsonSchema() }),
  json: () => ({ type: "json" }),
  prompt: () => ({ type: "text" }),
};

/** Asks a model once, without retries. Faults are the SDK's. */
export async function askModel(
  model: LanguageModel,
  { instructions, document }: Prompt,
  options: Pick<LlmOptions, "output" | "temperature"> & { readonly signal: AbortSignal },
): Promise<Written> {
  const { output, temperature, signal } = options;
  const form: Form = {
    name: "translations",
    responseFormat: Promise.resolve(formats[output]()),
    parseCompleteOutput: ({ text }) => Promise.resolve(text),
    parsePartialOutput: () => Promise.resolve(undefined),
    createElementStreamTransform: () => undefined,
  };
  const result = await generateText({
    model,
    instructions,
    prompt: document,
    output: form,
    maxRetries: 0,
    abortSignal: signal,
    ...(temperature === undefined ? {} : { temperature }),
  });
  return {
    text: result.text,
    finish: result.finishReason,
    inputTokens: result.usage.inputTokens ?? null,
    outputTokens: result.usage.outputTokens ?? null,
    model: result.response.modelId,
  };
}

/** Draft 7 is what the services take, without the bounds of safe integers, which some of them refuse. */
function jsonSchema(): Extract<Awaited<Form["responseFormat"]>, { type: "json" }>["schema"] {
  return z.toJSONSchema(answersSchema, {
    target: "draft-7",
    override: ({ jsonSchema }) => {
      delete jsonSchema.minimum;
      delete jsonSchema.maximum;
    },
  });
}
