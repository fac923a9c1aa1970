import { VisavisError } from "../../errors.ts";
import { faultByTable, type FaultRow, type FaultTable, type Refusal } from "../fault-table.ts";
import { reasonOf } from "../reason.ts";

const checkUrl = "Check `apertium.url` in visavis.yml: the address of the server, as in http://127.0.0.1:2737.";
const again = "Run the command again: what was done is kept.";

const rows: readonly FaultRow[] = [
  {
    when: ({ status }) => status === 401 || status === 403,
    code: "engine-key",
    message: "refuses us",
    hint: "Put the user and password that its proxy asks for into `apertium.url`, or ask its keeper.",
    retry: false,
  },
  {
    // {"code": 400, "explanation": "That pair is not installed"}
    when: ({ status, message }) => status === 400 && /pair|lang/iu.test(message),
    code: "engine-language",
    message: "does not translate this pair of languages",
    hint: "Install the pair on the server, or name another engine for this language.",
    retry: false,
  },
  {
    when: ({ status }) => status === 413 || status === 414,
    code: "input-too-large",
    message: "refused a text as too large",
    hint: "Raise the limit of the server or of the proxy before it, or cut the sentence in the source.",
    retry: false,
  },
  {
    when: ({ status }) => status === 429,
    code: "engine-unavailable",
    message: "asks for fewer requests",
    hint: "Set `apertium.processes` in visavis.yml to a lower number, or run the command again later.",
    retry: true,
  },
  {
    when: ({ status }) => status === 408 || status >= 500,
    code: "engine-unavailable",
    message: "is not available",
    hint: again,
    retry: true,
  },
  {
    when: ({ status }) => status < 400 || status === 404 || status === 405,
    code: "engine-unavailable",
    message: "is no APY server",
    hint: checkUrl,
    retry: false,
  },
];

const unexpected: FaultTable["unexpected"] = {
  code: "engine-reply",
  message: "refused the request",
  hint: checkUrl,
  retry: false,
};

/** The fault that an answer other than 200 stands for, with `retry` where the same request may succeed later. */
export function refused(server: string, refusal: Refusal): VisavisError {
  return faultByTable(
    refusal,
    { rows, unexpected },
    (what, answer) => `The Apertium server ${server} ${what} (${answer}).`,
  );
}

/** No connection, or one that broke: may be retried. */
export function unreachable(server: string, cause: unknown): VisavisError {
  return new VisavisError({
    code: "engine-unavailable",
    message: `The Apertium server ${server} cannot be reached: ${reasonOf(cause)}.`,
    hint: "Start the server, or correct `apertium.url` in visavis.yml; without it, Apertium runs on this machine.",
    retry: { afterMs: null },
    cause,
  });
}

/** No answer in time: may be retried. */
export function tooSlow(server: string, timeoutMs: number): VisavisError {
  return new VisavisError({
    code: "engine-timeout",
    message: `The Apertium server ${server} gave no answer within ${timeoutMs} ms.`,
    hint: again,
    retry: { afterMs: null },
  });
}

/** An answer that says 200 and is none: HTML of a proxy, JSON cut off, another shape. May be retried. */
export function unusable(server: string, what: string, cause?: unknown): VisavisError {
  return new VisavisError({
    code: "engine-reply",
    message: `The answer of the Apertium server ${server} cannot be used: ${what}.`,
    hint: `Run the command again. ${checkUrl}`,
    retry: { afterMs: null },
    cause,
  });
}

/** The server has no language pair. */
export function noPairs(server: string): VisavisError {
  return new VisavisError({
    code: "engine-unavailable",
    message: `The Apertium server ${server} has no language pair installed.`,
    hint: "Install a pair on the server (apertium-fr-es, apertium-fra-cat), or remove `apertium.url` from visavis.yml.",
  });
}

/** The setting is no address. */
export function badAddress(): VisavisError {
  return new VisavisError({
    code: "settings-invalid",
    message: "`apertium.url` is not the address of a server.",
    hint: checkUrl,
  });
}
