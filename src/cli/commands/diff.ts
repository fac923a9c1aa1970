import { diffStories, renderDiff, renderDiffPage, saveDiff, type DiffResult } from "../../run/diff.ts";
import { resolve } from "node:path";
import type { Command, CommandContext } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { counted } from "../render/table.ts";

/** `visavis diff`: which sentences are new or changed or have findings, old against new. */
export const diff: Command = async (context) => {
  const { root, arguments: stories, options, terminal } = context;
  const { since, all } = options;
  const result = await diffStories({ root, stories, to: options.to ?? [], since, all });
  const text = await render(result, context);
  if (options.out === undefined) {
    if (text !== "") terminal.data(text);
    if (result.items.length === 0) terminal.message("nothing to look at");
  } else {
    saveDiff({ path: options.out, full: resolve(root, options.out) }, text);
    terminal.message(`wrote ${options.out}: ${counted(result.items.length, "sentence")} to look at`);
  }
  return exitCodes.done;
};

async function render(result: DiffResult, { root, json, options, terminal }: CommandContext): Promise<string> {
  if (json || options.format === "json") return toJson(result);
  if (options.format === "html") return await renderDiffPage(root, result);
  if (options.format === "markdown" || options.format === "github") return renderDiff(result, options.format);
  return renderDiff(result, { color: terminal.color && options.out === undefined, columns: terminal.columns });
}
