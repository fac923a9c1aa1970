import type { Environment } from "../run/environment.ts";
import type { Terminal } from "./terminal.ts";

/** What every command is called with. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly environment: Environment;
  readonly signal: AbortSignal;
  /** The workspace's folder. */
  readonly root: string;
  /** What the user typed, without the program's path: `visavis run --to en`. */
  readonly command: string;
  readonly json: boolean;
  readonly arguments: readonly string[];
  readonly options: CommandOptions;
}

/** Options as the user wrote them; each command reads those that its row of the table declares. */
export interface CommandOptions {
  readonly to?: readonly string[];
  readonly dryRun?: boolean;
  readonly engine?: string;
  readonly allowEngine?: readonly string[];
  readonly stale?: boolean;
  readonly wait?: number;
  readonly suggest?: boolean;
  readonly limit?: number;
  readonly maxCharacters?: number;
  readonly format?: string;
  readonly out?: string;
  readonly since?: string;
  readonly all?: boolean;
  readonly failOn?: string;
  readonly frozen?: boolean;
  readonly require?: string;
  readonly state?: string;
  readonly write?: boolean;
  readonly port?: number;
  readonly open?: boolean;
  readonly section?: string;
  readonly segment?: string;
  readonly where?: string;
  readonly as?: string;
  readonly force?: boolean;
  readonly retired?: boolean;
  readonly tui?: boolean;
  readonly apply?: string;
}

/** A command: does its work, prints, and answers its exit code; a `VisavisError` that it throws is printed for it. */
export type Command = (context: CommandContext) => Promise<number>;
