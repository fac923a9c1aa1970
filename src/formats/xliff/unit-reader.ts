import type { Note, PreviousPair, Revision, Waiver } from "../../model.ts";
import type { XmlElement, XmlSource } from "../xml/read.ts";
import type { CodeTable } from "./code-table.ts";
import type { InlineContext } from "./inline-read.ts";
import type { ReadPart } from "./read-segment.ts";

/** What the units of one file share while they are read. */
export interface FileContext {
  readonly source: XmlSource;
  readonly unitIds: Set<string>;
  readonly segmentIds: Set<string>;
}

/** A note; the first annotation that refers to it says what it is about. */
interface ReadNote {
  note: Note;
}

/** A unit while it is read. */
export interface UnitReader {
  readonly file: FileContext;
  readonly element: XmlElement;
  readonly id: string;
  readonly ours: boolean;
  readonly codes: CodeTable;
  readonly inline: InlineContext;
  readonly parts: ReadPart[];
  readonly previous: Map<string, PreviousPair>;
  readonly notes: ReadNote[];
  readonly revisions: Revision[];
  readonly waivers: Waiver[];
  /** Those that annotations refer to, by their ids. */
  readonly notesById: Map<string, ReadNote>;
  readonly foreign: string[];
  readonly literals: { readonly char: string; readonly end: number }[];
  /** Id, as written, of the segment that is being read. */
  current: string | null;
}
