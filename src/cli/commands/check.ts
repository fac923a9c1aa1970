import { withProject } from "../../run/run.ts";
import { storyReports } from "../../run/reports.ts";
import { statusOf } from "../../run/status.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { renderFindings, type FindingsFormat } from "../render/findings.ts";
import { failsOn } from "./choices.ts";

/** `visavis check`: what the checks say of every translation. */
export const check: Command = async ({ root, arguments: stories, options, json, terminal }) => {
  const { findings, summary } = await withProject(
    { root, stories, to: options.to ?? [], write: false },
    async (project) => {
      const reports = await storyReports(project);
      return {
        findings: reports.flatMap(({ targets }) =>
          project.targets.flatMap((target) => targets[target]?.findings ?? []),
        ),
        summary: Object.fromEntries(
          Object.entries(statusOf(project, reports)).map(([target, counts]) => [target, counts.findings]),
        ),
      };
    },
  );
  terminal.data(await renderFindings({ findings, summary }, formatOf(options.format, json), terminal));
  const fails = Object.values(summary).some((counts) => failsOn(options, counts));
  return fails ? exitCodes.findings : exitCodes.done;
};

function formatOf(format: string | undefined, json: boolean): FindingsFormat {
  if (json) return "json";
  return format === "json" || format === "sarif" || format === "junit" || format === "github" ? format : "terminal";
}
