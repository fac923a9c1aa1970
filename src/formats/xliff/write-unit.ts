import type { Inline, Note, PreviousPair, TranslatedSegment, TranslatedUnit } from "../../model.ts";
import { attribute, escapePlain } from "../xml/escape.ts";
import { rootOf } from "./foreign.ts";
import { type NamedCode, nameCodes } from "./code-names.ts";
import { writeHistory } from "./history.ts";
import { type PlannedPair, planCodes, type TextPair } from "./inline-plan.ts";
import { writeInline, writeOriginalData } from "./inline-write.ts";
import { codesCategory, matches, metadata, previousPrefixes } from "./names.ts";
import { writeSubState } from "./substate.ts";

const indent = "      ";

/** A `<unit>` as lines: one for each `<source>`, one for each `<target>`, elements in the order of XLIFF 2.1, 4.2.2.5. */
export function writeUnit(unit: TranslatedUnit): readonly string[] {
  const elements = unit.foreign.filter((fragment) => fragment.startsWith("<"));
  const attributes = unit.foreign.filter((fragment) => !fragment.startsWith("<")).map((text) => ` ${text}`);
  const codes = nameCodes(unit);
  return [
    `${indent}<unit${attribute("id", unit.id)} type="visavis:${unit.kind}"${attributes.join("")}>`,
    ...writeModules(elements, [
      { uri: matches, prefix: "mtc", local: "matches", lines: writeMatches(unit, codes) },
      {
        uri: metadata,
        prefix: "mda",
        local: "metadata",
        lines: [...writeLooseCodes(codes), ...writeHistory(unit, `${indent}    `)],
      },
    ]),
    ...writeNotes(unit.notes),
    ...writeOriginalData(codes, `${indent}  `),
    ...writeSegments(unit, codes),
    `${indent}</unit>`,
  ];
}

interface OwnModule {
  readonly uri: string;
  readonly prefix: string;
  readonly local: string;
  readonly lines: readonly string[];
}

// A unit holds one <mtc:matches> and one <mda:metadata>: when another tool has written one, ours go inside it.
function writeModules(elements: readonly string[], modules: readonly OwnModule[]): readonly string[] {
  const kept = [...elements];
  const own: string[] = [];
  for (const { uri, prefix, local, lines } of modules) {
    if (lines.length === 0) continue;
    const roots = kept.map(rootOf);
    const at = roots.findIndex((root) => root?.uri === uri && root.local === local && root.end > 0);
    const end = roots[at]?.end;
    if (end === undefined) {
      own.push(`${indent}  <${prefix}:${local}>`, ...lines, `${indent}  </${prefix}:${local}>`);
    } else {
      const host = kept[at] ?? "";
      kept[at] = `${host.slice(0, end)}\n${lines.join("\n")}${host.slice(end)}`;
    }
  }
  return [...own, ...kept.map((fragment) => `${indent}  ${fragment}`)];
}

function writeMatches({ segments }: TranslatedUnit, codes: readonly NamedCode[]): readonly string[] {
  return segments.flatMap(({ id, previous }) => (previous === null ? [] : writePrevious(id, previous, codes)));
}

function writePrevious(id: string, previous: PreviousPair, codes: readonly NamedCode[]): readonly string[] {
  const plan = planCodes([previous], codes)[0] ?? { source: [], target: [] };
  const used = new Map([...plan.source, ...plan.target].map((use) => [use.index, use]));
  const data = [...used.values()].sort((a, b) => a.index - b.index);
  const inner = `${indent}      `;
  const subType = `${previousPrefixes[previous.whole ? "whole" : "shown"]}${previous.state}`;
  return [
    `${indent}    <mtc:match${attribute("ref", `#${id}`)} type="other" subType="${subType}"${attribute("origin", previous.origin)}>`,
    ...writeOriginalData(data, inner),
    `${inner}<source>${writeInline(previous.source, plan.source)}</source>`,
    `${inner}<target>${writeInline(previous.target, plan.target)}</target>`,
    `${indent}    </mtc:match>`,
  ];
}

// Codes that stand in no text have no inline element to carry their type, role and equiv.
function writeLooseCodes(codes: readonly NamedCode[]): readonly string[] {
  const loose = codes.filter((code) => code.loose);
  if (loose.length === 0) return [];
  return [
    `${indent}    <mda:metaGroup category="${codesCategory}">`,
    ...loose.map(
      ({ code: { type, role, equiv }, dataId, elementId }) =>
        `${indent}      <mda:meta type="${dataId}">${escapePlain([type, elementId, role, equiv].join(" "))}</mda:meta>`,
    ),
    `${indent}    </mda:metaGroup>`,
  ];
}

function writeNotes(notes: readonly Note[]): readonly string[] {
  if (notes.length === 0) return [];
  return [
    `${indent}  <notes>`,
    ...notes.map(({ text, category, about, by, at, attributes }) => {
      const named = category === null ? "" : attribute("category", category);
      const ref = about === null ? "" : attribute("visavis:about", about);
      const who = by === undefined ? "" : attribute("visavis:by", by);
      const when = at === undefined ? "" : attribute("visavis:at", at);
      const other = attributes === undefined ? "" : ` ${attributes}`;
      return `${indent}    <note${named}${ref}${who}${when}${other}>${escapePlain(text)}</note>`;
    }),
    `${indent}  </notes>`,
  ];
}

function writeSegments(unit: TranslatedUnit, codes: readonly NamedCode[]): readonly string[] {
  // XLIFF wants a segment in every unit; one without an id stands for none.
  if (unit.segments.length === 0) return [`${indent}  <segment>`, `${indent}    <source/>`, `${indent}  </segment>`];
  const pairs: TextPair[] = [];
  for (const { source, target, gap } of unit.segments) pairs.push({ source, target }, { source: gap, target: null });
  const plan = planCodes(pairs, codes);
  return unit.segments.flatMap((segment, at) => [
    ...writeSegment(segment, unit.codes, plan[2 * at]),
    ...(segment.gap === ""
      ? []
      : [
          `${indent}  <ignorable><source>${writeInline(segment.gap, plan[2 * at + 1]?.source ?? [])}</source></ignorable>`,
        ]),
  ]);
}

function writeSegment(
  segment: TranslatedSegment,
  codes: readonly Inline[],
  plan: PlannedPair | undefined,
): readonly string[] {
  const subState = writeSubState(segment, codes);
  const mark = subState === null ? "" : attribute("subState", subState);
  const target =
    segment.target === null ? [] : [`${indent}    <target>${writeInline(segment.target, plan?.target ?? [])}</target>`];
  return [
    `${indent}  <segment${attribute("id", segment.id)} state="${segment.state}"${mark}>`,
    `${indent}    <source>${writeInline(segment.source, plan?.source ?? [])}</source>`,
    ...target,
    `${indent}  </segment>`,
  ];
}
