import { answerOf } from "./chat-model.ts";
import { type Dialect, type ModelServer, startModelServer } from "./model-server.ts";

interface Block {
  readonly type: string;
  readonly text: string;
}

const textOf = (content: unknown): string =>
  typeof content === "string" ? content : (content as readonly Block[]).map(({ text }) => text).join("");

const dialect: Dialect = {
  path: "/v1/messages",
  keyOf: (headers) => {
    const key = headers["x-api-key"];
    return typeof key === "string" ? key : undefined;
  },
  read: (body) => {
    const messages = body["messages"] as readonly { readonly role: string; readonly content: unknown }[];
    return { instructions: textOf(body["system"] ?? ""), message: textOf(messages[0]?.content ?? "") };
  },
  write: (message, fault, body) => {
    const text = answerOf(message, fault?.type === "model" ? fault.does : null);
    const tools = (body["tools"] ?? []) as readonly { readonly name: string }[];
    const [tool] = tools;
    return {
      id: "msg_1",
      type: "message",
      role: "assistant",
      model: `${String(body["model"])}-2026`,
      content: tool
        ? [{ type: "tool_use", id: "toolu_1", name: tool.name, input: JSON.parse(text) as unknown }]
        : [{ type: "text", text }],
      stop_reason: fault?.type === "refuses" ? "refusal" : tool ? "tool_use" : "end_turn",
      stop_sequence: null,
      usage: { input_tokens: 1000, output_tokens: 200 },
    };
  },
  error: (message) => ({ type: "error", error: { type: "invalid_request_error", message } }),
};

/** Anthropic's messages API on loopback: answers through the tool that it is given, else as text. */
export async function startAnthropic(): Promise<ModelServer> {
  return await startModelServer(dialect, true);
}
