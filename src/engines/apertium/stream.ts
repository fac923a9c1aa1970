/**
 * Characters that mean something in Apertium's stream, or that its tools drop. Each travels as a superblank `[…]`,
 * which every stage passes on untouched; an unescaped `^`, `$` or `[` ends the pipeline, `~x` comes back as `x`, and
 * a literal `*` could not be told from the mark of an unknown word.
 */
const reserved = /[\\^$/<>{}[\]@*#~|&]+/gu;

/** Keeps the last full stop (a stage needs to see what follows it) and ends the text: `apertium-destxt` does the same. */
const sentinel = "[]";

/** A text as the first stage reads it, ended by NUL. NUL characters inside the text are taken out. */
export function encodeStream(text: string): string {
  const plain = text.replaceAll("\0", "").replace(/[\u2019\u02BC]/gu, "'");
  const escaped = plain.replace(reserved, (run) => `[${run.replace(/[\\[\]^$/<>{}@]/gu, "\\$&")}]`);
  return `${escaped}${sentinel}\0`;
}

/** What the last stage wrote (without its NUL) as text: superblanks opened, marks and analyses that leaked taken out. */
export function decodeStream(output: string): string {
  return output.replace(/\[((?:\\.|[^\]\\])*)\]|[^[]+/gsu, (part, blank: string | undefined) =>
    blank === undefined ? cleanWords(part) : unescape(blank),
  );
}

/** `*word`, `#word`, `@word` are words a stage did not know; `\<prn\>` is an analysis nobody could generate. */
function cleanWords(text: string): string {
  return unescape(text.replace(/\\?<[\w:+.-]*\\?>/gu, "").replace(/[*#@](?=[\p{L}\p{N}])/gu, ""));
}

function unescape(text: string): string {
  return text.replace(/\\(.)/gsu, "$1");
}
