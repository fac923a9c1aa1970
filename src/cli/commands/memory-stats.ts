import { memoryStats } from "../../run/memory-stats.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { renderMemoryStats } from "../render/memory-stats.ts";

/** `visavis memory stats`: what there is in the house's memory, and what it had for the last run. */
export const memoryStatistics: Command = async ({ root, options, json, terminal }) => {
  const stats = await memoryStats({ root, to: options.to ?? [] });
  terminal.data(json ? toJson(stats) : renderMemoryStats(stats, terminal));
  return exitCodes.done;
};
