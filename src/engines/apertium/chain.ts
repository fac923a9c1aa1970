import { type ChildProcess, spawn, type StdioOptions } from "node:child_process";
import { Socket } from "node:net";
import type { Readable, Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { notInstalled, pipelineDied } from "./faults.ts";
import type { Stage } from "./mode.ts";

export interface ChainOptions {
  readonly mode: string;
  readonly stages: readonly Stage[];
  /** Folder of the programs; null when they are found as the system finds them. */
  readonly binDir: string | null;
}

/** Processes that run, each reading the one before. */
export interface Chain {
  readonly ask: (encoded: string) => Promise<string>;
  /** Fails the question under way with `reason`, kills the processes and waits until they are gone. */
  readonly end: (reason: unknown) => Promise<void>;
  /** True when it cannot be asked any more. */
  readonly over: () => boolean;
}

interface Processes {
  readonly children: readonly ChildProcess[];
  readonly input: Writable;
  readonly output: Readable;
}

interface Turn {
  readonly resolve: (output: string) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts the processes of a mode. A process that dies, or does not start, ends all of them. */
export function openChain(options: ChainOptions): Chain {
  const processes = startProcesses(options);
  let turn: Turn | null = null;
  let ending: Promise<void> | null = null;

  function end(reason: unknown): Promise<void> {
    turn?.reject(reason);
    turn = null;
    return (ending ??= killProcesses(processes));
  }

  for (const child of processes.children) {
    child.once("error", (error) => void end(notInstalled(`${child.spawnfile} does not start`, error)));
    child.once("exit", () => void end(pipelineDied(options.mode)));
  }
  processes.input.on("error", (error) => void end(pipelineDied(options.mode, error)));
  readTexts(processes.output, (text) => {
    turn?.resolve(text);
    turn = null;
  });

  return {
    ask: (encoded) =>
      new Promise((resolve, reject) => {
        turn = { resolve, reject };
        processes.input.write(encoded);
      }),
    end,
    over: () => ending !== null,
  };
}

/** Each process reads the one before it directly: no byte in between passes through this process. */
function startProcesses({ mode, stages, binDir }: ChainOptions): Processes {
  const children: ChildProcess[] = [];
  let before: ChildProcess["stdout"] = null;
  for (const { command, args } of stages) {
    const stdio: StdioOptions = [before ?? "pipe", "pipe", "ignore"];
    const child: ChildProcess = spawn(binDir === null ? command : `${binDir}/${command}`, args, { stdio });
    before?.destroy();
    before = child.stdout;
    children.push(child);
  }
  const input = children[0]?.stdin;
  if (!input || !before) throw notInstalled(`the mode ${mode} names no program`);
  letExit(children, [input, before]);
  return { children, input, output: before };
}

/** Idle processes do not keep the program alive: a forgotten `close` is no hang. A text under way has its timer. */
function letExit(children: readonly ChildProcess[], streams: readonly unknown[]): void {
  for (const child of children) child.unref();
  for (const stream of streams) if (stream instanceof Socket) stream.unref();
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

async function killProcesses({ children, input, output }: Processes): Promise<void> {
  input.destroy();
  output.destroy();
  const running = children.filter(
    ({ pid, exitCode, signalCode }) => pid !== undefined && exitCode === null && signalCode === null,
  );
  await Promise.all(
    running.map(async (child) => {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.ref();
      child.kill("SIGKILL");
      await gone;
    }),
  );
}
