import { type Engine, noUsage, type Reply } from "../../src/engines/engine.ts";
import type { Inline, Lng } from "../../src/model.ts";
import type { TranslateJob } from "../../src/translate/send.ts";

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

/** An engine that writes every text in capitals, tags and entities aside, and counts its requests. */
export function fakeEngine(more: Partial<Engine> = {}): Engine & { readonly requests: readonly (readonly string[])[] } {
  const requests: (readonly string[])[] = [];
  return {
    name: "fake",
    variant: "",
    limits: { texts: 10, bytes: 10_000, concurrency: 2, scope: "any" },
    supports: { markup: "xml", glossary: false, context: true, faults: false },
    release: true,
    pairs: () => Promise.resolve([]),
    encodedSize: (text) => Buffer.byteLength(text),
    expectedUsage: (text) => ({ ...noUsage, characters: text.length }),
    translate: async ({ texts }, signal) => {
      signal.throwIfAborted();
      requests.push(texts.map(({ text }) => text));
      return await Promise.resolve(replyOf(texts.map(({ text }) => capitals(text))));
    },
    close: () => Promise.resolve(),
    ...more,
    requests,
  };
}

/** A reply of these texts, free of charge. */
export function replyOf(texts: readonly string[]): Reply {
  return { texts: texts.map((text) => ({ text })), model: null, usage: noUsage };
}

/** Capitals, but for tags and entities. */
export function capitals(text: string): string {
  return text.replace(/<[^>]*>|&\w+;|./gsu, (part) => (part.length === 1 ? part.toUpperCase() : part));
}
