import type { Engine, Usage } from "../engines/engine.ts";
import type { Lng } from "../model.ts";
import { shortHash } from "../text/hash.ts";
import type { TranslateJob } from "./job.ts";

/** A reply as it came, before anything was made of it. */
export interface RawReply {
  readonly text: string;
  readonly model: string | null;
  readonly unknownWords: readonly string[];
}

/** A raw reply under the key of everything that shaped it. */
export interface JournalReply extends RawReply {
  readonly key: string;
  /** The job that it answers; when the job's sentence is in a translation file, the reply may be forgotten. */
  readonly job: string;
}

/** What one request brought and cost. */
export interface JournalEntry {
  readonly engine: string;
  readonly target: Lng;
  readonly usage: Usage;
  readonly replies: readonly JournalReply[];
}

/** Where replies are kept before anything else happens with them. */
export interface Journal {
  readonly recall: (key: string) => RawReply | null;
  /** When the call returns, the replies outlive the process, however that ends. */
  readonly keep: (entry: JournalEntry) => void;
}

/** A journal that forgets. */
export const noJournal: Journal = { recall: () => null, keep: () => undefined };

/** What a reply answers, as far as its key tells: `text` is the protected one, `fault` what the engine was told of. */
export interface Asked {
  readonly job: TranslateJob;
  readonly text: string;
  readonly fault: string | null;
}

/** Key of a reply by all that shapes it: engine, options, languages, text, context policy, terms, and the fault told of. */
export function replyKey(engine: Engine, { job, text, fault }: Asked): string {
  const { name, variant, limits, supports } = engine;
  const terms = job.terms.map(({ term }) => [term.source, term.target]);
  const shape = [name, variant, supports.context ? limits.scope : "none"];
  const told = supports.faults && fault !== null ? [fault] : [];
  return shortHash(JSON.stringify([...shape, job.source, job.target, text, terms, ...told]), 32);
}
