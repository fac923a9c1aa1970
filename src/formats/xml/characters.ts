const nameChar =
  /^[-:.\w\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u200C\u200D\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]$/u;
const notFirst = /^[-.\d\u00B7\u0300-\u036F\u203F\u2040]$/u;

/** For ASCII, by code: 0 no name has it, 1 not at its start, 2 anywhere. */
const asciiName: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (!nameChar.test(char)) return 0;
  return notFirst.test(char) ? 1 : 2;
});

/** The offset behind a Name (XML 1.0, 2.3) that begins at `start`: `start` where none does, the text's length where it may go on. */
export function endOfName(text: string, start: number): number {
  if (start < text.length && !beginsName(text, start)) return start;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (asciiName[code] === 0) return at;
      continue;
    }
    const char = charAt(text, at);
    if (!nameChar.test(char)) return at;
    at += char.length - 1;
  }
  return at;
}

function beginsName(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return asciiName[code] === 2;
  const char = charAt(text, at);
  return nameChar.test(char) && !notFirst.test(char);
}

/** The character that begins at an offset: one or two code units. */
function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

/** The offset of the first character that is no white space; the text's length where there is none. */
export function endOfSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** White space of XML (2.3): space, tab and line breaks, and no other. */
function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}

/** Characters that may not stand in a document (2.2), not as a reference either; halves of surrogate pairs apart. */
// Every character of a file goes through it: with the flag `u` it takes twice the time.
// oxlint-disable-next-line require-unicode-regexp
export const forbiddenChar: RegExp = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

const predefined: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** What a reference says, by what stands between `&` and `;`; null for what no document may refer to without declaring it. */
export function referred(name: string): string | null {
  if (!name.startsWith("#")) return Object.hasOwn(predefined, name) ? (predefined[name] ?? null) : null;
  const digits = /^#(?:0*(\d{1,7})|x0*([\dA-Fa-f]{1,6}))$/u.exec(name);
  if (digits === null) return null;
  const point = digits[1] === undefined ? Number.parseInt(digits[2] ?? "", 16) : Number(digits[1]);
  if (point > 0x10_ff_ff || (point >= 0xd8_00 && point <= 0xdf_ff)) return null;
  const char = String.fromCodePoint(point);
  return forbiddenChar.test(char) ? null : char;
}
