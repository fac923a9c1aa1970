import { workspaceAccounts } from "../../run/accounts.ts";
import { statusStories } from "../../run/status.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { renderAccounts } from "../render/accounts.ts";
import { renderStatus } from "../render/status.ts";

/** `visavis status`: segments by state, words and findings, per language; what was spent this month. */
export const status: Command = async ({ root, arguments: stories, options, json, terminal, environment, signal }) => {
  const targets = await statusStories({ root, stories, to: options.to ?? [] });
  const accounts = await workspaceAccounts({ root, environment, signal, allowEngine: options.allowEngine });
  if (json) terminal.data(toJson({ targets, accounts }));
  else terminal.data([renderStatus(targets, terminal), ...renderAccounts(accounts, terminal)].join("\n\n"));
  return exitCodes.done;
};
