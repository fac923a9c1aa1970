import { answerOf } from "./chat-model.ts";
import { type Dialect, type ModelServer, startModelServer } from "./model-server.ts";

export type { ModelCall, ModelFault, ModelServer } from "./model-server.ts";

interface Message {
  readonly role: string;
  readonly content: string;
}

const dialect: Dialect = {
  path: "/v1/chat/completions",
  keyOf: ({ authorization }) => authorization?.replace(/^Bearer /u, ""),
  read: (body) => {
    const messages = body["messages"] as readonly Message[];
    const of = (role: string): string => messages.find((message) => message.role === role)?.content ?? "";
    return { instructions: of("system"), message: of("user") };
  },
  write: (message, fault, body) => {
    const refuses = fault?.type === "refuses";
    const content = refuses ? null : answerOf(message, fault?.type === "model" ? fault.does : null);
    const isCut = fault?.type === "model" && fault.does === "breaks-off";
    return {
      id: "chatcmpl-1",
      object: "chat.completion",
      created: 1,
      model: `${String(body["model"])}-2026`,
      choices: [
        {
          index: 0,
          message: { role: "assistant", content, ...(refuses ? { refusal: "I cannot help with that." } : {}) },
          finish_reason: isCut ? "length" : "stop",
        },
      ],
      usage: { prompt_tokens: 1000, completion_tokens: 200, total_tokens: 1200 },
    };
  },
  error: (message) => ({ error: { message, type: "invalid_request_error", param: null, code: null } }),
};

/** An OpenAI-compatible server on loopback, as llama.cpp, vLLM, Ollama and LM Studio are. */
export async function startOpenAi(options: { readonly needsKey?: boolean } = {}): Promise<ModelServer> {
  return await startModelServer(dialect, options.needsKey ?? false);
}
