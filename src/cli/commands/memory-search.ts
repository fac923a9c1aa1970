import { searchMemory } from "../../run/memory-search.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { renderMemoryHit } from "../render/memory-hit.ts";
import { counted } from "../render/table.ts";

/** Sentences of each language that are shown where the user does not say how many. */
const usualLimit = 10;

/** `visavis memory search`: the sentences of the house that hold a phrase or are near to it, with their targets. */
export const memorySearch: Command = async ({ root, arguments: [phrase = ""], options, json, terminal }) => {
  const result = await searchMemory({ root, phrase, to: options.to ?? [], limit: options.limit ?? usualLimit });
  if (json) terminal.data(toJson(result));
  else {
    if (result.hits.length > 0) terminal.data(result.hits.map((hit) => renderMemoryHit(hit, terminal)).join("\n\n"));
    terminal.message(counted(result.hits.length, "match", "matches"));
  }
  return exitCodes.done;
};
