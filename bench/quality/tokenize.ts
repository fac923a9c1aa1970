interface TokenRule {
  readonly pattern: RegExp;
  readonly becomes: string;
  readonly example: readonly [from: string, to: string];
}

/**
 * The tokenizer of mteval-v13a.pl, which sacrebleu calls `13a`, one row a rule, in order. Its language-dependent part is
 * made for Western languages and knows ASCII punctuation alone: « ’ — … 。 stay with their words.
 */
export const tokenRules: readonly TokenRule[] = [
  { pattern: /<skipped>/gu, becomes: "", example: ["a <skipped>b", "a b"] },
  { pattern: /-\n/gu, becomes: "", example: ["anti-\ntrust", "antitrust"] },
  // Entities in this order: of `&amp;lt;` comes `<`.
  { pattern: /&quot;/gu, becomes: '"', example: ["say &quot;no&quot;", 'say " no "'] },
  { pattern: /&amp;/gu, becomes: "&", example: ["R&amp;D", "R & D"] },
  { pattern: /&lt;/gu, becomes: "<", example: ["a &lt; b", "a < b"] },
  { pattern: /&gt;/gu, becomes: ">", example: ["a &gt; b", "a > b"] },
  // Every ASCII mark but the apostrophe, comma, hyphen and period.
  { pattern: /([{-~[-` -&(-+:-@/])/gu, becomes: " $1 ", example: ["(50%) and/or?", "( 50 % ) and / or ?"] },
  // A period or comma stays with a digit on both sides.
  { pattern: /([^0-9])([.,])/gu, becomes: "$1 $2 ", example: ["ends. Or .5", "ends . Or . 5"] },
  { pattern: /([.,])([^0-9])/gu, becomes: " $1 $2", example: ["in 2025, 1.5", "in 2025 , 1.5"] },
  { pattern: /([0-9])(-)/gu, becomes: "$1 $2 ", example: ["2024-25 re-run", "2024 - 25 re-run"] },
];

/** What Python's `str.split()` takes for white space: with U+001C–U+001F and U+0085, without U+FEFF, unlike `\s`. */
const whiteSpace = /[\t-\r\x1C-\x20\x85\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/u;
const whiteSpaceAtEnd = new RegExp(`${whiteSpace.source}$`, "u");

/** The parts of a text between white space. */
export function wordsBetweenSpaces(text: string): readonly string[] {
  return text.split(whiteSpace).filter((word) => word !== "");
}

/** The tokens of a sentence by `13a`. */
export function tokenize(sentence: string): readonly string[] {
  const line = ` ${sentence.replace(whiteSpaceAtEnd, "")} `;
  return wordsBetweenSpaces(tokenRules.reduce((text, { pattern, becomes }) => text.replace(pattern, becomes), line));
}
