import { VisavisError } from "../errors.ts";
import { harmless } from "./render/harmless.ts";

/** `file:line:column`, as far as known; a column of no file (a query's) is in its message. */
function placeOf(error: VisavisError): string {
  if (error.file === undefined) return "";
  return [error.file, error.line, error.column].filter((part) => part !== undefined).join(":");
}

/** Prints a failure: for people on stderr, with `--json` as `{error}` on stdout. */
export function printFailure(error: unknown, json: boolean): void {
  const fault = error instanceof VisavisError ? error : unexpected(error);
  if (json) {
    const { code, message, hint, file = null, line = null, column = null } = fault;
    process.stdout.write(`${JSON.stringify({ error: { code, message, hint, file, line, column } }, null, 2)}\n`);
    return;
  }
  const place = placeOf(fault);
  const message =
    place !== "" && !fault.message.includes(fault.file ?? "\0") ? `${place}: ${fault.message}` : fault.message;
  process.stderr.write(harmless(`error: ${message}\n  ${fault.hint}\n`));
  if (fault.code === "internal" && fault.cause instanceof Error) process.stderr.write(`${fault.cause.stack ?? ""}\n`);
}

function unexpected(cause: unknown): VisavisError {
  return new VisavisError({
    code: "internal",
    message: cause instanceof Error ? cause.message : String(cause),
    hint: "This is a fault of visavis: please report it with the lines below.",
    cause,
  });
}
