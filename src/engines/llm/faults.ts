import { VisavisError } from "../../errors.ts";
import type { Usage } from "../engine.ts";
import { faultByTable, type FaultRow, type FaultTable, type Refusal } from "../fault-table.ts";

const later = "Run the command again later: what was translated is kept.";

/** "This model's maximum context length is 8192 tokens", "prompt is too long: 210000 tokens", "exceeds the available context size", "exceeds the maximum number of tokens". */
const tooLong =
  /context.?(?:length|size|window)|prompt is too long|maximum number of tokens|exceed_context|too many tokens/iu;

/** "insufficient_quota", "Insufficient Balance", "Your credit balance is too low". A plain "quota" may be that of a minute. */
const noMoney = /insufficient.?(?:quota|balance|credit|fund)|credit balance|billing.?(?:hard.?limit|not.?active)/iu;

/** "response_format is not supported", "Unrecognized schema keyword", "json_schema". */
const noSchema = /response.?format|json.?schema|structured.?output|output_config|grammar/iu;

/** "The response was filtered due to the prompt triggering Azure OpenAI's content management policy". */
const filtered = /content.?(?:filter|management|policy)|safety|moderation/iu;

/** "model 'gemma9' not found, try pulling it first", "The model `x` does not exist". */
const noModel = /model.{0,80}(?:not.?found|does not exist|unknown|not.?supported)|(?:unknown|invalid|no such) model/iu;

/** "Unsupported value: 'temperature' does not support 0.2 with this model". */
const badOption = /temperature|max_tokens|unsupported (?:value|parameter)|unknown (?:parameter|field|argument)/iu;

const isBadRequest = ({ status }: Refusal): boolean => status === 400 || status === 422;

const rows: readonly FaultRow[] = [
  {
    when: ({ status }) => status >= 300 && status < 400,
    code: "engine-unavailable",
    message: "The language model's server sends requests elsewhere, and keys do not follow",
    hint: "Set `llm.baseUrl` in visavis.yml to the address it redirects to.",
    retry: false,
  },
  {
    when: ({ status, message }) => status === 413 || (status >= 400 && tooLong.test(message)),
    code: "input-too-large",
    message: "The language model cannot hold a request this large",
    hint: "Requests are split by themselves. Where one sentence is too large, give the model a longer context, or lower `llm.sentences`.",
    retry: false,
  },
  {
    when: ({ status, message }) => status === 402 || (status >= 400 && status < 500 && noMoney.test(message)),
    code: "engine-quota",
    message: "The credit or quota of the language model's account is used up",
    hint: "Raise it in the service's account, or name another engine in `engines`.",
    retry: false,
  },
  {
    when: ({ status }) => status === 401 || status === 403,
    code: "engine-key",
    message: "The language model's server refused the key",
    hint: "Set LLM_API_KEY in the environment to a key that is valid there; a provider's usual key is not sent to an address from `llm.baseUrl`.",
    retry: false,
  },
  {
    when: (refusal) => isBadRequest(refusal) && noSchema.test(refusal.message),
    code: "engine-unavailable",
    message: "The language model's server takes no request for JSON, be it in words alone",
    hint: "Choose another model or server in `llm`, or name another engine in `engines`.",
    retry: false,
  },
  {
    when: (refusal) => isBadRequest(refusal) && filtered.test(refusal.message),
    code: "engine-reply",
    message: "The language model's service will not work on a text",
    hint: "Translate it by hand, or name a further engine in `engines`.",
    retry: false,
  },
  {
    when: (refusal) => refusal.status === 404 || (isBadRequest(refusal) && noModel.test(refusal.message)),
    code: "engine-unavailable",
    message: "The language model's server has no such model or address",
    hint: "Check `llm.model` and `llm.baseUrl` in visavis.yml; addresses mostly end in /v1.",
    retry: false,
  },
  {
    when: (refusal) => isBadRequest(refusal) && badOption.test(refusal.message),
    code: "engine-unavailable",
    message: "The language model does not take an option",
    hint: "Leave `llm.temperature` out of visavis.yml, or set it as the model wants it.",
    retry: false,
  },
  {
    when: ({ status }) => status === 408,
    code: "engine-timeout",
    message: "The language model's server waited too long",
    hint: later,
    retry: true,
  },
  {
    when: ({ status }) => status === 425 || status === 429,
    code: "engine-unavailable",
    message: "The language model's server asks for fewer requests",
    hint: `${later} Lower \`llm.concurrency\` in visavis.yml if it happens often.`,
    retry: true,
  },
  {
    when: ({ status }) => status >= 500,
    code: "engine-unavailable",
    message: "The language model's server is not available",
    hint: later,
    retry: true,
  },
];

const unexpected: FaultTable["unexpected"] = {
  code: "engine-reply",
  message: "The language model's server refused a request",
  hint: "Check the `llm` settings in visavis.yml against what the server says.",
  retry: false,
};

/** The fault that an answer other than 2xx stands for; `server` is where it came from, without secrets. */
export function refused(server: string, refusal: Refusal): VisavisError {
  return faultByTable(refusal, { rows, unexpected }, (what, answer) => `${what} (${server}, ${answer}).`);
}

/** True for a refusal of the form that replies were asked in: another may be taken. */
export function refusesForm(error: unknown): boolean {
  if (!(error instanceof VisavisError) || error.code !== "engine-unavailable") return false;
  const { cause } = error;
  return isRefusal(cause) && isBadRequest(cause) && noSchema.test(cause.message);
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "status" in value && "message" in value;
}

/** No connection, or one that broke: may be retried. */
export function unreachable(server: string, reason: string): VisavisError {
  return new VisavisError({
    code: "engine-unavailable",
    message: `The language model's server at ${server} cannot be reached: ${reason}.`,
    hint: "Start the server, or check `llm.baseUrl` in visavis.yml; then run the command again.",
    retry: { afterMs: null },
  });
}

/** No answer in time: may be retried. */
export function tooSlow(server: string, seconds: number): VisavisError {
  return new VisavisError({
    code: "engine-timeout",
    message: `The language model at ${server} gave no answer within ${seconds} s.`,
    hint: "Raise `llm.timeoutSeconds` or lower `llm.sentences` and `llm.concurrency` in visavis.yml: what was done is kept.",
    retry: { afterMs: null },
  });
}

/** An answer that is none of the API's: HTML of a proxy, JSON cut off on its way. May be retried. */
export function unusable(server: string, what: string): VisavisError {
  return new VisavisError({
    code: "engine-reply",
    message: `The answer of the language model's server at ${server} cannot be used: ${what}.`,
    hint: "Run the command again; if it happens again, check `llm.baseUrl` and any proxy in between.",
    retry: { afterMs: null },
  });
}

/** The model wrote nothing that can be used. Asking the same again mostly gives the same; fewer texts may go better. */
export function unanswered(
  model: string,
  { reason, usage }: { readonly reason: string; readonly usage: Usage },
): VisavisError {
  return new VisavisError({
    code: "engine-reply",
    message: `${model} gave no translations: ${reason}.`,
    hint: "Lower `llm.sentences`, set `llm.output: schema` where the server can, or choose another model.",
    usage,
  });
}

/** The engine cannot be used as it is set up. */
export function unavailable(message: string, hint: string): VisavisError {
  return new VisavisError({ code: "engine-unavailable", message, hint });
}
