import { VisavisError } from "../../errors.ts";
import type { Lng } from "../../model.ts";
import { type Engine, noUsage } from "../engine.ts";
import { once } from "../once.ts";
import { type Connect, connectWith, readableOr } from "./connection.ts";
import { readDirections } from "./directions.ts";
import { encodedSize } from "./encoded-size.ts";
import { createGlossaries } from "./glossary.ts";
import { type Offered, pairsOf, readOffered } from "./languages.ts";
import { type DeeplOptions, variantOf } from "./options.ts";
import { targetSettings, type TargetSettings } from "./target-settings.ts";
import { roomFor, translateTexts } from "./text-request.ts";

export type { DeeplOptions } from "./options.ts";

/**
 * The DeepL API through its SDK, which is loaded at the first request. Texts are XML fragments. Options are checked
 * against what a target language supports before anything is sent for it; the glossary is made once per content and
 * found again by later runs. Throws `engine-unavailable` without a key.
 */
export function createDeepl(options: DeeplOptions): Engine {
  const { variants = {}, context = "shared", concurrency = 5, house, dictionaries } = options;
  const connect = connectWith(options);
  const offered = once(async (signal) => await readOffered(connect, signal));
  const directions = once(async (signal) => await readDirections(connect, signal));
  const glossaries = createGlossaries(connect, { house, dictionaries, directions });
  const settingsFor = settingsByDirection(options, connect, offered);
  return {
    name: "deepl",
    variant: variantOf(options),
    limits: { texts: 50, bytes: roomFor(allInstructions(options)), concurrency, scope: scopeOf(context) },
    supports: { markup: "xml", glossary: true, context: context !== "none", faults: false },
    release: true,
    pairs: async (signal) => {
      const [languages, hasGlossary] = await Promise.all([offered(signal), directions(signal)]);
      return pairsOf(languages, variants, hasGlossary);
    },
    encodedSize,
    expectedUsage: (text) => ({ ...noUsage, characters: Array.from(text).length }),
    translate: async (request, signal) => {
      if (request.texts.length === 0) return { texts: [], model: null, usage: noUsage };
      const settings = await settingsFor(request.source, request.target, signal);
      const connection = await connect(signal);
      return await glossaries.use(request, signal, async (glossary) => {
        return await translateTexts(connection, request, { ...settings, glossary, context: context !== "none" });
      });
    },
    quota: async (signal) => {
      const { client } = await connect(signal);
      const character = (await readableOr(client.getUsage(), null))?.character;
      return character ? { used: character.count, limit: limitOf(character.limit), unit: "characters" } : null;
    },
    glossaries: glossaries.store,
    close: () => Promise.resolve(),
  };
}

type SettingsFor = (source: Lng, target: Lng, signal: AbortSignal) => Promise<TargetSettings>;

/** Each direction's settings, checked once: a mistake in them stays one. */
function settingsByDirection(
  options: DeeplOptions,
  connect: Connect,
  offered: (signal: AbortSignal) => Promise<Offered | null>,
): SettingsFor {
  const known = new Map<string, (signal: AbortSignal) => Promise<TargetSettings | VisavisError>>();
  return async (source, target, signal) => {
    const key = JSON.stringify([source, target]);
    const check =
      known.get(key) ??
      once(async (signal) => {
        const direction = { source, target, offered: await offered(signal) };
        return await targetSettings(options, direction, { connect, signal });
      });
    known.set(key, check);
    const settings = await check(signal);
    if (settings instanceof VisavisError) throw settings;
    return settings;
  };
}

function scopeOf(context: DeeplOptions["context"]): Engine["limits"]["scope"] {
  return context === "section" ? "section" : "any";
}

function allInstructions({ instructions }: DeeplOptions): readonly (readonly string[])[] {
  if (instructions === undefined) return [];
  return isList(instructions) ? [instructions] : Object.values(instructions);
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

/** The service says 1,000,000,000,000 where there is no limit. */
function limitOf(limit: number): number | null {
  return limit < 1_000_000_000_000 ? limit : null;
}
