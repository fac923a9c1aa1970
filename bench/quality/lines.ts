import { resolve } from "node:path";
import { VisavisError } from "../../src/errors.ts";
import { readTextAt } from "../../src/workspace/files.ts";
import type { QualityOptions } from "./options.ts";

/** One sentence of a set. */
export interface SetLine {
  /** 1-based, the same in every file. */
  readonly line: number;
  /** Empty where the set has none. */
  readonly source: string;
  readonly reference: string;
  /** The translation that is given; null where an engine is to make it. */
  readonly hypothesis: string | null;
}

/**
 * The lines of a set's files, side by side. Throws `input-missing`, and `input-invalid` for an empty file, files of
 * unequal length and an empty line; a hypothesis may be empty, as where an engine failed.
 */
export function readSet({ source, reference, hypothesis, limit }: QualityOptions): readonly SetLine[] {
  const references = filledLines(reference);
  const sources = source && filledLines(source.file);
  const hypotheses = hypothesis === undefined ? undefined : linesOf(hypothesis);
  if (source && sources) sameLength([reference, references], [source.file, sources]);
  if (hypothesis !== undefined && hypotheses) sameLength([reference, references], [hypothesis, hypotheses]);
  return references.slice(0, limit).map((text, index) => ({
    line: index + 1,
    source: sources?.[index] ?? "",
    reference: text,
    hypothesis: hypotheses ? (hypotheses[index] ?? "") : null,
  }));
}

/** The text of a file. Throws `input-missing`. */
export function readFile(path: string): string {
  const text = readTextAt(resolve(path), path);
  if (text !== null) return text;
  throw new VisavisError({
    code: "input-missing",
    message: `${path}: there is no such file`,
    hint: "Paths are taken from the folder that the command is called in.",
    file: path,
  });
}

function linesOf(path: string): readonly string[] {
  const lines = readFile(path).split(/\r?\n/u);
  const [last] = lines.slice(-1);
  return last === "" ? lines.slice(0, -1) : lines;
}

function filledLines(path: string): readonly string[] {
  const lines = linesOf(path);
  const empty = lines.findIndex((line) => line.trim() === "");
  if (lines.length > 0 && empty === -1) return lines;
  const line = Math.max(1, empty + 1);
  throw new VisavisError({
    code: "input-invalid",
    message: lines.length === 0 ? `${path}: the file is empty` : `${path}:${line}: the line is empty`,
    hint: "A set has a sentence in every line: take a pair of lines out of all files, or give what is missing.",
    file: path,
    line,
  });
}

type NamedLines = readonly [path: string, lines: readonly string[]];

function sameLength([path, lines]: NamedLines, [otherPath, others]: NamedLines): void {
  if (lines.length === others.length) return;
  throw new VisavisError({
    code: "input-invalid",
    message: `${path} has ${lines.length} lines, ${otherPath} has ${others.length}`,
    hint: "The files of a set have as many lines, each the translation of the same line of the others.",
    file: otherPath,
    line: Math.min(lines.length, others.length) + 1,
  });
}
