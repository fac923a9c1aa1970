import { spawn, spawnSync } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { onTestFinished } from "vitest";

/** Whether there is a `script` (util-linux) that gives a program a terminal. */
export const hasPseudoTerminal: boolean = (() => {
  const { stdout } = spawnSync("script", ["--version"], { encoding: "utf8" });
  return /util-linux/u.test(stdout ?? "");
})();

/** A program in a terminal of its own. */
export interface PseudoTerminal {
  /** Waits until the program has shown this since the last time, and answers all that it showed until then. */
  readonly shows: (what: RegExp) => Promise<string>;
  readonly types: (keys: string) => void;
}

const patience = 15_000;

/** Runs a line of the shell in a terminal of 80 columns; it is ended with the test. */
export function openPseudoTerminal(cwd: string, line: string, env: Readonly<Record<string, string>>): PseudoTerminal {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn("script", ["-qefc", `stty cols 80 rows 24; ${line}`, "/dev/null"], {
    cwd,
    env: { PATH, HOME, TERM: "xterm", NO_COLOR: "1", ...env },
    stdio: ["pipe", "pipe", "ignore"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let shown = "";
  child.stdout.setEncoding("utf8").on("data", (data: string) => (shown += data));
  return {
    shows: async (what) => {
      const deadline = Date.now() + patience;
      for (;;) {
        const found = what.exec(stripVTControlCharacters(shown));
        if (found) {
          const text = stripVTControlCharacters(shown);
          shown = text.slice(found.index + found[0].length);
          return text.slice(0, found.index + found[0].length);
        }
        if (Date.now() > deadline) throw new Error(`waited for ${what}, and there was: ${shown}`);
        await pause();
      }
    },
    types: (keys) => void child.stdin.write(keys),
  };
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
