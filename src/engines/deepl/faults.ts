import { VisavisError } from "../../errors.ts";
import { faultByTable, type FaultRow, type FaultTable, type Refusal } from "../fault-table.ts";
import { reasonOf } from "../reason.ts";

const later = "Run the command again later: what was translated is kept.";

const rows: readonly FaultRow[] = [
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
    when: ({ status, message }) => status === 400 && /formality/iu.test(message),
    code: "settings-invalid",
    message: "DeepL refused the formality",
    hint: "Write `formality: prefer_more` (or prefer_less) under `deepl` in visavis.yml: it applies where the target language has it.",
    retry: false,
  },
  {
    when: ({ status, message }) =>
      status === 400 && /style_|style rule|custom_instruction|translation_memory|model_type/iu.test(message),
    code: "settings-invalid",
    message: "DeepL refused one of its options",
    hint: "Mend `style`, `instructions`, `memory` or `model` under `deepl` in visavis.yml, or leave it out for this target.",
    retry: false,
  },
  {
    when: ({ status, message }) => status === 400 && /_lang|language/iu.test(message) && !isAboutGlossary(message),
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

const unexpected: FaultTable["unexpected"] = {
  code: "engine-reply",
  message: "DeepL refused the request",
  hint: "Check the DeepL settings (`deepl` in visavis.yml) against what the target language offers.",
  retry: false,
};

/** The fault that an answer other than 2xx stands for, with `retry` where the same request may succeed later. */
export function refused(refusal: Refusal): VisavisError {
  return faultByTable(refusal, { rows, unexpected }, (what, answer) => `${what} (${answer}).`);
}

/** The status that an answer of the service had; null for faults without an answer. */
export function statusOf(error: unknown): number | null {
  return refusalOf(error)?.status ?? null;
}

/** True for an endpoint that the service does not have: 404, 405, 410 and 501. */
export function isMissing(error: unknown): boolean {
  return [404, 405, 410, 501].includes(statusOf(error) ?? 0);
}

/** True when a request for translation failed since its glossary is not there. */
export function isGlossaryGone(error: unknown): boolean {
  const refusal = refusalOf(error);
  if (!refusal) return false;
  return refusal.status === 404 || (refusal.status === 400 && isAboutGlossary(refusal.message));
}

function isAboutGlossary(message: string): boolean {
  return /glossar/iu.test(message);
}

function refusalOf(error: unknown): Refusal | null {
  const cause = error instanceof VisavisError ? error.cause : null;
  return isRefusal(cause) ? cause : null;
}

function isRefusal(cause: unknown): cause is Refusal {
  return typeof cause === "object" && cause !== null && "status" in cause && "retryAfterMs" in cause;
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

/** Our glossary was taken away again: not to be retried, since each retry would make another. */
export function glossaryLost(name: string, cause: unknown): VisavisError {
  return new VisavisError({
    code: "engine-unavailable",
    message: `DeepL's glossary ${name} was removed again and again while it was in use.`,
    hint: "Another run removes it, of a workspace with the same name: give each its own, `glossary: NAME` under `deepl` in visavis.yml.",
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

/** What stands in the place of the key has characters that a header cannot carry. */
export function keyMistyped(): VisavisError {
  return new VisavisError({
    code: "engine-key",
    message: "What is given as DeepL's key holds spaces, line ends or other characters that no key has.",
    hint: "Set DEEPL_AUTH_KEY to the key alone, as the DeepL account shows it.",
  });
}

/** The address of the service is none. */
export function addressInvalid(): VisavisError {
  return new VisavisError({
    code: "engine-unavailable",
    message: "The address of DeepL's server is none that can be asked.",
    hint: "Set DEEPL_SERVER_URL to an address like https://api.deepl.com, without a name or password in it.",
  });
}
