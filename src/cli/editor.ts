import { spawn } from "node:child_process";
import { VisavisError } from "../errors.ts";
import type { Environment } from "../run/environment.ts";
import { changeInScratchFile } from "../workspace/scratch-file.ts";

/** Lets the user change a text in `$VISUAL`, else `$EDITOR`, else `vi`, as git does. Throws `usage` when the editor fails. */
export async function editText(content: string, { variable }: Environment): Promise<string> {
  const editor = variable("VISUAL") ?? variable("EDITOR") ?? "vi";
  return await changeInScratchFile(content, async (path) => {
    const code = await ended(editor, path);
    if (code !== 0) throw failed(editor, code);
  });
}

/** How it ended. Runs the editor through the shell, since its variable may have options: `code --wait`. The path is not part of the line. */
async function ended(editor: string, path: string): Promise<number | string> {
  return await new Promise((resolve) => {
    spawn("sh", ["-c", `${editor} "$@"`, editor, path], { stdio: "inherit" })
      .on("error", ({ message }) => resolve(message))
      .on("close", (code, signal) => resolve(code ?? signal ?? 1));
  });
}

function failed(editor: string, code: number | string): VisavisError {
  return new VisavisError({
    code: "usage",
    message: `the editor '${editor}' ended with ${code}: nothing was changed`,
    hint: "Name one that works here in VISUAL or EDITOR: EDITOR=nano",
  });
}
