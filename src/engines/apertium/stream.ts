/**
 * Characters that mean something in Apertium's stream, or that its tools drop: an unescaped `^`, `$` or `[` ends the
 * pipeline, `~x` comes back as `x`, a literal `*` could not be told from the mark of an unknown word. Each run of them
 * travels as a superblank of their numbers, `[5e.24]` for `^$`, which every stage passes on; with the characters
 * themselves, even escaped, a text that ends in `[\\^]` hangs lrx-proc.
 */
export const reserved: RegExp = /[\\^$/<>{}[\]@*#~|&]+/gu;

/** A text as the first stage reads it. NUL characters, which end a text there, are taken out. */
export function encodeStream(text: string): string {
  const plain = text.replaceAll("\0", "").replace(/[\u2019\u02BC]/gu, "'");
  return plain.replace(reserved, asSuperblank);
}

/** What the last stage wrote as text: superblanks opened, marks and analyses that leaked taken out. */
export function decodeStream(output: string): string {
  return output.replace(/\[([\da-f.]*)\]|[^[]+/gu, (part, blank: string | undefined) =>
    blank === undefined ? unescape(withoutMarks(part)) : ofSuperblank(blank),
  );
}

function asSuperblank(run: string): string {
  return `[${Array.from(run, (char) => char.charCodeAt(0).toString(16)).join(".")}]`;
}

function ofSuperblank(numbers: string): string {
  return numbers === "" ? "" : String.fromCharCode(...numbers.split(".").map((number) => Number.parseInt(number, 16)));
}

/** The words that the first stage did not know, `^blorgh/*blorgh$`, in order. */
export function unknownIn(analysis: string): readonly string[] {
  return Array.from(analysis.matchAll(/\^((?:[^\\/^$]|\\.)+)\/\*/gu), ([, word = ""]) => unescape(word));
}

/** `*word`, `#word`, `@word` are words a stage did not know; `\<prn\>` is an analysis nobody could generate. */
export function withoutMarks(text: string): string {
  return text.replace(/\\?<[\w:+.-]*\\?>/gu, "").replace(/[*#@](?=[\p{L}\p{N}])/gu, "");
}

function unescape(text: string): string {
  return text.replace(/\\(.)/gsu, "$1");
}
