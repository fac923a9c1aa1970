import type { Story, TranslatedUnit, Translation, Unit } from "../model.ts";
import { alignSentences } from "./align.ts";
import { decide, type Decision, type LeverageContext, type LeverageInput, type Sentence } from "./decide.ts";
import { idSource, type IdSource } from "./ids.ts";
import { knownPairs } from "./known.ts";
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
  const matches = alignSentences(known.current, sentences);
  const context: LeverageContext = {
    input,
    known,
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
  const old = mostFrequent(decisions.flatMap((decision) => decision.unit ?? []));
  const id = ids.next("u-", unit.text, old?.id ?? null);
  const heir = id === old?.id ? old : null;
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
      foreign: heir?.foreign ?? [],
    },
  ];
}

function mostFrequent(units: readonly TranslatedUnit[]): TranslatedUnit | null {
  const counts = new Map<TranslatedUnit, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const best = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === best)?.[0] ?? null;
}
