/**
 * Bytes of `&text=…` in a form-encoded body (WHATWG URL, application/x-www-form-urlencoded), without encoding it: a
 * plan sizes every sentence of a corpus.
 */
export function encodedSize(text: string): number {
  return fieldSize("text", text);
}

/** Bytes of `&name=…` in a form-encoded body; the name is of plain letters. */
export function fieldSize(name: string, value: string): number {
  let size = name.length + 2;
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index);
    if (unit < 0x80) size += isPlain(unit) ? 1 : 3;
    else if (unit < 0x800) size += 6;
    else if (isPair(value, index)) {
      size += 12;
      index++;
    } else size += 9;
  }
  return size;
}

/** Letters, digits, `*`, `-`, `.`, `_`, and the space, which is sent as `+`. */
function isPlain(unit: number): boolean {
  if (unit >= 0x61) return unit <= 0x7a;
  if (unit >= 0x41) return unit <= 0x5a || unit === 0x5f;
  if (unit >= 0x30) return unit <= 0x39;
  return unit === 0x20 || unit === 0x2a || unit === 0x2d || unit === 0x2e;
}

function isPair(text: string, index: number): boolean {
  const point = text.codePointAt(index) ?? 0;
  return point > 0xffff;
}
