import type { ProgressResult } from "@clack/prompts";
import type { Terminal } from "./terminal.ts";

export interface ProgressBar {
  readonly update: (done: number, total: number) => void;
  readonly end: () => void;
}

/** A progress bar on stderr where that is a terminal; elsewhere nothing moves, and the library is not even loaded. */
export async function openProgress(terminal: Terminal): Promise<ProgressBar> {
  if (!terminal.animated) return { update: () => undefined, end: () => undefined };
  const { progress } = await import("@clack/prompts");
  let bar: ProgressResult | null = null;
  let shown = 0;
  return {
    update: (done, total) => {
      bar ??= start(progress({ max: total, size: 30, style: "block", output: process.stderr }));
      bar.advance(done - shown, `${done}/${total} sentences`);
      shown = done;
    },
    end: () => bar?.clear(),
  };
}

function start(bar: ProgressResult): ProgressResult {
  bar.start("sending");
  return bar;
}
