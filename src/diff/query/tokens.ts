import { VisavisError } from "../../errors.ts";

/** A word of a query and where it begins: 1-based, in UTF-16 code units. */
export interface Token {
  readonly text: string;
  readonly column: number;
}

/** One condition as it was written. */
export interface WrittenCondition {
  readonly field: Token;
  readonly operator: Token;
  /** Without their quotes; at least one. */
  readonly values: readonly Token[];
}

interface Scanner {
  readonly text: string;
  at: number;
}

/** Opening quotation marks and those that close them: an editor turns `"` into `“`. */
const quotes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ["“", "”"],
]);

/** The conditions of a query: `field operator value[,value…]`, one after another. Throws `usage`. */
export function tokenize(text: string): readonly WrittenCondition[] {
  const scanner: Scanner = { text, at: 0 };
  const conditions: WrittenCondition[] = [];
  take(scanner, /\s*/uy);
  while (scanner.at < text.length) {
    conditions.push(condition(scanner));
    const before = scanner.at;
    take(scanner, /\s*/uy);
    if (scanner.at === before && before < text.length) {
      throw queryError(before + 1, `unexpected ${shown(scanner)}`, "Part conditions by a space, values by a comma.");
    }
  }
  return conditions;
}

/** The error for a query that does not say what it asks; `column` is 1-based, in UTF-16 code units. */
export function queryError(column: number, problem: string, hint: string): VisavisError {
  return new VisavisError({ code: "usage", message: `query, column ${column}: ${problem}`, hint, column });
}

function condition(scanner: Scanner): WrittenCondition {
  const field = take(scanner, /[\p{L}\p{N}_-]+/uy);
  if (field.text === "") {
    throw queryError(field.column, `a field must stand here, not ${shown(scanner)}`, form);
  }
  take(scanner, /\s*/uy);
  const operator = take(scanner, /[=!<>~:]+/uy);
  if (operator.text === "") throw queryError(field.column, `no operator stands after '${field.text}'`, form);
  take(scanner, /\s*/uy);
  const values = [value(scanner, field.text)];
  while (take(scanner, /\s*,\s*/uy).text !== "") values.push(value(scanner, field.text));
  return { field, operator, values };
}

const form = 'Write conditions as field, operator, value: origin=deepl findings=0 text~"two words"';

function value(scanner: Scanner, field: string): Token {
  const closing = quotes.get(scanner.text.charAt(scanner.at));
  if (closing !== undefined) return quoted(scanner, closing);
  const token = take(scanner, /[^\s,"=<>~]+/uy);
  if (token.text === "") {
    throw queryError(token.column, `a value for '${field}' must stand here, not ${shown(scanner)}`, quoteHint(field));
  }
  if (/["=<>~]/u.test(scanner.text.charAt(scanner.at))) {
    throw queryError(scanner.at + 1, `unexpected ${shown(scanner)} in a value`, quoteHint(field));
  }
  return token;
}

function quoteHint(field: string): string {
  return `Write ${field}=value, and values with spaces, commas or signs in quotation marks: ${field}="a, b"`;
}

function quoted(scanner: Scanner, closing: string): Token {
  const column = scanner.at + 1;
  scanner.at += 1;
  let text = "";
  while (scanner.text.charAt(scanner.at) !== closing) {
    if (scanner.at >= scanner.text.length) {
      throw queryError(column, "a quotation mark is opened and not closed", `Write ${closing} after the value.`);
    }
    if (scanner.text.charAt(scanner.at) === "\\") scanner.at += 1;
    text += scanner.text.charAt(scanner.at);
    scanner.at += 1;
  }
  scanner.at += 1;
  return { text, column };
}

/** What matches the sticky pattern here, perhaps nothing. */
function take(scanner: Scanner, pattern: RegExp): Token {
  pattern.lastIndex = scanner.at;
  const text = pattern.exec(scanner.text)?.[0] ?? "";
  const column = scanner.at + 1;
  scanner.at += text.length;
  return { text, column };
}

function shown({ text, at }: Scanner): string {
  const [char = ""] = text.slice(at, at + 2);
  return char === "" ? "the end" : `'${char}'`;
}
