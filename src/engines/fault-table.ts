import { type ErrorCode, VisavisError } from "../errors.ts";

/** What a service answered in place of a translation, as far as a fault needs it. */
export interface Refusal {
  /** Of HTTP. */
  readonly status: number;
  /** Its own words on one line, free of the key; empty where it has none. */
  readonly message: string;
  readonly retryAfterMs: number | null;
}

/** The fault that an answer stands for. */
export interface FaultRow {
  readonly when: (refusal: Refusal) => boolean;
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
  /** The same request may succeed later. */
  readonly retry: boolean;
}

/** How a service refuses, one row an answer; the first match wins. */
export interface FaultTable {
  readonly rows: readonly FaultRow[];
  readonly unexpected: Omit<FaultRow, "when">;
}

/** The fault by a table; `say` makes its message of the row's and of the answer (`HTTP 429: slow down`). */
export function faultByTable(
  refusal: Refusal,
  { rows, unexpected }: FaultTable,
  say: (what: string, answer: string) => string,
): VisavisError {
  const { status, message, retryAfterMs } = refusal;
  const row = rows.find(({ when }) => when(refusal)) ?? unexpected;
  return new VisavisError({
    code: row.code,
    message: say(row.message, `HTTP ${status}${message === "" ? "" : `: ${message}`}`),
    hint: row.hint,
    cause: refusal,
    ...(row.retry ? { retry: { afterMs: retryAfterMs } } : {}),
  });
}
