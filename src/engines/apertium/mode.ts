import { VisavisError } from "../../errors.ts";

/** One command of a pipeline, ready to be spawned without a shell. */
export interface Stage {
  readonly command: string;
  readonly args: readonly string[];
}

/**
 * The programs a mode may start, all with `-z` (flush at NUL). A mode file is data: one that names anything else is
 * refused, so that a folder of modes found in a workspace cannot run code.
 */
const programs: readonly RegExp[] = [
  /^(?:lt|lrx|lsx|rtx|cg|hfst)-proc$/u,
  /^apertium-(?:tagger|pretransfer|posttransfer|transfer|interchunk|postchunk|anaphora)$/u,
];

/** `$1` asks the generator for words without unknown marks (`d'Azure`, not `de *Azure`); `$2` is for debugging. */
const placeholders: Readonly<Record<string, readonly string[]>> = { $1: ["-n"], $2: [] };

/** The stages of a `.mode` file (`a -b 'c d' | e $1 f`). Throws `engine-unavailable` for what is not such a pipeline. */
export function parseMode(content: string, file: string): readonly Stage[] {
  return splitStages(content.trim(), file).map((words) => {
    const [command = "", ...args] = words;
    const name = command.slice(command.lastIndexOf("/") + 1);
    if (!programs.some((pattern) => pattern.test(name))) throw unreadable(file, `it starts "${command}"`);
    return { command: name, args: ["-z", ...args.flatMap((word) => placeholders[word] ?? [word])] };
  });
}

function splitStages(content: string, file: string): readonly (readonly string[])[] {
  const stages: string[][] = [[]];
  const tokens = /\s+|(?<pipe>\|)|(?<word>(?:'[^']*'|"[^"\\$`]*"|[^\s|'"`;&<>()\\])+)/uy;
  while (tokens.lastIndex < content.length) {
    const at = tokens.lastIndex;
    const groups = tokens.exec(content)?.groups;
    if (!groups) throw unreadable(file, `"${content.slice(at, at + 20)}" is not part of a pipeline`);
    if (groups["pipe"] !== undefined) stages.push([]);
    const word = groups["word"];
    if (word !== undefined) stages.at(-1)?.push(word.replace(/'([^']*)'|"([^"]*)"/gu, "$1$2"));
  }
  return stages;
}

function unreadable(file: string, why: string): VisavisError {
  return new VisavisError({
    code: "engine-unavailable",
    message: `The Apertium mode ${file} cannot be used: ${why}.`,
    hint: "Install the language pair again from the distribution's packages.",
    file,
  });
}
