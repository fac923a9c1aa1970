import { resolve } from "node:path";
import { inspectStory, readStoryFile } from "../../run/inspect.ts";
import { sourceLanguage } from "../../run/project.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { renderInspection } from "../render/inspection.ts";

/** `visavis inspect <file>`: how a story is understood, for a person or as JSON. */
export const inspect: Command = async ({ arguments: [file = ""], root, json, terminal }) => {
  const { story } = await readStoryFile({ path: file, full: resolve(root, file) }, await sourceLanguage(root));
  const inspection = inspectStory(story);
  terminal.data(json ? toJson(inspection) : renderInspection(inspection, terminal));
  return exitCodes.done;
};
