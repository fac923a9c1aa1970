import type { Inline } from "../model.ts";
import { codeIndex, codesIn } from "../text/codes.ts";

/** How the codes of a sentence are called in its readable texts. */
export interface Labels {
  /** What stands between `‹` and `›` for a code's character. */
  readonly of: (char: string) => string;
  /** The characters that a label stands for, in the order of the target, then of the source. */
  readonly chars: ReadonlyMap<string, readonly string[]>;
  /** True for what stands between `‹` and `›` of a code, or might: a sentence without codes has nothing like it. */
  readonly isLike: (content: string) => boolean;
}

interface Coded {
  readonly source: string;
  readonly target: string | null;
  readonly codes: readonly Inline[];
}

/** The labels of a sentence's codes: numbers, counted in the order of source and target, or what a code shows. */
export function labelsOf({ source, target, codes }: Coded): Labels {
  const numbers = new Map<string, number>();
  for (const { id } of codesIn(source + (target ?? ""), codes)) {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  }
  const of = (char: string): string => labelOf(codes[codeIndex(char, 0)], numbers);
  const inTarget = charsIn(target ?? "");
  const seen = new Set(inTarget);
  const all = [...inTarget, ...charsIn(source).filter((char) => !seen.has(char))];
  const chars = Map.groupBy(all, of);
  const isLike = (content: string): boolean => all.length > 0 && (numeric.test(content) || chars.has(content));
  return { of, chars, isLike };
}

function charsIn(text: string): readonly string[] {
  return text.match(/[\uE000-\uF8FF]/gu) ?? [];
}

/** What a number looks like, or a code that the unit does not know. */
const numeric = /^(?:\/?\d+\/?|\?)$/u;

// A code span of `1`, or one that holds these signs, would be taken for another: it goes by its number.
const ambiguous = /^\\|[‹›\uE000-\uF8FF]|^\s*$/u;

function labelOf(code: Inline | undefined, numbers: ReadonlyMap<string, number>): string {
  if (code === undefined) return "?";
  const number = numbers.get(code.id) ?? code.id;
  if (code.type === "open") return `${number}`;
  if (code.type === "close") return `/${number}`;
  return ambiguous.test(code.equiv) || numeric.test(code.equiv) ? `${number}/` : code.equiv;
}
