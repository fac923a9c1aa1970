/** Every way a run can go wrong; `docs/errors.md` explains each, `cli/exit-codes.ts` maps each to an exit code. */
export const errorCodes = [
  "internal",
  "usage",
  "settings-invalid",
  "workspace-missing",
  "workspace-path",
  "workspace-locked",
  "workspace-write",
  "input-missing",
  "input-invalid",
  "input-encoding",
  "input-too-large",
  "story-duplicate",
  "story-unknown",
  "glossary-invalid",
  "xliff-invalid",
  "tmx-invalid",
  "language-unknown",
  "engine-unknown",
  "engine-unavailable",
  "engine-key",
  "engine-quota",
  "engine-language",
  "engine-reply",
  "engine-timeout",
  "budget-exceeded",
  "incomplete",
  "findings",
  "not-up-to-date",
  "interrupted",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export interface ErrorDetails {
  readonly code: ErrorCode;
  /** What and where. */
  readonly message: string;
  /** The next command or setting, with its correct form. */
  readonly hint: string;
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in UTF-16 code units. */
  readonly column?: number;
  /** Engine errors only: the same request may succeed later; `afterMs` when the service said when. */
  readonly retry?: { readonly afterMs: number | null };
  /** Engine errors only: what an answer that cannot be used has cost all the same. */
  readonly usage?: ErrorUsage;
  readonly cause?: unknown;
}

/** In code points and tokens. */
interface ErrorUsage {
  readonly characters: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** A fault of the run (never of the text: that is a `Finding`). */
export class VisavisError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly retry: { readonly afterMs: number | null } | undefined;
  readonly usage: ErrorUsage | undefined;

  constructor(details: ErrorDetails) {
    super(details.message, { cause: details.cause });
    this.name = "VisavisError";
    this.code = details.code;
    this.hint = details.hint;
    this.file = details.file;
    this.line = details.line;
    this.column = details.column;
    this.retry = details.retry;
    this.usage = details.usage;
  }
}
