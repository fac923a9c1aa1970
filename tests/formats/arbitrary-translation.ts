import * as fc from "fast-check";
import type {
  Inline,
  Note,
  PreviousPair,
  State,
  TranslatedSection,
  TranslatedSegment,
  TranslatedUnit,
  Translation,
} from "../../src/model.ts";
import { anyName, anyNmtoken, anyRevision, anyStamp, anyText, anyWaiver } from "./arbitrary-texts.ts";

const anyCodes: fc.Arbitrary<readonly Inline[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom("open" as const, "close" as const, "standalone" as const),
      id: fc.integer({ min: 1, max: 4 }).map(String),
      role: fc.constantFrom("strong" as const, "link" as const, "code" as const, "break" as const, "other" as const),
      markup: anyText,
      equiv: anyText,
    }),
    { maxLength: 7 },
  )
  .map((codes) => {
    const ids = [...new Set(codes.map(({ id }) => id))];
    return codes.map((code) => ({ ...code, id: String(ids.indexOf(code.id) + 1) }));
  });

/** Text over a unit's codes: any of them, any number of times, in any order, at the edges too. */
function textWith(codes: readonly Inline[]): fc.Arbitrary<string> {
  if (codes.length === 0) return anyText;
  const code = fc.integer({ min: 0, max: codes.length - 1 }).map((index) => String.fromCharCode(0xe000 + index));
  return fc.array(fc.oneof(code, anyText), { maxLength: 7 }).map((parts) => parts.join(""));
}

function previousWith(codes: readonly Inline[]): fc.Arbitrary<PreviousPair> {
  return fc.record({
    source: textWith(codes),
    target: textWith(codes),
    state: fc.constantFrom<State>("initial", "translated", "reviewed", "final"),
    origin: fc.oneof(anyName, anyText),
    whole: fc.boolean(),
  });
}

function segmentWith(codes: readonly Inline[]): fc.Arbitrary<TranslatedSegment> {
  const common = {
    type: fc.constant("translated-segment" as const),
    id: anyNmtoken,
    source: textWith(codes),
    gap: fc.oneof(fc.constantFrom("", " ", "\u00A0", "\n"), textWith(codes)),
    previous: fc.option(previousWith(codes), { freq: 4 }),
  };
  const origin = fc.oneof(anyName, fc.constant(""));
  const made = { model: fc.option(fc.oneof(anyName, anyText)), terms: fc.option(fc.oneof(anyStamp, anyText)) };
  return fc.oneof(
    fc.record({
      ...common,
      target: fc.constant(null),
      state: fc.constant<State>("initial"),
      origin,
      ...made,
      touched: fc.constant(false),
    }),
    fc.record({
      ...common,
      target: textWith(codes),
      state: fc.constant<State>("translated"),
      origin,
      ...made,
      touched: fc.boolean(),
    }),
    fc.record({
      ...common,
      target: textWith(codes),
      state: fc.constantFrom<State>("reviewed", "final"),
      origin,
      ...made,
      touched: fc.constant(true),
    }),
  );
}

const anyNote: fc.Arbitrary<Note> = fc.oneof(
  fc.record({ text: anyText, category: fc.option(anyText), about: fc.option(anyNmtoken) }),
  fc.record({
    text: fc.oneof(fc.constant("nuagisation, 1\\,5"), anyText),
    category: fc.constantFrom("visavis:unknown-words", "visavis:engine-reply"),
    about: anyNmtoken,
    attributes: fc.constant('appliesTo="target"'),
  }),
  fc.record({
    text: anyText,
    category: fc.constant("comment"),
    about: anyNmtoken,
    by: anyText,
    at: fc.constant("2026-11-20T18:50:57Z"),
  }),
  fc.record({
    text: anyText,
    category: fc.constant(null),
    about: fc.constant(null),
    attributes: fc.constantFrom('priority="2"', 'id="n1" appliesTo="target"', 'xmlns:k="urn:k" k:who="Zoé &amp; co"'),
  }),
);

