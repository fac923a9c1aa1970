import { segmentsBelow, statusOf } from "../../run/status.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { renderSummary } from "../render/summary.ts";
import { buildWarnings } from "./build.ts";
import { failsOn, requiredState } from "./choices.ts";
import {
  mainJob,
  outcomeDocument,
  renderDryRun,
  reportOpenQuestions,
  reportRefusal,
  reportShortfall,
} from "./main-job.ts";

/** `visavis run`: translate, check, build, and a summary of what to look at in each language. */
export const run: Command = async (context) => {
  const { json, terminal, options } = context;
  const result = await mainJob(context, requiredState(options));
  reportOpenQuestions(result, context);
  if (options.dryRun) {
    terminal.data(json ? toJson(outcomeDocument(result)) : renderDryRun(result, terminal));
    return reportRefusal(result, context);
  }
  const status = statusOf({ targets: Object.keys(result.plan.targets) }, result.reports);
  const summary = { plan: result.plan, status, build: result.build };
  terminal.data(
    json
      ? toJson({
          ...outcomeDocument(result),
          status,
          build: result.build,
        })
      : renderSummary(summary, terminal),
  );
  const require = requiredState(options);
  // A pseudo-translation stands for one until a state above `translated` is asked for.
  const missing = require === "translated" ? (result.build?.missing ?? {}) : segmentsBelow(status, require);
  if (result.build) buildWarnings({ ...result.build, missing }, terminal);
  const shortfall = reportShortfall(result, context);
  if (shortfall !== exitCodes.done) return shortfall;
  if (Object.keys(missing).length > 0) return exitCodes.incomplete;
  const findings = Object.values(status).map((target) => target.findings);
  return findings.some((counts) => failsOn(options, counts)) ? exitCodes.findings : exitCodes.done;
};
