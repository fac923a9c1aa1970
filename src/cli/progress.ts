import type { Terminal } from "./terminal.ts";

export interface ProgressBar {
  readonly update: (done: number, total: number) => void;
  readonly end: () => void;
}

const width = 30;
/** How often the bar is drawn in a run, however many sentences there are. */
const steps = 300;

/**
 * A progress bar on stderr where that is a terminal; elsewhere nothing moves. Drawn by hand: the libraries for it read
 * the keyboard in raw mode, in which Ctrl-C reaches them instead of the run, and `@clack/prompts` then exits with 0.
 */
export function openProgress(terminal: Terminal): ProgressBar {
  let shown = "";
  const show = (text: string): void => {
    if (text === shown || !terminal.animated) return;
    process.stderr.write(`\r\u001b[2K${text}`);
    shown = text;
  };
  return {
    update: (done, total) => {
      if (done < total && done % Math.ceil(total / steps) !== 0) return;
      const filled = Math.round(Math.min(done / total, 1) * width);
      show(`${"█".repeat(filled)}${"░".repeat(width - filled)} ${done}/${total} sentences`);
    },
    end: () => show(""),
  };
}
