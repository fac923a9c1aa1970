import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { notInstalled, pipelineDied } from "./faults.ts";
import { killProcesses, type StartOptions, startProcesses } from "./stages.ts";

/** What the processes made of a text. */
export interface Output {
  readonly text: string;
  /** What the first process, which knows the words, wrote to the second; empty where there is no second. */
  readonly analysis: string;
}

/** Processes that run, each reading the one before. */
export interface Chain {
  readonly ask: (encoded: string) => Promise<Output>;
  /** Fails the question under way with `reason`, kills the processes and waits until they are gone. */
  readonly end: (reason: unknown) => Promise<void>;
  /** True when it cannot be asked any more. */
  readonly over: () => boolean;
}

interface Turn {
  /** Ends the question's text, and has to end the answer's: an answer to another question is none. */
  readonly sign: string;
  readonly resolve: (output: Output) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts the processes of a mode. A process that dies, does not start or gets out of step ends all of them. */
export function openChain(options: StartOptions): Chain {
  const processes = startProcesses(options);
  let turn: Turn | null = null;
  let analysis = "";
  let asked = 0;
  let ending: Promise<void> | null = null;

  function end(reason: unknown): Promise<void> {
    turn?.reject(reason);
    turn = null;
    return (ending ??= killProcesses(processes));
  }

  function answer(text: string): void {
    if (turn === null || !text.endsWith(turn.sign)) return void end(pipelineDied(options.mode));
    turn.resolve({ text: text.slice(0, -turn.sign.length), analysis });
    turn = null;
  }

  for (const child of processes.children) {
    child.once("error", (error) => void end(notInstalled(`${child.spawnfile} does not start`, error)));
    child.once("exit", () => void end(pipelineDied(options.mode)));
  }
  for (const stream of [processes.input, processes.output, processes.analysis]) {
    stream?.on("error", (error) => void end(pipelineDied(options.mode, error)));
  }
  if (processes.analysis) readTexts(processes.analysis, (text) => (analysis = text));
  readTexts(processes.output, answer);

  return {
    ask: (encoded) =>
      new Promise((resolve, reject) => {
        const sign = `[;${(asked++).toString(36)}]`;
        analysis = "";
        turn = { sign, resolve, reject };
        processes.input.write(`${encoded}${sign}\0`);
      }),
    end,
    over: () => ending !== null,
  };
}

function readTexts(output: Readable, onText: (text: string) => void): void {
  const decoder = new StringDecoder("utf8");
  let text = "";
  output.on("data", (bytes: Buffer) => {
    const parts = (text + decoder.write(bytes)).split("\0");
    text = parts.pop() ?? "";
    for (const part of parts) onText(part);
  });
}
