import { checkStories } from "../../run/check.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { renderFindings, type FindingsFormat } from "../render/findings.ts";
import { failsOn } from "./choices.ts";

/** `visavis check`: what the checks say of every translation. */
export const check: Command = async ({ root, arguments: stories, options, json, terminal }) => {
  const result = await checkStories({ root, stories, to: options.to ?? [] });
  terminal.data(await renderFindings(result, formatOf(options.format, json), terminal));
  const fails = Object.values(result.summary).some((counts) => failsOn(options, counts));
  return fails ? exitCodes.findings : exitCodes.done;
};

function formatOf(format: string | undefined, json: boolean): FindingsFormat {
  if (json) return "json";
  return format === "json" || format === "sarif" || format === "junit" || format === "github" ? format : "terminal";
}
