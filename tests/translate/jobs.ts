import {
  type Engine,
  type EngineLimits,
  noUsage,
  type Reply,
  type SourceText,
  type TranslateRequest,
} from "../../src/engines/engine.ts";
import type { Inline, Lng } from "../../src/model.ts";
import type { Enforced, TranslateJob } from "../../src/translate/job.ts";

/** Codes for a text in which `[` opens and `]` closes a pair, `|` stands alone: characters in order of appearance. */
export function marked(text: string): { readonly text: string; readonly codes: readonly Inline[] } {
  const codes: Inline[] = [];
  const open: string[] = [];
  let number = 0;
  const coded = text.replace(/[[\]|]/gu, (sign) => {
    const type = sign === "[" ? "open" : sign === "]" ? "close" : "standalone";
    const id = type === "close" ? (open.pop() ?? String(++number)) : String(++number);
    if (type === "open") open.push(id);
    codes.push({ type, id, role: "other", markup: sign, equiv: "" });
    return String.fromCharCode(0xe000 + codes.length - 1);
  });
  return { text: coded, codes };
}

/** A target text with its codes shown as `marked` takes them. */
export function shown(text: string, codes: readonly Inline[]): string {
  return text.replace(/[\uE000-\uF8FF]/gu, (char) => codes[char.charCodeAt(0) - 0xe000]?.markup ?? "?");
}

/** A job for a text as `marked` reads it. */
export function job(text: string, more: Partial<TranslateJob> = {}): TranslateJob {
  const target: Lng = more.target ?? "es";
  return {
    id: `${target} ${text}`,
    ...marked(text),
    source: "fr",
    target,
    context: null,
    section: null,
    terms: [],
    examples: [],
    ...more,
  };
}

/** What is special about a fake engine. */
export interface Special extends Partial<Omit<Engine, "limits" | "supports">> {
  readonly limits?: Partial<EngineLimits>;
  readonly supports?: Partial<Engine["supports"]>;
  /** The translation of each text; capitals when left out. */
  readonly answer?: (text: SourceText) => string;
}

export interface FakeEngine extends Engine {
  /** The texts of each request that was answered. */
  readonly requests: readonly (readonly string[])[];
  /** Each request that was answered. */
  readonly asked: readonly TranslateRequest[];
}

/** An engine that writes every text in capitals, tags and entities aside, and counts its requests. */
export function fakeEngine({ limits, supports, answer, ...more }: Special = {}): FakeEngine {
  const asked: TranslateRequest[] = [];
  const requests: (readonly string[])[] = [];
  return {
    name: "fake",
    variant: "",
    limits: { texts: 10, bytes: 10_000, concurrency: 2, scope: "any", ...limits },
    supports: { markup: "xml", glossary: false, context: true, faults: false, ...supports },
    release: true,
    pairs: () => Promise.resolve([]),
    encodedSize: (text) => Buffer.byteLength(text),
    expectedUsage: (text) => ({ ...noUsage, characters: text.length }),
    translate: async (request, signal) => {
      signal.throwIfAborted();
      asked.push(request);
      requests.push(request.texts.map(({ text }) => text));
      return await Promise.resolve(replyOf(request.texts.map(answer ?? (({ text }) => capitals(text)))));
    },
    close: () => Promise.resolve(),
    ...more,
    asked,
    requests,
  };
}

/** A reply of these texts, free of charge. */
export function replyOf(texts: readonly string[]): Reply {
  return { texts: texts.map((text) => ({ text })), model: null, usage: noUsage };
}

/** What the target must say in place of a word of the text. */
export function enforced(text: string, word: string, replacement: string): Enforced {
  const start = text.indexOf(word);
  return { range: { start, end: start + word.length }, replacement, term: { source: word, target: replacement } };
}

/** Capitals, but for tags and entities. */
export function capitals(text: string): string {
  return text.replace(/<[^>]*>|&\w+;|./gsu, (part) => (part.length === 1 ? part.toUpperCase() : part));
}
