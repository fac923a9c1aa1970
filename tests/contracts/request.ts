import type { Engine, SourceText, TranslateRequest } from "../../src/engines/engine.ts";

const never = new AbortController().signal;

type More = Partial<Omit<TranslateRequest, "texts">>;

/** A text without terms, examples or an earlier fault. */
export function sourceText(text: string, more: Partial<SourceText> = {}): SourceText {
  return { text, terms: [], examples: [], fault: null, ...more };
}

/** A request from French into Spanish without context or glossary, unless `more` says otherwise. */
export function requestFor(texts: readonly (string | SourceText)[], more: More = {}): TranslateRequest {
  return {
    source: "fr",
    target: "es",
    texts: texts.map((text) => (typeof text === "string" ? sourceText(text) : text)),
    context: { around: null, before: null, after: null },
    glossary: [],
    ...more,
  };
}

/** What an engine answers to such a request, as plain texts. */
export async function translateTexts(
  engine: Engine,
  texts: readonly (string | SourceText)[],
  more: More & { readonly signal?: AbortSignal } = {},
): Promise<readonly string[]> {
  const { signal = never, ...rest } = more;
  const reply = await engine.translate(requestFor(texts, rest), signal);
  return reply.texts.map(({ text }) => text);
}
