import type { Story, TranslatedUnit, Translation, Unit } from "../model.ts";
import { alignSentences } from "./align.ts";
import { decide, type Decision, type LeverageContext, type LeverageInput, type Sentence } from "./decide.ts";
import { idSource, type IdSource } from "./ids.ts";
import { departedPairs, type KnownPair, settledKeys, knownPairs } from "./known.ts";
import { withRemarks } from "./remarks.ts";
import { retiredUnits } from "./retire.ts";

/** The units of a story that are translated, by section; the title and fields come first, as section `story`. */
export function translatableUnits(story: Story): readonly { readonly id: string; readonly units: readonly Unit[] }[] {
  const wanted = (units: readonly (Unit | null)[]): Unit[] =>
    units.flatMap((unit) => (unit?.translatable && unit.segments.length > 0 ? [unit] : []));
  return [
    { id: "story", units: wanted([story.title, ...story.fields]) },
    ...story.sections.map((section) => ({
      id: section.id,
      units: wanted([section.heading, ...section.blocks.flatMap((block) => block.units)]),
    })),
  ].filter(({ units }) => units.length > 0);
}

/**
 * The translation file of a story as it stands now, with everything that is known filled in and the rest `initial`:
 * equal sentences keep target, state and id wherever they stand; an edited one keeps its old pair as `previous`; a
 * pair that no sentence uses any more is retired, never lost. Sends nothing, loses nothing.
 */
export function leverage(input: LeverageInput): Translation {
  const { story, before } = input;
  const known = knownPairs(before);
  const sections = translatableUnits(story).map(({ id, units }) => ({ id, units: units.map(sentencesOf) }));
  const sentences = sections.flatMap(({ units }) => units.flat());
  const earlier = [...known.current, ...input.departed.flatMap((departed) => departedPairs(departed, known))];
  const matches = alignSentences(earlier, sentences);
  const context: LeverageContext = {
    input,
    known,
    earlier,
    ids: idSource(knownIds(before)),
    used: new Set(),
    passed: new Set(),
  };
  const decisions = new Map(
    sentences.map((sentence, index) => [sentence, decide(sentence, matches[index] ?? null, context)]),
  );
  return {
    type: "translation",
    story: story.id,
    original: story.path,
    source: story.lng,
    target: input.target,
    sections: sections.map(({ id, units }) => ({
      type: "translated-section",
      id,
      units: units.flatMap((unit) =>
        assembleUnit(
          unit.map((sentence) => [sentence, decisions.get(sentence)]),
          context.ids,
        ),
      ),
    })),
    retired: retiredUnits(before, new Set(sentences.map(({ key }) => key)), context),
    foreign: before?.foreign ?? [],
  };
}

/** The sentences of a story, by key, that may have come from another one: its translation file has not settled them. */
export function strangeKeys(story: Story, before: Translation | null): readonly string[] {
  const settled = settledKeys(knownPairs(before));
  return storyKeys(story).filter((key) => !settled.has(key));
}

/** The keys of a story's sentences, in order. */
export function storyKeys(story: Story): readonly string[] {
  return translatableUnits(story).flatMap(({ units }) =>
    units.flatMap(({ segments }) => segments.map(({ key }) => key)),
  );
}

function knownIds(before: Translation | null): string[] {
  const units = [...(before?.sections.flatMap((section) => section.units) ?? []), ...(before?.retired ?? [])];
  return units.flatMap((unit) => [unit.id, ...unit.segments.map(({ id }) => id)]);
}

function sentencesOf(unit: Unit): Sentence[] {
  return unit.segments.map((segment) => {
    const text = unit.text.slice(segment.range.start, segment.range.end);
    const source = text.trim();
    const gap = source === "" ? text : text.slice(text.trimEnd().length);
    return { unit, segment, source, gap, key: segment.key, text: source, kind: unit.kind };
  });
}

/** One unit of the new file; it keeps the id and notes of the unit that most of its sentences come from. */
function assembleUnit(
  sentences: readonly (readonly [Sentence, Decision | undefined])[],
  ids: IdSource,
): readonly TranslatedUnit[] {
  const unit = sentences[0]?.[0].unit;
  if (!unit) return [];
  const decisions = sentences.flatMap(([, decision]) => decision ?? []);
  const from = mostFrequent(decisions.flatMap((decision) => decision.old ?? []));
  const id = unitId(unit, from, ids);
  const heir = id === from?.unit.id ? from.unit : null;
  return [
    {
      type: "translated-unit",
      id,
      kind: unit.kind,
      codes: unit.codes,
      segments: decisions.map(({ segment }) => segment),
      notes: withRemarks(
        heir?.notes ?? [],
        decisions.map(({ segment, remarks }) => [segment.id, remarks]),
      ),
      revisions: decisions.flatMap(({ history }) => history.revisions),
      waivers: decisions.flatMap(({ history }) => history.waivers),
      foreign: heir?.foreign ?? [],
    },
  ];
}

function unitId({ text }: Unit, old: KnownPair | null, ids: IdSource): string {
  return old?.from === "elsewhere" ? ids.adopt("u-", text, old.unit.id) : ids.next("u-", text, old?.unit.id ?? null);
}

/** The first pair of the unit that most of the pairs are in. */
function mostFrequent(pairs: readonly KnownPair[]): KnownPair | null {
  const units = [...Map.groupBy(pairs, ({ unit }) => unit).values()];
  const most = Math.max(...units.map(({ length }) => length));
  return units.find(({ length }) => length === most)?.[0] ?? null;
}
