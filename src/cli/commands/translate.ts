import type { Command } from "../command.ts";
import { toJson } from "../json.ts";
import { renderPlan } from "../render/plan.ts";
import {
  mainJob,
  outcomeDocument,
  renderDryRun,
  reportOpenQuestions,
  reportRefusal,
  reportShortfall,
} from "./main-job.ts";

/** `visavis translate`: sends what is new or changed and writes the translation files. */
export const translate: Command = async (context) => {
  const { json, terminal, options } = context;
  const result = await mainJob(context, null);
  reportOpenQuestions(result, context);
  const shown = options.dryRun ? renderDryRun(result, terminal) : renderPlan(result.plan, terminal);
  terminal.data(json ? toJson(outcomeDocument(result)) : shown);
  return options.dryRun ? reportRefusal(result, context) : reportShortfall(result, context);
};
