import type { Lng } from "../model.ts";

/** A direction that an engine can translate. */
export interface LanguagePair {
  readonly source: Lng;
  readonly target: Lng;
  /** False where the engine's own glossary does not reach: there terms are enforced as for an engine without one. */
  readonly glossary?: boolean;
}

/** A glossary entry as an engine's own glossary takes it. */
export interface TermPair {
  readonly source: string;
  readonly target: string;
}

/** What one request may hold; the sender packs by it. */
interface EngineLimits {
  readonly texts: number;
  /** Bytes of the encoded request body. */
  readonly bytes: number;
  /** Requests in flight at once. */
  readonly concurrency: number;
}

export interface TranslateRequest {
  readonly source: Lng;
  readonly target: Lng;
  /** Plain text, or XML fragments when the engine `supports.markup` is `xml`. */
  readonly texts: readonly string[];
  /** Text around the texts, in the source language, not to be translated. */
  readonly context: string | null;
  /** The whole glossary for this pair of languages; engines without `supports.glossary` ignore it. */
  readonly glossary: readonly TermPair[];
}

/**
 * The contract of every engine: a value that turns texts into as many texts, in the same order. It does not read the
 * environment, retry, cache, batch, log or know our inline codes: `translate/` does that once, around all of them.
 * Faults are `VisavisError`s that say whether (and after how long) to retry.
 */
export interface Engine {
  readonly name: string;
  readonly limits: EngineLimits;
  readonly supports: {
    /** `xml`: well-formed XML inline elements come back in place. `none`: plain words only. */
    readonly markup: "xml" | "none";
    readonly glossary: boolean;
    readonly context: boolean;
  };
  /** False for engines whose output is never a translation for release (`pseudo`). */
  readonly release: boolean;
  /** The directions that work here and now: discovered, never assumed. Throws when the engine cannot be used at all. */
  readonly pairs: (signal: AbortSignal) => Promise<readonly LanguagePair[]>;
  /** Bytes that `text` takes in an encoded request body. */
  readonly encodedSize: (text: string) => number;
  /** Characters (code points) that the service bills for `text`; 0 when it is free. */
  readonly billedCharacters: (text: string) => number;
  readonly translate: (request: TranslateRequest, signal: AbortSignal) => Promise<readonly string[]>;
  /** Ends processes and connections. */
  readonly close: () => Promise<void>;
}
