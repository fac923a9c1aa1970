import { resolve } from "node:path";
import { importMemory } from "../../run/memory-import.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { renderImportedMemory } from "../render/memory.ts";

/** `visavis memory import <file…>`: takes TMX files in; says what it took of each, what it left out, and why. */
export const memoryImport: Command = async ({ arguments: files, root, options, signal, json, terminal }) => {
  const named = files.map((path) => ({ path, full: resolve(root, path) }));
  const imported = await importMemory({ root, to: options.to ?? [], files: named, signal });
  terminal.data(json ? toJson({ imported }) : imported.map(renderImportedMemory).join("\n"));
  return exitCodes.done;
};
