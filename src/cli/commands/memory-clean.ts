import { cleanMemory } from "../../run/memory-clean.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { renderCleanedMemory } from "../render/memory.ts";

/** `visavis memory clean`: lists what the memory holds twice, in vain, or against each other. */
export const memoryClean: Command = async ({ root, options, signal, json, terminal }) => {
  const cleaned = await cleanMemory({ root, write: options.write ?? false, retired: options.retired ?? false, signal });
  terminal.data(json ? toJson(cleaned) : renderCleanedMemory(cleaned, terminal.columns));
  return exitCodes.done;
};
