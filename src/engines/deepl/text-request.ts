import type { SourceLanguageCode, TargetLanguageCode, TextResult, TranslateTextOptions } from "deepl-node";
import type { Lng } from "../../model.ts";
import { baseLanguage } from "../../text/base-language.ts";
import { noUsage, type Reply, type RequestContext, type TranslateRequest } from "../engine.ts";
import { type Connection, readable } from "./connection.ts";
import { encodedSize, fieldSize } from "./encoded-size.ts";
import { canonical } from "./languages.ts";
import type { TargetSettings } from "./target-settings.ts";

/** Encoded bytes of a whole body that are never passed; the service refuses those over 128 KiB (131,072). */
const mostBytes = 120_000;

/** More than a body's other parameters take: languages, ids, switches. */
const otherBytes = 2_000;

/** Encoded bytes that a body has for texts and context, beside instructions as long as the longest of these. */
export function roomFor(instructions: readonly (readonly string[])[]): number {
  const longest = Math.max(0, ...instructions.map(sizeOfInstructions));
  return Math.max(encodedSize("x".repeat(1000)), mostBytes - otherBytes - longest);
}

/** What a request is made with besides its texts. */
export interface TextSettings extends TargetSettings {
  readonly glossary: string | null;
  /** False when no context is to be sent. */
  readonly context: boolean;
}

/**
 * Sends one request. Gives back as many texts as came, in the order of the texts, were they too few; an empty one where
 * the service gave none. Throws `engine-reply` only for what is no list of texts.
 */
export async function translateTexts(
  { client }: Connection,
  { source, texts: sourceTexts, context }: TranslateRequest,
  settings: TextSettings,
): Promise<Reply> {
  const texts = sourceTexts.map(({ text }) => text);
  const asked = texts.filter((text) => text !== "");
  if (asked.length === 0) return { texts: texts.map((text) => ({ text })), model: null, usage: noUsage };
  const around = settings.context ? fittingContext(context, asked, settings.instructions) : null;
  const options = { ...optionsOf(settings), ...tagOptions(asked), ...(around === null ? {} : { context: around }) };
  const [sourceLng, targetLng] = [baseLanguage(canonical(source)), sdkTarget(settings.lng)];
  const results = await readable(
    client.translateText(asked, sourceLng as SourceLanguageCode, targetLng as TargetLanguageCode, options),
  );
  return {
    texts: inPlace(texts, results.map(textOf)).map((text) => ({ text })),
    model: results.find(({ modelTypeUsed }) => modelTypeUsed)?.modelTypeUsed ?? null,
    usage: { ...noUsage, characters: billedOf(asked, results) },
  };
}

function optionsOf(settings: TextSettings): TranslateTextOptions {
  const { formality, model, style, instructions, memory, preserveFormatting, glossary, lng } = settings;
  return {
    splitSentences: "off",
    ...(glossary === null ? {} : { glossary }),
    ...(formality === null ? {} : { formality }),
    ...(model === null ? {} : { modelType: model }),
    ...(style === null ? {} : { styleRule: style }),
    ...(instructions.length === 0 ? {} : { customInstructions: [...instructions] }),
    ...(memory === null ? {} : { translationMemory: memory.id }),
    ...(memory?.threshold === undefined ? {} : { translationMemoryThreshold: memory.threshold }),
    ...(preserveFormatting === null ? {} : { preserveFormatting }),
    ...(sdkTarget(lng) === lng ? {} : { extraRequestParameters: { target_lang: lng } }),
  };
}

/** The SDK refuses plain `en` and `pt`; a service that tells no variants apart has nothing else. */
function sdkTarget(lng: Lng): Lng {
  const refused: Readonly<Record<Lng, Lng>> = { en: "en-US", pt: "pt-PT" };
  return refused[lng] ?? lng;
}

function tagOptions(texts: readonly string[]): TranslateTextOptions {
  if (!texts.some((text) => /[<&]/u.test(text))) return {};
  return { tagHandling: "xml", tagHandlingVersion: "v2", outlineDetection: false };
}

/** As much of the context as the body has room for beside its texts: all, what is around the texts, its beginning. */
function fittingContext(
  { before, around, after }: RequestContext,
  texts: readonly string[],
  instructions: readonly string[],
): string | null {
  const room = roomFor([instructions]) - texts.reduce((sum, text) => sum + encodedSize(text), 0);
  const fits = (text: string): boolean => fieldSize("context", text) <= room;
  const whole = [before, around, after].filter((part) => part !== null).join("\n\n");
  if (whole === "") return null;
  if (fits(whole)) return whole;
  const kept: string[] = [];
  for (const paragraph of around?.split("\n\n") ?? []) {
    if (!fits([...kept, paragraph].join("\n\n"))) break;
    kept.push(paragraph);
  }
  return kept.length === 0 ? null : kept.join("\n\n");
}

function sizeOfInstructions(instructions: readonly string[]): number {
  return instructions.reduce((sum, text) => sum + fieldSize("custom_instructions", text), 0);
}

/** The answer may be anything that JSON can say. */
function textOf({ text }: { readonly text: unknown }): string {
  return typeof text === "string" ? text : "";
}

/** The translations where their texts stood, beside those that are empty; as they came when they are not as many. */
function inPlace(texts: readonly string[], translations: readonly string[]): readonly string[] {
  if (translations.length !== texts.filter((text) => text !== "").length) return translations;
  const left = [...translations];
  return texts.map((text) => (text === "" ? "" : (left.shift() ?? "")));
}

/** What the service says it bills; where it does not say, the code points outside of tags, an entity as one. */
function billedOf(texts: readonly string[], results: readonly TextResult[]): number {
  const told = results.map(({ billedCharacters }: { readonly billedCharacters: unknown }) => billedCharacters);
  const isTold = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
  const counts = told.every(isTold) && told.length >= texts.length ? told : texts.map(visibleLength);
  return counts.reduce((sum, count) => sum + count, 0);
}

function visibleLength(text: string): number {
  return Array.from(text.replace(/<[^<>]*>/gu, "").replace(/&(?:#\w+|\w+);/gu, "x")).length;
}
