import type { LanguageModel } from "ai";
import type { Reply, TranslateRequest } from "../engine.ts";
import { readAnswers } from "./answers.ts";
import { askModel, type Written } from "./ask.ts";
import { connect } from "./connect.ts";
import { unanswered } from "./faults.ts";
import { mendAnswers } from "./mend.ts";
import { type LlmOptions, styleFor } from "./options.ts";
import { promptFor } from "./prompt.ts";
import { readable } from "./readable.ts";
import type { Service } from "./service.ts";
import { withFaults } from "./transport.ts";
import { codePoints, estimateTokens } from "./usage.ts";

/** Translates by one question to a model. */
export type Translate = (request: TranslateRequest, signal: AbortSignal) => Promise<Reply>;

/** All that needs the SDK, which is loaded with this module. Throws `engine-unavailable` when a package is missing. */
export async function createTranslate(service: Service, options: LlmOptions): Promise<Translate> {
  const model: LanguageModel = await connect(service, options);
  const { timeoutSeconds } = options;
  return async (request, signal) => {
    const { target, texts } = request;
    const prompt = promptFor(request, styleFor(options.style, target));
    const written = await withFaults(
      { service, timeoutSeconds, signal },
      async (signal) => await askModel(model, prompt, { ...options, signal }),
    );
    const asked = texts.map(({ text }, index) => ({ number: prompt.numbers[index] ?? 0, text: readable(text) }));
    const usage = {
      characters: asked.reduce((sum, { text }) => sum + codePoints(text), 0),
      inputTokens: written.inputTokens ?? estimateTokens(codePoints(prompt.instructions + prompt.document)),
      outputTokens: written.outputTokens ?? estimateTokens(codePoints(written.text)),
    };
    const answers = readAnswers(written.text);
    const isUnanswered = (answers.length === 0 && texts.length > 1) || written.finish === "content-filter";
    if (isUnanswered) throw unanswered(written.model, { reason: reasonFor(written), usage });
    return { texts: mendAnswers(asked, answers, target).map((text) => ({ text })), model: written.model, usage };
  };
}

function reasonFor({ finish }: Written): string {
  if (finish === "content-filter") return "it, or a filter before it, refused the texts";
  if (finish === "length") return "its reply was cut off before the first was complete";
  return "no JSON as it was asked for is in its reply";
}
