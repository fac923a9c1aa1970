import type { Lng } from "../model.ts";

/** A direction that an engine can translate. */
export interface LanguagePair {
  readonly source: Lng;
  readonly target: Lng;
  /** False where the engine's own glossary does not reach: there terms are enforced as for an engine without one. */
  readonly glossary?: boolean;
  /** The variant that the engine takes for a plain target when nobody has said which: `en-US` for `en`. A run says so. */
  readonly assumed?: Lng;
}

/** A glossary entry as an engine's own glossary takes it. */
export interface TermPair {
  readonly source: string;
  readonly target: string;
  /** 1-based line of the term in the glossary file, where it comes from one. */
  readonly line?: number;
}

/** The terms of one direction. */
export interface Dictionary {
  readonly source: Lng;
  readonly target: Lng;
  readonly terms: readonly TermPair[];
}

/** What one request may hold; the sender packs by it. */
export interface EngineLimits {
  readonly texts: number;
  /** Bytes of the encoded request body. */
  readonly bytes: number;
  /** Requests in flight at once. */
  readonly concurrency: number;
  /** `any`: a request is filled across sections and stories. `section`: it holds sentences of one section alone. */
  readonly scope: "any" | "section";
}

/** What a request costs at the service, or is expected to. */
export interface Usage {
  /** Code points: as billed, or, by services that bill tokens, as sent. */
  readonly characters: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** A source text and its translation, for engines that learn from examples. */
export interface Example {
  readonly source: string;
  readonly target: string;
}

/** One text to be translated. */
export interface SourceText {
  /** Plain text, or an XML fragment when the engine `supports.markup` is `xml`. */
  readonly text: string;
  /** The terms that stand in it, in their base forms. */
  readonly terms: readonly TermPair[];
  /** Translations of like sentences, as plain text. */
  readonly examples: readonly Example[];
  /** What was wrong with the engine's last translation of it; null at the first try. */
  readonly fault: string | null;
}

/** Text of the story around the texts, in the source language, not to be translated. */
export interface RequestContext {
  /** What the texts stand in: their units with the headings; with scope `section`, the whole section. */
  readonly around: string | null;
  /** The sections before and after; null unless the scope is `section`. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Texts of one direction that are asked for together. */
export interface TranslateRequest {
  readonly source: Lng;
  readonly target: Lng;
  readonly texts: readonly SourceText[];
  readonly context: RequestContext;
  /** The whole glossary for this pair of languages; engines without `supports.glossary` ignore it. */
  readonly glossary: readonly TermPair[];
}

/** The answer to one text. An empty `text` means that the engine gave none. */
export interface TranslatedText {
  readonly text: string;
  /** Words of the source that the engine did not know and left as they are. */
  readonly unknownWords?: readonly string[];
}

/** The answer to a request: as many texts, in the same order. */
export interface Reply {
  readonly texts: readonly TranslatedText[];
  /** The model that answered, where the service says so. */
  readonly model: string | null;
  readonly usage: Usage;
}

/** What a service says is used up of the running period's quota. */
export interface Quota {
  readonly used: number;
  /** Null where there is none. */
  readonly limit: number | null;
  readonly unit: "characters" | "tokens";
}

/** An entry that the service does not take, and why. */
export interface RefusedTerm extends TermPair {
  readonly lng: Lng;
  readonly reason: string;
}

/** The service's copy of the house's terms, beside ours. */
export interface GlossaryState {
  /** Name that the copy of exactly these terms has, with the hash of their content. */
  readonly name: string;
  /** Id of that copy; null when the service has none yet. */
  readonly id: string | null;
  /** Entries by direction, ours and the service's (null when it has no such copy, or takes none for the direction). */
  readonly directions: readonly {
    readonly source: Lng;
    readonly target: Lng;
    readonly entries: number;
    readonly remote: number | null;
  }[];
  /** Names of the house's copies with other content. */
  readonly outdated: readonly string[];
  readonly refused: readonly RefusedTerm[];
}

/** The glossaries that an engine keeps at its service. */
export interface GlossaryStore {
  /** Compares both sides; changes nothing. */
  readonly status: (dictionaries: readonly Dictionary[], signal: AbortSignal) => Promise<GlossaryState>;
  /** Makes the copy when it is not there, and removes the house's outdated ones. */
  readonly sync: (dictionaries: readonly Dictionary[], signal: AbortSignal) => Promise<GlossaryState>;
}

/**
 * The contract of every engine: a value that turns texts into as many texts, in the same order. It does not read the
 * environment, retry, cache, batch, log or know our inline codes: `translate/` does that once, around all of them.
 * Faults are `VisavisError`s that say whether (and after how long) to retry.
 */
export interface Engine {
  readonly name: string;
  /** All its options that shape a reply (model, formality, instructions …) as text, without secrets: part of the journal's key. */
  readonly variant: string;
  readonly limits: EngineLimits;
  readonly supports: {
    /** `xml`: well-formed XML inline elements come back in place. `none`: plain words only. */
    readonly markup: "xml" | "none";
    /** It sees to the terms by itself; otherwise they are put in place for it. */
    readonly glossary: boolean;
    readonly context: boolean;
    /** It reads `SourceText.fault`, so that asking again for a term or a language may help. */
    readonly faults: boolean;
    /** It reads `SourceText.examples`; otherwise none are looked up for it, nor sent. */
    readonly examples?: boolean;
  };
  /** False for engines whose output is never a translation for release (`pseudo`). */
  readonly release: boolean;
  /** The directions that work here and now: discovered, never assumed. Throws when the engine cannot be used at all. */
  readonly pairs: (signal: AbortSignal) => Promise<readonly LanguagePair[]>;
  /** Bytes that `text` takes in an encoded request body. */
  readonly encodedSize: (text: string) => number;
  /**
   * What the service bills for a readable text, without mark-up, and the examples that go with it; exact for characters,
   * an estimate for tokens.
   */
  readonly expectedUsage: (text: string, examples?: readonly Example[]) => Usage;
  readonly translate: (request: TranslateRequest, signal: AbortSignal) => Promise<Reply>;
  /** Asks the service what is used up; absent where there is nothing to ask. */
  readonly quota?: (signal: AbortSignal) => Promise<Quota | null>;
  readonly glossaries?: GlossaryStore;
  /** Ends processes and connections. */
  readonly close: () => Promise<void>;
}

/** The usage of engines that are free. */
export const noUsage: Usage = { characters: 0, inputTokens: 0, outputTokens: 0 };

/** Two usages together. */
export function addUsage(one: Usage, other: Usage): Usage {
  return {
    characters: one.characters + other.characters,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}
