import { unescapePlain } from "../xml/escape.ts";
import { attr, type XmlElement, type XmlFrame, type XmlSource } from "../xml/read.ts";
import { type CodeTable, useCode } from "./code-table.ts";
import { foreignFrame, isCore } from "./foreign.ts";
import { emptyFrame, plainFrame, textFrame, unknownElement } from "./inline-read.ts";
import { readRevision, readWaiver } from "./history.ts";
import {
  codesCategory,
  codeTypes,
  historyCategory,
  matches,
  metadata,
  previousPrefixes,
  waiversCategory,
} from "./names.ts";
import { stateOf } from "./substate.ts";
import type { UnitReader } from "./unit-reader.ts";

/** Reads a module's element: what is ours goes into the unit, the rest is kept verbatim. */
export function moduleFrame(reader: UnitReader, child: XmlElement): XmlFrame {
  const { uri, local } = child.tag;
  const done = (fragment: string | null): void => {
    if (fragment !== null) reader.foreign.push(fragment);
  };
  if (uri === matches && local === "matches") {
    return foreignFrame(reader.file.source, child, { done, take: (match) => previousFrame(reader, match) });
  }
  if (uri === metadata && local === "metadata") {
    return foreignFrame(reader.file.source, child, { done, take: (group) => ownMetadataFrame(reader, group) });
  }
  return foreignFrame(reader.file.source, child, { done });
}

function previousFrame(reader: UnitReader, match: XmlElement): XmlFrame | null {
  const subType = attr(match, "subType") ?? "";
  const ref = attr(match, "ref");
  const prefix = Object.values(previousPrefixes).find((candidate) => subType.startsWith(candidate));
  if (!reader.ours || prefix === undefined || ref === null) return null;
  const { source } = reader.file;
  const data = new Map<string, string>();
  const inline = { ...reader.inline, data, starts: { source: new Set<string>(), target: new Set<string>() } };
  const texts = { source: "", target: "" };
  return {
    ...emptyFrame,
    open: (child) => {
      if (isCore(child, "originalData")) return dataFrame(source, data);
      const side = ["source", "target"].find((name) => isCore(child, name));
      if (side !== "source" && side !== "target") return emptyFrame;
      return textFrame(inline, side, (text) => (texts[side] = text));
    },
    close: () => {
      const state = stateOf(source, match, subType.slice(prefix.length));
      reader.previous.set(ref.replace(/^#/u, ""), {
        ...texts,
        state,
        origin: unescapePlain(attr(match, "origin") ?? ""),
        whole: prefix === previousPrefixes.whole,
      });
    },
  };
}

function ownMetadataFrame(reader: UnitReader, group: XmlElement): XmlFrame | null {
  const add = reader.ours ? metadataReaders[attr(group, "category") ?? ""] : undefined;
  if (add === undefined) return null;
  return {
    ...emptyFrame,
    open: (meta) =>
      plainFrame(reader.file.source, (text) =>
        add(reader, { type: unescapePlain(attr(meta, "type") ?? ""), text: unescapePlain(text) }),
      ),
  };
}

interface Meta {
  readonly type: string;
  readonly text: string;
}

/** What to do with each line of a group of ours, by its category. */
const metadataReaders: Readonly<Record<string, (reader: UnitReader, meta: Meta) => void>> = {
  [codesCategory]: ({ codes }, { type, text }) => addLooseCode(codes, type, text),
  [historyCategory]: (reader, { type, text }) => {
    const revision = readRevision({ segment: type, text });
    if (revision) reader.revisions.push(revision);
    else addBroken(reader, historyCategory, { type, text });
  },
  [waiversCategory]: (reader, { type, text }) => {
    const waiver = readWaiver({ segment: type, text });
    if (waiver) reader.waivers.push(waiver);
    else addBroken(reader, waiversCategory, { type, text });
  },
};

/** A line that somebody has broken is kept as a note: what it says was a person's. */
function addBroken({ notes }: UnitReader, category: string, { type, text }: Meta): void {
  notes.push({ note: { text, category, about: type } });
}

/** A code that stands in no text: `close s1.1 strong `, then its equiv. */
function addLooseCode(codes: CodeTable, dataRef: string, description: string): void {
  const [, half, rawId, name, equiv = ""] = /^(open|close|standalone) (\S+) ([a-z]+) (.*)$/su.exec(description) ?? [];
  if (rawId === undefined) return;
  const type = half === "open" || half === "close" ? half : "standalone";
  const role = codeTypes.find((row) => row.role === name)?.role ?? "other";
  useCode(codes, { type, rawId, dataRef, role, markup: "", equiv });
}

/** Reads `<originalData>`. */
export function dataFrame(source: XmlSource, data: Map<string, string>): XmlFrame {
  return {
    ...emptyFrame,
    open: (child) => {
      const id = attr(child, "id");
      if (!isCore(child, "data") || id === null) throw unknownElement(source, child);
      return plainFrame(source, (markup) => data.set(id, markup));
    },
  };
}