const unitForeign = fc.uniqueArray(
  fc.constantFrom(
    'translate="no"',
    '<its:rules xmlns:its="http://www.w3.org/2005/11/its" version="2.0"/>',
    '<x:note xmlns:x="urn:x" a="1>0">text\n   <x:b/></x:note>',
    '<plain xmlns="urn:other"><deep/></plain>',
    '<mda:metadata>\n          <mda:metaGroup category="theirs"><mda:meta type="k">v</mda:meta></mda:metaGroup>\n        </mda:metadata>',
    '<m:matches xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"><m:match ref="#zz"><source>a</source><target>b</target></m:match></m:matches>',
  ),
  { maxLength: 4 },
);

const anyUnit: fc.Arbitrary<TranslatedUnit> = anyCodes.chain((codes) =>
  fc.record({
    type: fc.constant("translated-unit" as const),
    id: anyNmtoken,
    kind: fc.constantFrom("title" as const, "paragraph" as const, "list-item" as const, "code" as const),
    codes: fc.constant(codes),
    segments: fc.array(segmentWith(codes), { maxLength: 3 }),
    notes: fc.uniqueArray(anyNote, { maxLength: 2, selector: ({ attributes }) => attributes ?? {} }),
    revisions: fc.array(anyRevision, { maxLength: 2 }),
    waivers: fc.array(anyWaiver, { maxLength: 2 }),
    // What stands in the start tag comes first when it is read back.
    foreign: unitForeign.map((list) => list.toSorted((a, b) => Number(a.startsWith("<")) - Number(b.startsWith("<")))),
  }),
);

const anySection: fc.Arbitrary<TranslatedSection> = fc.record({
  type: fc.constant("translated-section" as const),
  id: fc.oneof(fc.constantFrom("lede", "story", "retired", "-retired", "a.b", "é-½", "日本", "x y"), anyText),
  units: fc.array(anyUnit, { maxLength: 3 }),
});

const fileForeign = fc.uniqueArray(
  fc.constantFrom(
    '<skeleton href="x.skl"/>',
    '<x:y xmlns:x="urn:x"/>',
    '<note id="n1">Pour tout le fichier</note>',
    '<note id="n2" category="c">Encore</note>',
  ),
  { maxLength: 4 },
);
const fileOrder = ["<skeleton", "<x:y", '<note id="n1"', '<note id="n2"'];

/** Any translation that the model allows: ids unique, `null` target exactly when `initial`, approved means touched. */
export const anyTranslation: fc.Arbitrary<Translation> = fc
  .record({
    type: fc.constant("translation" as const),
    story: fc.constant("tech/openai"),
    original: anyText,
    source: fc.constantFrom("fr", "fr-CA"),
    target: fc.constantFrom("en", "zh-Hant-TW"),
    sections: fc.uniqueArray(anySection, { maxLength: 3, selector: ({ id }) => id }),
    retired: fc.array(anyUnit, { maxLength: 1 }),
    foreign: fileForeign.map((list) => list.toSorted((a, b) => orderOf(a) - orderOf(b))),
  })
  .map(withUniqueIds);

function orderOf(fragment: string): number {
  return fileOrder.findIndex((start) => fragment.startsWith(start));
}

function withUniqueIds(translation: Translation): Translation {
  const units = new Set<string>();
  const segments = new Set<string>();
  const unique = (id: string, known: Set<string>): string => {
    let candidate = id;
    while (known.has(candidate)) candidate += "x";
    known.add(candidate);
    return candidate;
  };
  const rename = (unit: TranslatedUnit): TranslatedUnit => ({
    ...unit,
    id: unique(unit.id, units),
    segments: unit.segments.map((segment) => ({ ...segment, id: unique(segment.id, segments) })),
  });
  return {
    ...translation,
    sections: translation.sections.map((section) => ({ ...section, units: section.units.map(rename) })),
    retired: translation.retired.map(rename),
  };
}
