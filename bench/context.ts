/**
 * Counts what context costs in requests: `node bench/context.ts`, or `--stories N`. Nothing is sent; the requests are
 * packed as a run packs them, by DeepL's limits, for one language.
 */
import { parseArgs } from "node:util";
import { createDeepl, type DeeplOptions } from "../src/engines/deepl/deepl.ts";
import type { Engine } from "../src/engines/engine.ts";
import { pendingSentences, type PendingSentence } from "../src/memory/fill.ts";
import { leverage } from "../src/memory/leverage.ts";
import { readerFor } from "../src/read/read.ts";
import { sentenceSplitter } from "../src/segment/split.ts";
import { type Packable, packTexts, sectionContext, sharedContext } from "../src/translate/pack.ts";
import type { Claim } from "./claim.ts";
import { storyAt } from "./corpus.ts";
import { measurement } from "./measure.ts";

/** Which text a request carries for the sake of the sentences in it. */
interface Policy {
  readonly name: string;
  readonly context: NonNullable<DeeplOptions["context"]>;
  /** The sentence as it is packed. */
  readonly packed: (sentence: PendingSentence) => Packable;
}

const policies: readonly Policy[] = [
  { name: "none", context: "none", packed: packable },
  { name: "shared", context: "shared", packed: packable },
  { name: "section", context: "section", packed: packable },
  // A request for each unit: no sentence is ever beside one of another paragraph.
  { name: "unit", context: "section", packed: (sentence) => ({ ...packable(sentence), ...ownRequest(sentence) }) },
];

interface Cost {
  readonly policy: string;
  readonly requests: number;
  /** Encoded bytes of the texts and of their contexts. */
  readonly texts: number;
  readonly contexts: number;
}

/** What each policy takes for so many stories in one language. */
export async function contextCosts(stories: number): Promise<readonly Cost[]> {
  const sentences = await sentencesOf(stories);
  return policies.map(({ name, context, packed }) => {
    const engine = createDeepl({ key: "none:fx", context });
    const requests = packTexts(sentences.map(packed), engine);
    const texts = sum(sentences.map(({ source }) => engine.encodedSize(source)));
    return { policy: name, requests: requests.length, texts, contexts: sum(requests.map(contextSize(engine))) };
  });
}

/** For information: requests of the first run, by what they carry as context. */
export const context: Claim = async ({ stories }) => {
  const found = await contextCosts(stories);
  return found.map(({ policy, requests }) =>
    measurement(`requests for one language with the context "${policy}"`, "requests", {
      measured: requests,
      bar: null,
    }),
  );
};

async function sentencesOf(stories: number): Promise<readonly PendingSentence[]> {
  const read = await readerFor("story.md");
  const split = sentenceSplitter("fr");
  return Array.from({ length: stories }, (_, index) => {
    const story = read({ id: `story-${index}`, path: "story.md", lng: "fr", content: storyAt(index) }, split);
    const nothing = { before: null, departed: [], recall: () => null, discard: () => false };
    return pendingSentences(leverage({ story, target: "es", ...nothing }));
  }).flat();
}

function packable({ source: text, context, section }: PendingSentence): Packable {
  return { text, context, section, examples: [] };
}

/** Each unit as a section of its own. */
function ownRequest({ key, context }: PendingSentence): Pick<Packable, "section"> {
  return { section: { id: context ?? key, text: context ?? "", before: null, after: null } };
}

function contextSize(engine: Engine): (request: readonly Packable[]) => number {
  return (request) => {
    if (!engine.supports.context) return 0;
    const [first] = request;
    const section = first ? sectionContext(first, engine) : null;
    const parts = section ? [section.around, section.before, section.after] : [sharedContext(request)];
    return sum(parts.map((part) => (part === null ? 0 : engine.encodedSize(part))));
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { stories: { type: "string", default: "1000" } } });
  const found = await contextCosts(Number(values.stories));
  console.table(
    found.map(({ policy, requests, texts, contexts }) => ({
      context: policy,
      requests,
      "seconds at 150 ms, 5 at once": Math.round((requests * 0.15) / 5),
      "MB of texts": Number((texts / 1e6).toFixed(1)),
      "MB of context": Number((contexts / 1e6).toFixed(1)),
    })),
  );
}
