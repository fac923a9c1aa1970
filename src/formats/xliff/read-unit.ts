import type { Inline, Note, PreviousPair, TranslatedSegment, TranslatedUnit } from "../../model.ts";
import { codeIndex, readableText } from "../../text/codes.ts";
import { attr, startOf, xmlFault, type XmlElement, type XmlFrame, type XmlSource } from "../xml/read.ts";
import { codeTable, finishCodes } from "./code-table.ts";
import { foreignAttributes } from "./foreign.ts";
import { emptyFrame, missing, unknownElement } from "./inline-read.ts";
import { core, kindOf } from "./names.ts";
import { dataFrame, moduleFrame } from "./read-modules.ts";
import { addComment, noteFrame } from "./read-notes.ts";
import { type ReadSegment, segmentFrame, segmentsOf } from "./read-segment.ts";
import { readSubState, stateOf } from "./substate.ts";
import type { FileContext, UnitReader } from "./unit-reader.ts";

/** Reads a `<unit>`, ours or another tool's; `done` gets it at the end tag. */
export function unitFrame(file: FileContext, element: XmlElement, done: (unit: TranslatedUnit) => void): XmlFrame {
  const reader = unitReader(file, element);
  return {
    open: (child) => openChild(reader, child),
    text: () => undefined,
    close: () => done(finish(reader)),
  };
}

function unitReader(file: FileContext, element: XmlElement): UnitReader {
  const { source } = file;
  let id = attr(element, "id");
  if (id === null) throw missing(source, element, "id");
  // Unique in their own <file>: a document may have several.
  while (file.unitIds.has(id)) id += "_";
  file.unitIds.add(id);
  const ours = attr(element, "type")?.startsWith("visavis:") ?? false;
  const codes = codeTable(ours);
  const attributes = foreignAttributes(element, ["id", "type"]);
  const reader: UnitReader = {
    file,
    element,
    id,
    ours,
    codes,
    inline: {
      source,
      codes,
      data: codes.data,
      starts: { source: new Set(), target: new Set() },
      comment: (comment) => addComment(reader, comment),
      literal: (char, end) => reader.literals.push({ char, end }),
    },
    parts: [],
    previous: new Map(),
    notes: [],
    revisions: [],
    waivers: [],
    notesById: new Map(),
    foreign: attributes === null ? [] : [attributes],
    literals: [],
    current: null,
  };
  return reader;
}

function openChild(reader: UnitReader, child: XmlElement): XmlFrame {
  const { source } = reader.file;
  if (child.tag.uri !== core) return moduleFrame(reader, child);
  switch (child.tag.local) {
    case "segment":
    case "ignorable":
      reader.current = attr(child, "id");
      return segmentFrame(reader.inline, child, reader.parts);
    case "originalData":
      return dataFrame(source, reader.codes.data);
    case "notes":
      return { ...emptyFrame, open: (note) => noteFrame(reader, note) };
    default:
      throw unknownElement(source, child);
  }
}

function finish(reader: UnitReader): TranslatedUnit {
  const { source } = reader.file;
  const { codes, settle } = finishCodes(reader.codes);
  const previous = settlePairs(reader.previous, settle);
  const literal = reader.literals.find(({ char }) => codeIndex(char, 0) < codes.length);
  if (literal !== undefined) throw privateUse(source, literal);
  const renamed = new Map<string, string>();
  const read = segmentsOf(reader.parts);
  const segments = read
    .filter((segment) => !(reader.ours && segment.id === null && segment.source === "" && segment.target === null))
    .map((segment): TranslatedSegment => {
      const id = segmentId(reader, segment, renamed);
      const state = stateOf(source, segment.element, segment.state);
      const target = segment.target === null ? null : settle(segment.target);
      const texts = { source: settle(segment.source), gap: settle(segment.gap), target };
      const provenance = readSubState({ ...texts, state, subState: segment.subState, codes });
      return {
        type: "translated-segment",
        id,
        ...texts,
        ...provenance,
        previous: previous.get(segment.id ?? "") ?? null,
      };
    });
  if (read.length === 0) throw missing(source, reader.element, "<segment>");
  const notes = [
    ...reader.notes.map(({ note }) => ({ ...note, about: renamed.get(note.about ?? "") ?? note.about })),
    ...lostPairs(previous, read, codes),
  ];
  const kind = kindOf(attr(reader.element, "type"));
  const { id, foreign } = reader;
  const ofSegment = <T extends { readonly segment: string }>(entry: T): T => ({
    ...entry,
    segment: renamed.get(entry.segment) ?? entry.segment,
  });
  const [revisions, waivers] = [reader.revisions.map(ofSegment), reader.waivers.map(ofSegment)];
  return { type: "translated-unit", id, kind, codes, segments, notes, revisions, waivers, foreign };
}

function settlePairs(
  pairs: ReadonlyMap<string, PreviousPair>,
  settle: (text: string) => string,
): Map<string, PreviousPair> {
  return new Map(
    [...pairs].map(([id, pair]) => [id, { ...pair, source: settle(pair.source), target: settle(pair.target) }]),
  );
}

/** Old pairs whose segment another tool has removed: as notes, so that nothing a person wrote is lost. */
function lostPairs(
  previous: ReadonlyMap<string, PreviousPair>,
  segments: readonly ReadSegment[],
  codes: readonly Inline[],
): readonly Note[] {
  const ids = new Set(segments.map(({ id }) => id));
  return [...previous]
    .filter(([id]) => !ids.has(id))
    .map(([, { source, target }]) => ({
      text: `${readableText(source, codes)} → ${readableText(target, codes)}`,
      category: "visavis:previous",
      about: null,
    }));
}

/** Ids of segments are unique in our files; XLIFF wants that in each unit only, so other tools' are made so. */
function segmentId(reader: UnitReader, segment: ReadSegment, renamed: Map<string, string>): string {
  const { source, segmentIds } = reader.file;
  const written = segment.id;
  const clash = written !== null && segmentIds.has(written);
  if (clash && (reader.ours || renamed.has(written)))
    throw duplicate(source, segment.element, `segment id "${written}"`);
  let id = written !== null && !clash ? written : `${reader.id}.${written ?? renamed.size + 1}`;
  while (segmentIds.has(id)) id += "_";
  segmentIds.add(id);
  renamed.set(written ?? id, id);
  return id;
}

function duplicate(source: XmlSource, element: XmlElement, what: string): Error {
  return xmlFault(source, startOf(source, element), {
    message: `${what} stands twice in the file`,
    hint: "remove one of the two (a merge may have doubled it)",
  });
}

function privateUse(source: XmlSource, literal: { readonly char: string; readonly end: number }): Error {
  return xmlFault(source, Math.max(0, source.content.lastIndexOf(literal.char, literal.end)), {
    message: `the private-use character U+${literal.char.charCodeAt(0).toString(16).toUpperCase()} stands in a unit with inline codes`,
    hint: "replace it by the character that is meant: in memory, inline codes take its place",
  });
}
