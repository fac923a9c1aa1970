import { statusStories } from "../../run/status.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { renderStatus } from "../render/status.ts";

/** `visavis status`: segments by state, words and findings, per language. */
export const status: Command = async ({ root, arguments: stories, options, json, terminal }) => {
  const targets = await statusStories({ root, stories, to: options.to ?? [] });
  terminal.data(json ? toJson({ targets }) : renderStatus(targets, terminal));
  return exitCodes.done;
};
