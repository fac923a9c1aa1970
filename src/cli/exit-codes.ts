import type { ErrorCode } from "../errors.ts";

export const exitCodes = {
  done: 0,
  fault: 1,
  usage: 2,
  findings: 3,
  incomplete: 4,
  notUpToDate: 5,
  refused: 6,
  interrupted: 130,
} as const;

/** The exit code of each error: the one table that says so. */
export const exitCodeOf: Readonly<Record<ErrorCode, number>> = {
  internal: exitCodes.fault,
  usage: exitCodes.usage,
  "settings-invalid": exitCodes.usage,
  "workspace-missing": exitCodes.usage,
  "workspace-path": exitCodes.usage,
  "workspace-locked": exitCodes.usage,
  "workspace-write": exitCodes.usage,
  "input-missing": exitCodes.usage,
  "input-invalid": exitCodes.usage,
  "input-encoding": exitCodes.usage,
  "input-too-large": exitCodes.usage,
  "story-duplicate": exitCodes.usage,
  "story-unknown": exitCodes.usage,
  "glossary-invalid": exitCodes.usage,
  "xliff-invalid": exitCodes.usage,
  "language-unknown": exitCodes.usage,
  "engine-unknown": exitCodes.usage,
  findings: exitCodes.findings,
  incomplete: exitCodes.incomplete,
  "engine-unavailable": exitCodes.incomplete,
  "engine-reply": exitCodes.incomplete,
  "engine-timeout": exitCodes.incomplete,
  "budget-exceeded": exitCodes.incomplete,
  "not-up-to-date": exitCodes.notUpToDate,
  "engine-key": exitCodes.refused,
  "engine-quota": exitCodes.refused,
  "engine-language": exitCodes.refused,
  interrupted: exitCodes.interrupted,
};
