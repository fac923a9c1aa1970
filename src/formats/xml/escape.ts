/** Characters that XML 1.0 (2.2) forbids, lone surrogates included. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

const special = /[<>&\n\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/u;

/** Finds more than there is to escape, and is fast: with the flag `v` or `u` it would take twice the time. */
// oxlint-disable-next-line require-unicode-regexp
const perhapsSpecial = /[<>&\n\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]|\\u\{/;

const entities: Readonly<Record<string, string>> = {
  "<": "&lt;",
  ">": "&gt;",
  "&": "&amp;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

function hex(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

/**
 * Text as XLIFF content on one line: line breaks as references, characters that XML forbids as `<cp hex="…"/>` (4.7.3.1 of XLIFF 2.1).
 */
export function escapeContent(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replace(/[<>&\n\r]/gu, (char) => entities[char] ?? char)
    .replace(forbidden, (char) => `<cp hex="${hex(char)}"/>`);
}

/**
 * Text on one line where no element may stand. A character that XML forbids becomes `\u{HEX}`, a backslash before `u{`
 * becomes `\u{005C}`; `unescapePlain` undoes both.
 */
export function escapePlain(text: string): string {
  if (!perhapsSpecial.test(text)) return text;
  return text
    .replace(/\\(?=u\{)/gu, "\\u{005C}")
    .replace(forbidden, (char) => `\\u{${hex(char)}}`)
    .replace(/[<>&\n\r]/gu, (char) => entities[char] ?? char);
}

/** Gives back what `escapePlain` was given, once the XML parser has resolved its references. */
export function unescapePlain(text: string): string {
  if (!text.includes("\\u{")) return text;
  return text.replace(/\\u\{([0-9A-F]{4,6})\}/gu, (whole, digits: string) => {
    const char = fromHex(digits);
    return char !== null && (char === "\\" || isForbidden(char)) ? char : whole;
  });
}

/** The character of a hexadecimal code point, lone surrogates included; null beyond U+10FFFF or when it is no number. */
export function fromHex(digits: string): string | null {
  if (!/^[0-9A-Fa-f]{1,6}$/u.test(digits)) return null;
  const point = Number.parseInt(digits, 16);
  return point > 0x10_ff_ff ? null : String.fromCodePoint(point);
}

const quotable = /["\t]/u;

/** ` name="value"`, escaped as `escapePlain` does. */
export function attribute(name: string, value: string): string {
  const escaped = escapePlain(value);
  const quoted = quotable.test(escaped) ? escaped.replace(/["\t]/gu, (char) => entities[char] ?? char) : escaped;
  return ` ${name}="${quoted}"`;
}

function isForbidden(char: string): boolean {
  return char.search(forbidden) !== -1;
}
