import { maxDepth, tooDeep, type ParsedFile } from "../depth.ts";

// A line that opens more quotes and lists than a tree may have levels; `- - - -` alone is a rule.
const containers = new RegExp(`^[ \\t]*(?:>[ \\t]?|[-+*][ \\t]+|\\d{1,9}[.)][ \\t]+){${maxDepth},}`, "gmu");
const rule = /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/u;

/** Open brackets at once in one block; below it the parser, whose time grows with their square, stays quick. */
const maxBrackets = 1000;

/**
 * Refuses what would keep the parser busy for minutes before its tree could be refused: 10,000 times `- ` or `![`.
 * Throws `input-invalid`.
 */
export function refuseDeepNesting(source: ParsedFile): void {
  const { content } = source.file;
  for (const match of content.matchAll(containers)) {
    const line = /^.*/u.exec(content.slice(match.index))?.[0] ?? "";
    if (!rule.test(line)) throw tooDeep(source, match.index);
  }
  let open = 0;
  for (const match of content.matchAll(/[[\]]|\n[ \t]*\r?\n/gu)) {
    if (match[0] === "[") open++;
    else open = match[0] === "]" ? Math.max(0, open - 1) : 0;
    if (open > maxBrackets) throw tooDeep(source, match.index);
  }
}
