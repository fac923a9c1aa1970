import { VisavisError } from "../../errors.ts";
import type { Command } from "../command.ts";

/** `visavis review`: in a browser of this machine, or with `--apply` by decisions that were made elsewhere. */
export const review: Command = async (context) => {
  const { apply, dryRun, port } = context.options;
  if (apply === undefined) {
    if (dryRun === true) throw misplaced("--dry-run", "visavis review --apply decisions.json --dry-run");
    return await (await import("./review-serve.ts")).serve(context);
  }
  if (port !== undefined) throw misplaced("--port", "visavis review --port 8080");
  return await (await import("./review-apply.ts")).apply(context);
};

function misplaced(option: string, example: string): VisavisError {
  return new VisavisError({
    code: "usage",
    message: `${option} has nothing to do here`,
    hint: `It belongs to: ${example}`,
  });
}
