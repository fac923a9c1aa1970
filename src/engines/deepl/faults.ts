import { type ErrorDetails, VisavisError } from "../../errors.ts";

/** What the service answered, as far as a fault needs it; `message` is free of the key. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly retryAfterMs: number | null;
}

interface FaultRow {
  readonly when: (refusal: Refusal) => boolean;
  readonly code: ErrorDetails["code"];
  readonly message: string;
  readonly hint: string;
  readonly retry: boolean;
}

const later = "Run the command again later: what was translated is kept.";

/** One row an answer of the service, first match wins. */
const faults: readonly FaultRow[] = [
  {
    when: ({ status }) => status === 401 || status === 403,
    code: "engine-key",
    message: "DeepL refused the key",
    hint: "Set DEEPL_AUTH_KEY to a valid key; free keys end in :fx and belong to api-free.deepl.com.",
    retry: false,
  },
  {
    when: ({ status }) => status === 456,
    code: "engine-quota",
    message: "DeepL's quota for this billing period is used up",
    hint: "Raise the quota in the DeepL account, wait for the next period, or name another engine in `engines`.",
    retry: false,
  },
  {
    when: ({ status }) => status === 413,
    code: "input-too-large",
    message: "DeepL refused a request as too large",
    hint: "Requests of several texts are split by themselves; cut a single sentence this long in the source.",
    retry: false,
  },
  {
    when: ({ status, message }) => status === 400 && /lang/iu.test(message),
    code: "engine-language",
    message: "DeepL does not translate this pair of languages",
    hint: "Name a variant DeepL offers (`variants: {en: en-GB}`), or another engine for this language.",
    retry: false,
  },
  {
    when: ({ status }) => status === 429,
    code: "engine-unavailable",
    message: "DeepL asks for fewer requests",
    hint: later,
    retry: true,
  },
  {
    when: ({ status }) => status >= 500,
    code: "engine-unavailable",
    message: "DeepL is not available",
    hint: later,
    retry: true,
  },
];

const unexpected: Omit<FaultRow, "when"> = {
  code: "engine-reply",
  message: "DeepL refused the request",
  hint: "Check the DeepL settings (`deepl.formality`, `deepl.variants` in visavis.yml) against what the target language offers.",
  retry: false,
};

/** The fault that an answer other than 2xx stands for, with `retry` where the same request may succeed later. */
export function refused(refusal: Refusal): VisavisError {
  const row = faults.find(({ when }) => when(refusal)) ?? unexpected;
  const said = refusal.message === "" ? "" : `: ${refusal.message}`;
  return new VisavisError({
    code: row.code,
    message: `${row.message} (HTTP ${refusal.status}${said}).`,
    hint: row.hint,
    cause: refusal,
    ...(row.retry ? { retry: { afterMs: refusal.retryAfterMs } } : {}),
  });
}

/** True for what the service does not have at all: HTTP 404. */
export function isMissing(error: unknown): boolean {
  const cause = error instanceof VisavisError ? error.cause : null;
  return typeof cause === "object" && cause !== null && "status" in cause && cause.status === 404;
}

/** No connection, or one that broke: may be retried. */
export function unreachable(server: string, cause: unknown): VisavisError {
  return new VisavisError({
    code: "engine-unavailable",
    message: `DeepL at ${server} cannot be reached: ${reasonOf(cause)}.`,
    hint: "Check the network and DEEPL_SERVER_URL, then run the command again.",
    retry: { afterMs: null },
    cause,
  });
}

/** No answer in time: may be retried. */
export function tooSlow(server: string, timeoutMs: number): VisavisError {
  return new VisavisError({
    code: "engine-timeout",
    message: `DeepL at ${server} gave no answer within ${timeoutMs} ms.`,
    hint: "Run the command again: what was done is kept.",
    retry: { afterMs: null },
  });
}

/** An answer that says 200 and is none: HTML of a proxy, JSON cut off, a wrong number of texts. May be retried. */
export function unusable(what: string, cause?: unknown): VisavisError {
  return new VisavisError({
    code: "engine-reply",
    message: `DeepL's answer cannot be used: ${what}.`,
    hint: "Run the command again; if it happens again, check DEEPL_SERVER_URL and any proxy in between.",
    retry: { afterMs: null },
    cause,
  });
}

/** The settings hold no key. */
export function keyMissing(): VisavisError {
  return new VisavisError({
    code: "engine-unavailable",
    message: "DeepL has no key.",
    hint: "Set DEEPL_AUTH_KEY in the environment.",
  });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown reason";
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}
