import { approveStories, type Approval } from "../../run/approve.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { renderApproval } from "../render/approval.ts";

/** `visavis approve`: marks translations as looked at, or as ready for release. */
export const approve: Command = async ({ root, arguments: stories, options, json, terminal }) => {
  const { to = [], section, segment, where, as, force, dryRun } = options;
  const state = options.state === "reviewed" ? "reviewed" : "final";
  const approval = await approveStories({ root, stories, to, section, segment, where, by: as, state, force, dryRun });
  terminal.data(
    json ? toJson(approval) : renderApproval(approval, { dryRun: dryRun ?? false, columns: terminal.columns }),
  );
  return isHeldBack(approval) ? exitCodes.findings : exitCodes.done;
};

/** Refused for errors that stand, or because who wrote a target may not approve it. */
function isHeldBack({ refused }: Approval): boolean {
  return refused.some(({ refusal }) => refusal === "findings" || refusal === "four-eyes" || refusal === "codes");
}
