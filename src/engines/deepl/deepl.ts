import type { DeepLClient, Formality, ModelType, SourceLanguageCode, TargetLanguageCode } from "deepl-node";
import type { Lng } from "../../model.ts";
import {
  type Dictionary,
  type Engine,
  type LanguagePair,
  noUsage,
  type Reply,
  type TranslateRequest,
} from "../engine.ts";
import { type Connect, connectWith, readable } from "./connection.ts";
import { encodedSize } from "./encoded-size.ts";
import { keyMissing, unusable } from "./faults.ts";
import { createGlossaries, glossaryDirections } from "./glossary.ts";
import { baseLanguage } from "../pairs.ts";
import { defaultVariants, pairsOf } from "./languages.ts";

export interface DeeplOptions {
  readonly key: string;
  /** Defaults to the endpoint that the key belongs to: free when it ends in `:fx`. */
  readonly serverUrl?: string;
  readonly formality?: Formality;
  readonly modelType?: ModelType;
  /** Which variant a plain target stands for; `{en: "en-US", pt: "pt-PT", zh: "zh-Hans"}` where not given. */
  readonly variants?: Readonly<Record<Lng, Lng>>;
  /** Every direction's terms, for one glossary on the service; without them a request's own terms make one. */
  readonly dictionaries?: readonly Dictionary[];
  readonly timeoutMs?: number;
  /** Requests in flight at once. */
  readonly concurrency?: number;
}

/** Encoded bytes kept free of texts, for the parameters and the context: the service refuses bodies over 128 KiB. */
const maxBytes = 118_000;

/**
 * The DeepL API through its SDK, which is loaded at the first request. Texts are XML fragments; the glossary is made
 * once per content and found again by later runs; terms that the service would refuse are left out of it.
 */
export function createDeepl(options: DeeplOptions): Engine {
  if (options.key.trim() === "") throw keyMissing();
  const connect = connectWith(options);
  const variants = { ...defaultVariants, ...options.variants };
  const directions = glossaryDirections(connect);
  const glossaryFor = createGlossaries(connect, { dictionaries: options.dictionaries ?? null, directions });
  return {
    name: "deepl",
    variant: "",
    limits: { texts: 50, bytes: maxBytes, concurrency: options.concurrency ?? 5, scope: "any" },
    supports: { markup: "xml", glossary: true, context: true, faults: false },
    release: true,
    pairs: async (signal) => {
      const [pairs, hasGlossary] = await Promise.all([discoverPairs(connect, variants, signal), directions(signal)]);
      return pairs.map((pair) => ({ ...pair, glossary: hasGlossary(pair.source, pair.target) }));
    },
    encodedSize,
    expectedUsage: (text) => ({ ...noUsage, characters: Array.from(text).length }),
    translate: async (request, signal) => {
      if (request.texts.length === 0) return { texts: [], model: null, usage: noUsage };
      const glossary = await glossaryFor(request, signal);
      const { client } = await connect(signal);
      return await translateTexts(client, request, {
        target: variants[request.target] ?? request.target,
        options,
        glossary,
      });
    },
    close: () => Promise.resolve(),
  };
}

async function discoverPairs(
  connect: Connect,
  variants: Readonly<Record<Lng, Lng>>,
  signal: AbortSignal,
): Promise<readonly LanguagePair[]> {
  const { client } = await connect(signal);
  const [sources, targets] = await readable(Promise.all([client.getSourceLanguages(), client.getTargetLanguages()]));
  const codes = (languages: readonly { readonly code: string }[]): string[] => languages.map(({ code }) => code);
  return pairsOf(codes(sources), codes(targets), variants);
}

interface TextOptions {
  readonly target: Lng;
  readonly options: DeeplOptions;
  readonly glossary: string | null;
}

async function translateTexts(
  client: DeepLClient,
  { source, texts: sourceTexts, context: { around: context } }: TranslateRequest,
  { target, options, glossary }: TextOptions,
): Promise<Reply> {
  const texts = sourceTexts.map(({ text }) => text);
  const results = await readable(
    client.translateText([...texts], baseLanguage(source) as SourceLanguageCode, target as TargetLanguageCode, {
      splitSentences: "off",
      ...(texts.some((text) => /[<&]/u.test(text))
        ? { tagHandling: "xml" as const, tagHandlingVersion: "v2" as const, outlineDetection: false }
        : {}),
      ...(context === null ? {} : { context }),
      ...(glossary === null ? {} : { glossary }),
      ...(options.formality === undefined ? {} : { formality: options.formality }),
      ...(options.modelType === undefined ? {} : { modelType: options.modelType }),
    }),
  );
  if (results.length !== texts.length) throw unusable(`${results.length} texts came back for ${texts.length}`);
  const translations = results.map(({ text }, index) => {
    if (typeof text !== "string") throw unusable(`text ${index + 1} is missing`);
    return { text };
  });
  const characters = texts.reduce((sum, text) => sum + visibleLength(text), 0);
  return { texts: translations, model: null, usage: { ...noUsage, characters } };
}

/** Code points that the service bills: tags are free, an entity is one character. */
function visibleLength(text: string): number {
  return Array.from(text.replace(/<[^<>]*>/gu, "").replace(/&(?:#\w+|\w+);/gu, "x")).length;
}
