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
  else terminal.data(frozen ? describeFrozen(result) : describe(result));
  buildWarnings(result, terminal);
  if (frozen && result.changed.length + result.removed.length > 0) return exitCodes.notUpToDate;
  return Object.keys(result.missing).length > 0 ? exitCodes.incomplete : exitCodes.done;
};

const upToDate = "Everything is up to date; nothing was written.";

function describe({ changed, removed }: BuildResult): string {
  const lines = [...changed.map((path) => `wrote  ${path}`), ...removed.map((path) => `removed  ${path}`)];
  return lines.length === 0 ? upToDate : lines.join("\n");
}

/** Where sentences have no translation yet, a build alone would leave them out of what was complete. */
function describeFrozen({ changed, removed, missing }: BuildResult): string {
  const stale = [...changed, ...removed];
  if (stale.length === 0) return upToDate;
  const command = Object.keys(missing).length > 0 ? "visavis run" : "visavis build";
  return [...stale.map((path) => `not up to date  ${path}`), "", `Run '${command}' and commit what it writes.`].join(
    "\n",
  );
}

/** Says which editions were held back and which files have lost their story. */
export function buildWarnings({ missing, orphans }: BuildResult, terminal: Terminal): void {
  for (const [target, count] of Object.entries(missing)) {
    terminal.message(
      `${target}: ${counted(count, "segment")} not ready; what they stand in was left out (see visavis status)`,
    );
  }
  if (orphans.length === 0) return;
  const more = orphans.length > shownOrphans ? [`and ${orphans.length - shownOrphans} more`] : [];
  terminal.message("These files have no story or language any more; delete what is not wanted:");
  for (const line of [...orphans.slice(0, shownOrphans), ...more]) terminal.message(`  ${line}`);
}

/** The others are listed by `--json`. */
const shownOrphans = 10;
