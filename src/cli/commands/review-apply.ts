import { resolve } from "node:path";
import { applyDecisions } from "../../run/apply-decisions.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { renderApplication } from "../render/application.ts";

/** Takes in a file of decisions, as the report of `diff --format html` saves it. */
export const apply: Command = async ({ root, options, json, terminal }) => {
  const { apply: path = "", as: by, dryRun = false } = options;
  const application = await applyDecisions({ root, file: { path, full: resolve(root, path) }, by, dryRun });
  terminal.data(json ? toJson(application) : renderApplication(application, { dryRun, columns: terminal.columns }));
  return application.refused > 0 ? exitCodes.findings : exitCodes.done;
};
