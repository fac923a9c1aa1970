import { z } from "zod";

/** A translation as the model gave it. */
export interface Answer {
  readonly number: number;
  readonly translation: string;
}

const answer = z.object({ number: z.int(), translation: z.string() });

/** What the services that take a JSON Schema are given: an object at the root, as most of them want. */
export const answersSchema: z.ZodType<{ readonly translations: readonly Answer[] }> = z.strictObject({
  translations: z.array(z.strictObject(answer.shape)),
});

/** What is read: an element that is not as it should be costs itself alone, and digits in quotes are a number. */
const tolerantAnswer = answer.extend({ number: z.coerce.number().pipe(z.int()) });
const tolerantAnswers = z.union([
  z.object({ translations: z.array(z.unknown()) }).transform(({ translations }) => translations),
  z.array(z.unknown()),
  tolerantAnswer.transform((single) => [single]),
]);

/**
 * The answers in what a model wrote, in its order: JSON alone, in a code fence, amid chatter, after its reasoning, or cut
 * off, where the complete ones count. Empty when there are none. Takes time in proportion to the text, whatever is in it.
 */
export function readAnswers(written: string): readonly Answer[] {
  const text = withoutReasoning(written);
  for (const candidate of candidates(text)) {
    const found = parseAnswers(candidate);
    if (found.length > 0) return found;
  }
  return loneAnswers(text);
}

/** `<think>…</think>` and its like, as local servers pass them on; a model that never ended has answered nothing. */
function withoutReasoning(text: string): string {
  // A translation may speak of `</think>`: what starts as an answer is one.
  if (/^\s*(?:[[{]|```)/u.test(text)) return text.trim();
  const end = /^[\s\S]*<\/(?:think|thinking|reasoning)>/iu.exec(text);
  const rest = end ? text.slice(end[0].length) : text;
  return /^\s*<(?:think|thinking|reasoning)>/iu.test(rest) ? "" : rest.trim();
}

/** Where the whole JSON may be: all of the text, the last code fence that is closed, or between the outer brackets. */
function candidates(text: string): readonly string[] {
  const fences = text
    .split(/^[ \t]*```[a-z]*[ \t]*$/gimu)
    .filter((_, index, parts) => index % 2 === 1 && index < parts.length - 1);
  return [text, ...fences.slice(-3).toReversed(), between(text, "{", "}"), between(text, "[", "]")];
}

function between(text: string, open: string, close: string): string {
  const start = text.indexOf(open);
  const end = text.lastIndexOf(close);
  return start >= 0 && end > start ? text.slice(start, end + 1) : "";
}

/** Each `{"number": …, "translation": "…"}` by itself, for JSON that is cut off or has something else in between. */
function loneAnswers(text: string): readonly Answer[] {
  return Array.from(
    text.matchAll(/\{\s*"number"\s*:\s*"?\d{1,9}"?\s*,\s*"translation"\s*:\s*"[^"\\]*(?:\\.[^"\\]*)*"\s*\}/gsu),
    ([object]) => parseAnswers(object),
  ).flat();
}

function parseAnswers(json: string): readonly Answer[] {
  const value = parseJson(json);
  const outer = value === undefined ? null : tolerantAnswers.safeParse(value);
  if (!outer?.success) return [];
  return outer.data.flatMap((element) => tolerantAnswer.safeParse(element).data ?? []);
}

/** Small models break lines inside of strings, which JSON (RFC 8259, 7) does not allow. */
function parseJson(json: string): unknown {
  if (json === "") return undefined;
  try {
    return JSON.parse(json.replace(/[\n\r\t]+/gu, " "));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
