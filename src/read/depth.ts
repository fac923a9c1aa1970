import { VisavisError } from "../errors.ts";
import type { SourceFile } from "../model.ts";
import type { Position } from "../text/position.ts";

/** Mark-up nested deeper than this is nothing that a person wrote, and would exhaust the stack of those who read it. */
export const maxDepth = 200;

/** The file that a parser works on. */
export interface ParsedFile {
  readonly file: SourceFile;
  readonly position: (offset: number) => Position;
}

interface TreeNode {
  readonly children?: readonly TreeNode[];
  readonly position?: { readonly start: { readonly offset?: number | undefined } } | undefined;
}

/**
 * The tree that `parse` makes of the file from offset `base`. Throws `input-invalid` when it is nested so deep that
 * walking it, or parsing itself, would exhaust the stack: 10,000 times `>`, `[` or `<b>`.
 */
export function parseTree<T extends TreeNode>(source: ParsedFile, base: number, parse: () => T): T {
  const tree = parseOrRefuse(source, base, parse);
  let level: readonly TreeNode[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    const [first] = level;
    if (depth > maxDepth) throw tooDeep(source, base + (first?.position?.start.offset ?? 0));
    level = level.flatMap((node) => node.children ?? []);
  }
  return tree;
}

function parseOrRefuse<T>(source: ParsedFile, base: number, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(source, base, error);
    throw error;
  }
}

/** The fault of mark-up nested too deep at an offset of the file. */
export function tooDeep(source: ParsedFile, offset: number, cause?: unknown): VisavisError {
  const { line, column } = source.position(offset);
  const { path } = source.file;
  return new VisavisError({
    code: "input-invalid",
    message: `${path}:${line}:${column}: mark-up nested more than ${maxDepth} levels deep`,
    hint: "Remove the surplus quote, list or emphasis marks, brackets or tags there.",
    file: path,
    line,
    column,
    cause,
  });
}
