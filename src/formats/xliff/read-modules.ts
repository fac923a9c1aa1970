import { unescapePlain } from "../xml/escape.ts";
import { attr, type XmlElement, type XmlFrame, type XmlSource } from "../xml/read.ts";
import { addLooseCode, type CodeTable } from "./code-table.ts";
import { foreignFrame, isCore } from "./foreign.ts";
import { emptyFrame, plainFrame, textFrame, unknownElement } from "./inline-read.ts";
import { codesCategory, matches, metadata, previousPrefix } from "./names.ts";
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
    return foreignFrame(reader.file.source, child, { done, take: (group) => looseFrame(reader, group) });
  }
  return foreignFrame(reader.file.source, child, { done });
}

function previousFrame(reader: UnitReader, match: XmlElement): XmlFrame | null {
  const subType = attr(match, "subType") ?? "";
  const ref = attr(match, "ref");
  if (!reader.ours || !subType.startsWith(previousPrefix) || ref === null) return null;
  const { source } = reader.file;
  const inline = { ...reader.inline, starts: { source: new Set<string>(), target: new Set<string>() } };
  const texts = { source: "", target: "" };
  return {
    ...emptyFrame,
    open: (child) => {
      if (isCore(child, "originalData")) return dataFrame(source, reader.codes);
      const side = ["source", "target"].find((name) => isCore(child, name));
      if (side !== "source" && side !== "target") return emptyFrame;
      return textFrame(inline, side, (text) => (texts[side] = text));
    },
    close: () => {
      const state = stateOf(source, match, subType.slice(previousPrefix.length));
      reader.previous.set(ref.replace(/^#/u, ""), {
        ...texts,
        state,
        origin: unescapePlain(attr(match, "origin") ?? ""),
      });
    },
  };
}

function looseFrame(reader: UnitReader, group: XmlElement): XmlFrame | null {
  if (!reader.ours || attr(group, "category") !== codesCategory) return null;
  return {
    ...emptyFrame,
    open: (meta) =>
      plainFrame(reader.file.source, (text) =>
        addLooseCode(reader.codes, attr(meta, "type") ?? "", unescapePlain(text)),
      ),
  };
}

/** Reads `<originalData>`. */
export function dataFrame(source: XmlSource, codes: CodeTable): XmlFrame {
  return {
    ...emptyFrame,
    open: (data) => {
      const id = attr(data, "id");
      if (!isCore(data, "data") || id === null) throw unknownElement(source, data);
      return plainFrame(source, (markup) => codes.data.set(id, markup));
    },
  };
}
