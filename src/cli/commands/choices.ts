import type { RequiredState } from "../../run/stamps.ts";
import type { CommandOptions } from "../command.ts";

/** `--require`, or another option that takes these states, which commander has checked. */
export function requiredState({ require }: Pick<CommandOptions, "require">): RequiredState {
  return require === "reviewed" || require === "final" ? require : "translated";
}

/** Whether these counts of findings are reason enough for exit code 3, by `--fail-on`. */
export function failsOn(
  { failOn = "error" }: CommandOptions,
  counts: { readonly error: number; readonly warning: number },
): boolean {
  if (failOn === "never") return false;
  return counts.error > 0 || (failOn === "warning" && counts.warning > 0);
}
