import type { Inline, Section, Story, Translation, Unit, UnitKind } from "../../src/model.ts";
import { leverage } from "../../src/memory/leverage.ts";
import { canonicalTarget } from "../../src/memory/canonical.ts";
import type { LeverageInput, Remembered } from "../../src/memory/decide.ts";
import { type Answer, fillTranslation, pendingSentences } from "../../src/memory/fill.ts";
import { knownPairs } from "../../src/memory/known.ts";
import { remarksOf } from "../../src/memory/remarks.ts";
import { segmentKey } from "../../src/text/identity.ts";

/** A sentence as tests write it: `*bold*` is a pair of codes, `` `x` `` a code span. */
export type Written = string;

interface WrittenUnit {
  readonly kind?: UnitKind;
  readonly sentences: readonly Written[];
}

export interface WrittenSection {
  readonly id: string;
  readonly heading?: string;
  readonly units: readonly WrittenUnit[];
}

/** A unit with the sentences one space apart, and codes numbered through. */
function unit({ kind = "paragraph", sentences }: WrittenUnit): Unit {
  const codes: Inline[] = [];
  const texts = sentences.map((sentence) => withCodes(sentence, codes));
  const text = texts.join(" ");
  let end = 0;
  const segments = texts.map((sentence, index) => {
    const start = end;
    end = start + sentence.length + (index < texts.length - 1 ? 1 : 0);
    return { type: "segment" as const, range: { start, end }, key: segmentKey(sentence, codes) };
  });
  return {
    type: "unit",
    kind,
    translatable: true,
    text,
    codes,
    range: { start: 0, end: text.length },
    line: 1,
    anchors: [{ text: 0, file: 0 }],
    segments,
  };
}

function withCodes(sentence: Written, codes: Inline[]): string {
  let open: string | null = null;
  return sentence.replace(/\*|`([^`]*)`/gu, (mark, shown: string | undefined) => {
    const id: string = mark === "*" && open !== null ? open : String(codes.length + 1);
    if (shown !== undefined) codes.push({ type: "standalone", id, role: "code", markup: mark, equiv: shown });
    else codes.push({ type: open === null ? "open" : "close", id, role: "strong", markup: "**", equiv: "" });
    if (mark === "*") open = open === null ? id : null;
    return String.fromCharCode(0xe000 + codes.length - 1);
  });
}

/** A story as a reader would give it. */
export function story(sections: readonly WrittenSection[]): Story {
  return {
    type: "story",
    id: "récit",
    path: "source-content/récit.md",
    lng: "fr",
    format: "markdown",
    title: null,
    reference: null,
    fields: [],
    dropped: [],
    sections: sections.map(({ id, heading, units }): Section => ({
      type: "section",
      id,
      heading: heading === undefined ? null : unit({ kind: "heading", sentences: [heading] }),
      level: 2,
      blocks: units.map((written) => {
        const made = unit(written);
        return { type: "block", kind: "paragraph", range: made.range, units: [made] };
      }),
    })),
  };
}

/** A story of one section, a paragraph for each list of sentences. */
export function paragraphs(...units: readonly (readonly Written[])[]): Story {
  return story([{ id: "lede", units: units.map((sentences) => ({ sentences })) }]);
}

/** Brings a translation up to date with a story; the memory holds what its file said, unless a test says otherwise. */
export function update(now: Story, before: Translation | null, more: Partial<LeverageInput> = {}): Translation {
  return leverage({
    story: now,
    target: "en",
    before,
    departed: [],
    recall: memoryOf(before),
    discard: () => false,
    ...more,
  });
}

function memoryOf(translation: Translation | null): LeverageInput["recall"] {
  return memoryOfAll(translation ? [translation] : []);
}

/** What translation files say of a sentence, in what they keep aside too. */
export function memoryOfAll(translations: readonly Translation[]): LeverageInput["recall"] {
  const memory = new Map<string, Remembered>();
  const pairs = translations
    .map(knownPairs)
    .flatMap(({ current, aside }) => [...[...aside.values()].flat(), ...current]);
  for (const { key, unit, segment, from } of pairs) {
    const { id, source, target, origin, model, terms } = segment;
    if (target === null || origin === "source" || origin === "pseudo") continue;
    const unknownWords = from === "previous" ? [] : remarksOf(unit, id).unknownWords;
    const mark = { origin: "memory", match: { similarity: 100, repaired: false } };
    memory.set(key, { target: canonicalTarget(source, target), ...mark, model, terms, unknownWords });
  }
  return ({ key }) => memory.get(key) ?? null;
}

/**
 * A machine that translates by shouting; every code stays where it is. It does not know words of more than ten letters,
 * and its model and terms are what a test says.
 */
export function shout(translation: Translation, origin = "deepl", made: Partial<Remembered> = {}): Translation {
  const replies = new Map<string, Answer>(
    pendingSentences(translation).map(({ key, source }) => [
      key,
      {
        type: "translated",
        target: canonicalTarget(source, source.toUpperCase()),
        origin,
        match: null,
        model: "shouter-1",
        terms: "-",
        unknownWords: source.match(/\p{L}{11,}/gu) ?? [],
        ...made,
      },
    ]),
  );
  return fillTranslation(translation, (key) => replies.get(key) ?? null);
}

/** The translation with changes to the segments that have one of the given targets or sources. */
export function change(
  translation: Translation,
  text: string,
  changes: Partial<Translation["retired"][number]["segments"][number]>,
): Translation {
  return {
    ...translation,
    sections: translation.sections.map((section) => ({
      ...section,
      units: section.units.map((old) => ({
        ...old,
        segments: old.segments.map((segment) => (segment.source === text ? { ...segment, ...changes } : segment)),
      })),
    })),
  };
}

/** A person has translated the sentence and approved it. */
export function approve(translation: Translation, text: string, target: string): Translation {
  return change(translation, text, { target, state: "final", origin: "person", touched: true, previous: null });
}

/** All segments of the story, in order. */
export function segments(translation: Translation): readonly Translation["retired"][number]["segments"][number][] {
  return translation.sections.flatMap(({ units }) => units.flatMap((part) => part.segments));
}

/** The segment of a sentence; the first, when it stands several times. */
export function find(translation: Translation, source: string): ReturnType<typeof segments>[number] | undefined {
  return segments(translation).find((segment) => segment.source === source);
}
