import type { TranslatedText } from "../engine.ts";
import type { Backend } from "./backend.ts";
import { digestible, loosened, losesWords, lostWords } from "./digestible.ts";
import type { Mode } from "./routes.ts";
import { mendTypography } from "./typography.ts";
import { unknownWords } from "./unknown-words.ts";

/** What runs a mode, and for how long. */
export interface PassageOptions {
  readonly translate: Backend["translate"];
  readonly signal: AbortSignal;
}

/**
 * A text through a chain of modes, with the French that they cannot digest said in another way and the typography of
 * each target mended. White space around it is kept. Throws `engine-reply` when words of it are swallowed.
 */
export async function translatePassage(
  text: string,
  route: readonly Mode[],
  options: PassageOptions,
): Promise<TranslatedText> {
  const pieces: TranslatedText[] = [];
  for (const piece of cutLong(text)) pieces.push(await translatePiece(piece, route, options));
  return {
    text: pieces.map((piece) => piece.text).join(""),
    unknownWords: [...new Set(pieces.flatMap((piece) => piece.unknownWords ?? []))],
  };
}

/** In UTF-16 code units: a server cuts off what is longer than ten times 500, and no sentence is as long. */
const longest = 2000;

/** Ends after a sentence, else after a word, else where it must. */
const piece = /[^]{1,2000}$|[^]{1,2000}(?<=[.!?…][»”"]?\s)|[^]{1,2000}(?<=\s)|[^]{1,2000}/gu;

function cutLong(text: string): readonly string[] {
  return text.length <= longest ? [text] : (text.match(piece) ?? []);
}

async function translatePiece(text: string, route: readonly Mode[], options: PassageOptions): Promise<TranslatedText> {
  const body = text.trim();
  if (!/\p{L}/u.test(body)) return { text, unknownWords: [] };
  const start = text.indexOf(body);
  const unknown: string[] = [];
  let result = body;
  for (const mode of route) {
    const spoken = await translateOnce(result, mode, options);
    result = spoken.text;
    unknown.push(...spoken.unknown);
  }
  return {
    text: text.slice(0, start) + result.trim() + text.slice(start + body.length),
    unknownWords: unknownWords(unknown, body, result),
  };
}

/** One mode's translation of a text in which no word is swallowed. */
async function translateOnce(
  text: string,
  mode: Mode,
  { translate, signal }: PassageOptions,
): ReturnType<Backend["translate"]> {
  const said = digestible(text, mode);
  let target = "";
  for (const attempt of new Set([said, loosened(said)])) {
    const spoken = await translate(attempt, mode, signal);
    target = mendTypography(spoken.text, text, mode.target);
    if (!losesWords(text, target)) return { text: target, unknown: spoken.unknown };
  }
  throw lostWords(mode.name, target);
}
