import { resolve } from "node:path";
import { initWorkspace } from "../../run/init.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";

/** `visavis init [dir]`: makes a workspace and says what to do next. */
export const init: Command = async ({ arguments: [dir = "."], root, json, terminal }) => {
  const folder = resolve(root, dir);
  const written = initWorkspace(folder);
  if (json) terminal.data(toJson({ root: folder, written }));
  else {
    terminal.data(written.map((path) => `wrote ${path}`).join("\n"));
    terminal.message(`\nNext, in ${folder}: visavis run`);
  }
  return await Promise.resolve(exitCodes.done);
};
