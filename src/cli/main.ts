import { resolve } from "node:path";
import { Command as Program, CommanderError, InvalidArgumentError, Option } from "commander";
import { VisavisError } from "../errors.ts";
import type { CommandOptions } from "./command.ts";
import { exitCodeOf, exitCodes } from "./exit-codes.ts";
import { printFailure } from "./failure.ts";
import { commandTable, groupDescriptions } from "./table.ts";
import { openTerminal } from "./terminal.ts";
import { version } from "./version.ts";

type Row = (typeof commandTable)[number];

/** Runs one command line and sets the process's exit code. Never throws. */
export async function main(words: readonly string[]): Promise<void> {
  const interruption = new AbortController();
  process.once("SIGINT", () => interruption.abort());
  process.once("SIGTERM", () => interruption.abort());
  process.stdout.on("error", outlivePipe);
  process.stderr.on("error", outlivePipe);
  process.removeAllListeners("warning").on("warning", printWarning);
  process.exitCode = await codeOf(words, interruption.signal);
}

/** Node 22 warns at every start that its SQLite is experimental: no user can do anything about that. */
function printWarning(warning: Error): void {
  if (warning.message.startsWith("SQLite is an experimental")) return;
  process.stderr.write(`${warning.name}: ${warning.message}\n`);
}

/** A reader that closes the pipe (`visavis check | head`) has seen enough; what was found still decides the exit code. */
function outlivePipe(cause: NodeJS.ErrnoException): void {
  if (cause.code === "EPIPE") return;
  const message = `the output cannot be written: ${cause.message}`;
  const hint = "Free some space, or write it elsewhere.";
  printFailure(new VisavisError({ code: "workspace-write", message, hint, cause }), false);
  process.exit(exitCodeOf["workspace-write"]);
}

async function codeOf(words: readonly string[], signal: AbortSignal): Promise<number> {
  const json = words.includes("--json");
  const answer: { code: number } = { code: exitCodes.done };
  try {
    await program((code) => (answer.code = code), signal).parseAsync(words, { from: "user" });
    return signal.aborted ? exitCodes.interrupted : answer.code;
  } catch (error) {
    if (error instanceof CommanderError) return printUsage(error, json);
    const fault = signal.aborted ? interrupted(error) : error;
    printFailure(fault, json);
    return fault instanceof VisavisError ? exitCodeOf[fault.code] : exitCodes.fault;
  }
}

/** Commander has printed its own message, unless JSON is wanted. */
function printUsage(error: CommanderError, json: boolean): number {
  if (error.exitCode === 0) return exitCodes.done;
  const message = error.message.replace(/^error: /u, "");
  if (json) printFailure(new VisavisError({ code: "usage", message, hint: "See 'visavis --help'." }), true);
  return exitCodes.usage;
}

function interrupted(cause: unknown): VisavisError {
  return new VisavisError({
    code: "interrupted",
    message: "interrupted; what was done is kept",
    hint: "Run the same command again: it goes on with the rest.",
    cause,
  });
}

function program(answer: (code: number) => void, signal: AbortSignal): Program {
  const main = new Program("visavis")
    .description("French stories in, reviewed translated editions out.")
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError("  See 'visavis --help'.")
    .helpCommand(false);
  const groups = new Map<string, Program>();
  for (const row of commandTable) addCommand({ main, groups, row, answer, signal });
  return main;
}

interface Adding {
  readonly main: Program;
  readonly groups: Map<string, Program>;
  readonly row: Row;
  readonly answer: (code: number) => void;
  readonly signal: AbortSignal;
}

function addCommand({ main, groups, row, answer, signal }: Adding): void {
  const [first = "", second = ""] = row.usage.split(" ");
  const isGroup = /^[a-z]/u.test(second);
  if (isGroup && !groups.has(first))
    groups.set(
      first,
      main
        .command(first)
        .description(groupDescriptions[first] ?? first)
        .helpCommand(false),
    );
  const parent = groups.get(first) ?? main;
  const command = parent
    .command(isGroup ? row.usage.slice(first.length + 1) : row.usage)
    .description(row.describe)
    .showHelpAfterError(`  See 'visavis ${isGroup ? `${first} ${second}` : first} --help'.`);
  for (const option of row.options) command.addOption(toOption(option));
  command
    .addOption(new Option("--cwd <dir>", "the workspace's folder").default("."))
    .addOption(new Option("--json", "print one JSON document"))
    .addOption(new Option("--quiet", "no progress, no messages but errors"))
    .action(async () => {
      const options: CommandOptions & { cwd: string; json?: boolean; quiet?: boolean } = command.opts();
      const run = await row.load();
      const code = await run({
        terminal: openTerminal({ quiet: options.quiet ?? false }),
        environment: { variable: (name) => process.env[name] || undefined },
        signal,
        root: resolve(options.cwd),
        command: ["visavis", ...process.argv.slice(2)].join(" "),
        json: options.json ?? false,
        arguments: command.args,
        options,
      });
      answer(code);
    });
}

function toOption(row: Row["options"][number]): Option {
  const option = new Option(row.flags, row.describe);
  if (row.choices) option.choices([...row.choices]);
  if (row.fallback !== undefined) option.default(row.fallback);
  if (["to", "allowEngine"].includes(option.attributeName())) option.argParser(parseList);
  if (["maxCharacters", "wait", "limit"].includes(option.attributeName())) option.argParser(parseCount);
  if (option.attributeName() === "port") option.argParser(parsePort);
  return option;
}

function parseList(text: string): readonly string[] {
  const items = text.split(",").map((item) => item.trim());
  if (items.includes("")) throw new InvalidArgumentError("It takes names with a comma between them: en,es");
  return items;
}

function parseCount(text: string): number {
  if (!/^\d+$/u.test(text)) throw new InvalidArgumentError("It takes a whole number.");
  return Number(text);
}

function parsePort(text: string): number {
  const port = parseCount(text);
  if (port > 65_535) throw new InvalidArgumentError("Ports go up to 65535.");
  return port;
}
