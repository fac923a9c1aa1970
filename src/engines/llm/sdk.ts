import type { Reply, TranslateRequest } from "../engine.ts";
import { readAnswers } from "./answers.ts";
import { createAsk, type Written } from "./ask.ts";
import { connect } from "./connect.ts";
import { unanswered } from "./faults.ts";
import { mendAnswers } from "./mend.ts";
import { type LlmOptions, styleFor } from "./options.ts";
import { promptFor } from "./prompt.ts";
import { readable } from "./readable.ts";
import type { Service } from "./service.ts";
import { codePoints, estimateTokens } from "./usage.ts";

/** Translates by one question to a model. */
export type Translate = (request: TranslateRequest, signal: AbortSignal) => Promise<Reply>;

/** All that needs the SDK, which is loaded with this module. Throws `engine-unavailable` when a package is missing. */
export async function createTranslate(service: Service, options: LlmOptions): Promise<Translate> {
  const ask = createAsk(await connect(service, options), service, options);
  return async (request, signal) => {
    const { target, texts } = request;
    const prompt = promptFor(request, styleFor(options.style, target));
    const written = await ask(prompt, signal);
    const asked = texts.map(({ text }, index) => ({ number: prompt.numbers[index] ?? 0, text: readable(text) }));
    const usage = {
      characters: asked.reduce((sum, { text }) => sum + codePoints(text), 0),
      inputTokens: written.inputTokens ?? estimateTokens(codePoints(prompt.instructions + prompt.document)),
      outputTokens: written.outputTokens ?? estimateTokens(codePoints(written.text)),
    };
    const answers = readAnswers(written.text);
    if (answers.length === 0 || written.finish === "content-filter") {
      throw unanswered(written.model, { reason: reasonFor(written), usage });
    }
    return { texts: mendAnswers(asked, answers, target).map((text) => ({ text })), model: written.model, usage };
  };
}

function reasonFor({ text, finish }: Written): string {
  if (finish === "content-filter") return "it, or a filter before it, refused the texts";
  if (finish === "length") return "its reply was cut off before the first was complete";
  // Some servers pass all of a reasoning model's reply on as its reasoning.
  if (text.trim() === "") return "its reply is empty";
  return "no JSON as it was asked for is in its reply";
}
