import { type ChildProcess, spawn, type StdioOptions } from "node:child_process";
import { Socket } from "node:net";
import type { Readable, Writable } from "node:stream";
import { notInstalled } from "./faults.ts";
import type { Stage } from "./mode.ts";

/** The processes of a mode, to be started. */
export interface StartOptions {
  readonly mode: string;
  readonly stages: readonly Stage[];
  /** Folder of the programs; null when they are found as the system finds them. */
  readonly binDir: string | null;
}

/** The running processes of a mode. */
export interface Processes {
  readonly children: readonly ChildProcess[];
  readonly input: Writable;
  readonly output: Readable;
  /** What the first process writes, on its way to the second through this process. */
  readonly analysis: Readable | null;
}

/**
 * Starts the processes of a mode. Each reads the one before it directly, but for the second: what the first says of the
 * words passes through this process, which learns from it what the mode does not know. Throws `engine-unavailable`.
 */
export function startProcesses({ mode, stages, binDir }: StartOptions): Processes {
  const children: ChildProcess[] = [];
  try {
    for (const [index, stage] of stages.entries()) {
      children.push(startStage(stage, index < 2 ? null : (children.at(-1)?.stdout ?? null), binDir));
    }
    return connect(children);
  } catch (error) {
    for (const child of children) child.kill("SIGKILL");
    throw notInstalled(`the programs of its mode ${mode} do not start`, error);
  }
}

function startStage({ command, args }: Stage, input: ChildProcess["stdout"], binDir: string | null): ChildProcess {
  const stdio: StdioOptions = [input ?? "pipe", "pipe", "ignore"];
  const child = spawn(binDir === null ? command : `${binDir}/${command}`, args, { stdio });
  // A program that is not there is told of by its event; without a listener at this moment, it would end us.
  child.on("error", () => undefined);
  input?.destroy();
  return child;
}

function connect(children: readonly ChildProcess[]): Processes {
  const [first, second] = children;
  const output = children.at(-1)?.stdout;
  if (!first?.stdin || !first.stdout || !output) throw new Error("a process has no pipes");
  letExit(children, [first.stdin, first.stdout, second?.stdin, output]);
  if (!second?.stdin) return { children, input: first.stdin, output, analysis: null };
  forward(first.stdout, second.stdin);
  return { children, input: first.stdin, output, analysis: first.stdout };
}

/** A process that is gone is told by its end; that it cannot be written to is no fault of its own. */
function forward(from: Readable, to: Writable): void {
  to.on("error", () => from.unpipe(to));
  from.pipe(to);
}

/** Idle processes do not keep the program alive: a forgotten `close` is no hang. A text under way has its timer. */
function letExit(children: readonly ChildProcess[], streams: readonly unknown[]): void {
  for (const child of children) child.unref();
  for (const stream of streams) if (stream instanceof Socket) stream.unref();
}

/** Kills the processes and waits until they are gone. */
export async function killProcesses({ children, input, output, analysis }: Processes): Promise<void> {
  for (const stream of [input, output, analysis]) stream?.destroy();
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
