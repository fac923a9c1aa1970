import type { TranslateRequest } from "../../engines/engine.ts";
import { type ErrorCode, VisavisError } from "../../errors.ts";
import type { RetrySettings } from "./retry.ts";

/** Whether asking an engine again makes sense, by what came of the requests so far. */
export interface Trust {
  /** Throws the fault that ended it, when this request would be refused or made in vain. */
  readonly throwIfLost: (request: TranslateRequest) => void;
  readonly asked: () => void;
  readonly served: () => void;
  /** A request failed after all its retries. */
  readonly failed: (error: unknown, request: TranslateRequest) => void;
}

type Loss = "engine" | "direction";

/** Faults that the next request would meet as well: with the whole engine, or with one pair of languages. */
const losses: Partial<Record<ErrorCode, Loss>> = {
  "engine-key": "engine",
  "engine-quota": "engine",
  "budget-exceeded": "engine",
  "engine-language": "direction",
  // A formality that the service does not have for this target.
  "settings-invalid": "direction",
};

/** Requests in a row that may fail after all their retries. */
const patience: Partial<Record<ErrorCode, number>> = {
  "engine-unavailable": 3,
  // Halving 1,000 texts down to the one that hangs an engine, or breaks its replies, takes eleven.
  "engine-timeout": 12,
  "engine-reply": 12,
  internal: 12,
};

/** Trust in an engine that nothing is known of yet. */
export function createTrust({ deadlineMs }: RetrySettings, now: () => number): Trust {
  const lost = new Map<string, VisavisError>();
  let failures = 0;
  /** When the first request left that nothing has come after; null when something has. */
  let silentSince: number | null = null;
  const isInVain = ({ code, retry }: VisavisError): boolean => {
    if (code === "engine-unavailable" && (!retry || (retry.afterMs ?? 0) > deadlineMs)) return true;
    const isSilent = code === "engine-timeout" && silentSince !== null && now() - silentSince > deadlineMs;
    return isSilent || failures >= (patience[code] ?? Infinity);
  };
  return {
    throwIfLost: ({ source, target }) => {
      const fault = lost.get("") ?? lost.get(`${source} ${target}`);
      if (fault) throw fault;
    },
    asked: () => {
      silentSince ??= now();
    },
    served: () => {
      failures = 0;
      silentSince = null;
    },
    failed: (error, { source, target }) => {
      if (!(error instanceof VisavisError) || [...lost.values()].includes(error)) return;
      if (patience[error.code] !== undefined) failures++;
      const loss = losses[error.code] ?? (isInVain(error) ? "engine" : null);
      if (loss) lost.set(loss === "engine" ? "" : `${source} ${target}`, error);
    },
  };
}
