import { type FinishReason, generateText, type LanguageModel, type Output } from "ai";
import { z } from "zod";
import { answersSchema } from "./answers.ts";
import { refusesForm } from "./faults.ts";
import type { LlmOptions } from "./options.ts";
import type { Prompt } from "./prompt.ts";
import type { Service } from "./service.ts";
import { withFaults } from "./transport.ts";

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

/** Asks a model, and gives what it wrote. Faults are `VisavisError`s. */
export type Ask = (prompt: Prompt, signal: AbortSignal) => Promise<Written>;

type Form = ReturnType<typeof Output.text>;

/** How the form of the reply is asked of the service; what comes is read by `readAnswers`, which forgives more than the SDK. */
const formats: Readonly<Record<LlmOptions["output"], () => Awaited<Form["responseFormat"]>>> = {
  schema: () => ({ type: "json", name: "translations", schema: jsonSchema() }),
  json: () => ({ type: "json" }),
  prompt: () => ({ type: "text" }),
};

/** How the form of a reply is asked for, the strictest way first. */
const outputs: readonly LlmOptions["output"][] = ["schema", "json", "prompt"];

/**
 * Asks as the options say. A server that refuses this form of a reply is asked in the next, and from then on: older ones
 * know no `json_schema`, LM Studio no `json_object`; what comes is read and checked alike.
 */
export function createAsk(model: LanguageModel, service: Service, options: LlmOptions): Ask {
  const { timeoutSeconds } = options;
  let usual = outputs.indexOf(options.output);
  const askAs = async (form: number, prompt: Prompt, signal: AbortSignal): Promise<Written> => {
    const output = outputs[form] ?? "prompt";
    try {
      return await withFaults(
        { service, timeoutSeconds, signal },
        async (signal) => await askModel(model, prompt, { ...options, output, signal }),
      );
    } catch (error) {
      if (form + 1 >= outputs.length || !refusesForm(error)) throw error;
      usual = Math.max(usual, form + 1);
      return await askAs(form + 1, prompt, signal);
    }
  };
  return async (prompt, signal) => await askAs(usual, prompt, signal);
}

/** Asks a model once, without retries. Faults are the SDK's. */
async function askModel(
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
