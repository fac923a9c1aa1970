import type { BuildResult } from "../../run/build.ts";
import { buildStories } from "../../run/run.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { counted } from "../render/table.ts";
import type { Terminal } from "../terminal.ts";
import { requiredState } from "./choices.ts";

/** `visavis build`: writes bundles and editions, or with `--frozen` says what is not up to date. */
export const build: Command = async ({ root, arguments: stories, options, json, terminal }) => {
  const frozen = options.frozen ?? false;
  const require = requiredState(options);
  const result = await buildStories({ root, stories, to: options.to ?? [], require, frozen });
  if (json) terminal.data(toJson(result));
  else terminal.data(describe(result, frozen));
  buildWarnings(result, terminal);
  if (frozen && result.changed.length > 0) return exitCodes.notUpToDate;
  return Object.keys(result.missing).length > 0 ? exitCodes.incomplete : exitCodes.done;
};

function describe({ changed }: BuildResult, frozen: boolean): string {
  if (changed.length === 0) return "Everything is up to date; nothing was written.";
  const lines = changed.map((path) => `${frozen ? "not up to date" : "wrote"}  ${path}`);
  return frozen ? [...lines, "", "Run 'visavis build' and commit what it writes."].join("\n") : lines.join("\n");
}

/** Says which editions were held back and which locale files have lost their story. */
export function buildWarnings({ missing, orphans }: BuildResult, terminal: Terminal): void {
  for (const [target, count] of Object.entries(missing)) {
    terminal.message(
      `${target}: ${counted(count, "segment")} not ready; what they stand in was left out (see visavis status)`,
    );
  }
  for (const path of orphans)
    terminal.message(`${path}: its story is gone; delete the file if it is not wanted any more`);
}
