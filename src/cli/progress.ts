import type { Terminal } from "./terminal.ts";

export interface ProgressBar {
  readonly update: (done: number, total: number) => void;
  readonly end: () => void;
}

const width = 30;

/** A progress bar on stderr where that is a terminal; elsewhere nothing moves. */
export function openProgress(terminal: Terminal): ProgressBar {
  let shown = "";
  const show = (text: string): void => {
    if (text === shown || !terminal.animated) return;
    process.stderr.write(`\r\u001b[2K${text}`);
    shown = text;
  };
  return {
    update: (done, total) => {
      const filled = total === 0 ? width : Math.round(Math.min(done / total, 1) * width);
      show(`${"█".repeat(filled)}${"░".repeat(width - filled)} ${done}/${total} sentences`);
    },
    end: () => show(""),
  };
}
