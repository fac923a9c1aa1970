import { resolve } from "node:path";
import { VisavisError } from "../../errors.ts";
import { exportMemory } from "../../run/memory-export.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { renderExportedMemory } from "../render/memory.ts";
import { version } from "../version.ts";
import { requiredState } from "./choices.ts";

/** `visavis memory export`: all pairs as TMX, on stdout or in a file. */
export const memoryExport: Command = async ({ root, options, signal, json, terminal }) => {
  const { out: path, state } = options;
  if (json && path === undefined) {
    throw new VisavisError({
      code: "usage",
      message: "--json prints what was exported, and so does TMX",
      hint: "Name a file for the TMX: visavis memory export --json --out memory.tmx",
    });
  }
  const exported = await exportMemory({
    root,
    to: options.to ?? [],
    state: requiredState(state === undefined ? {} : { require: state }),
    all: options.all ?? false,
    out: path === undefined ? null : { path, full: resolve(root, path) },
    print: terminal.data,
    version,
    signal,
  });
  if (json) terminal.data(toJson(exported));
  else terminal.message(renderExportedMemory(exported));
  return exitCodes.done;
};
