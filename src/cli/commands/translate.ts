import type { Command } from "../command.ts";
import { toJson } from "../json.ts";
import { renderPlan } from "../render/plan.ts";
import { substitutionsOf } from "../render/substitutions.ts";
import { mainJob, planDocument, reportOpenQuestions, reportRefusal, reportShortfall } from "./main-job.ts";

/** `visavis translate`: sends what is new or changed and writes the translation files. */
export const translate: Command = async (context) => {
  const { json, terminal, options } = context;
  const result = await mainJob(context, null);
  reportOpenQuestions(result, context);
  terminal.data(
    json
      ? toJson({
          ...planDocument(result),
          used: result.used,
          failures: failuresOf(result),
          substitutions: substitutionsOf(result),
        })
      : renderPlan(result.plan, terminal),
  );
  return options.dryRun ? reportRefusal(result, context) : reportShortfall(result, context);
};

function failuresOf(result: Awaited<ReturnType<typeof mainJob>>): readonly unknown[] {
  return result.failures.map(({ target, source, error: { code, message, hint } }) => ({
    target,
    source,
    code,
    message,
    hint,
  }));
}
