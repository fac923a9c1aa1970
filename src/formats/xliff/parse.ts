import type { TranslatedSection, TranslatedUnit, Translation } from "../../model.ts";
import { unescapePlain } from "../xml/escape.ts";
import { growTree, passFrame, type XmlTree } from "../xml/tree.ts";
import { attr, readXml, startOf, xmlFault, type XmlElement, type XmlFrame, type XmlSource } from "../xml/read.ts";
import { foreignFrame, isCore, joinedAttributes, withFreeIds, withFreePlace } from "./foreign.ts";
import { unknownElement } from "./inline-read.ts";
import { core } from "./names.ts";
import { unitFrame } from "./read-unit.ts";
import type { FileContext } from "./unit-reader.ts";
import { checkDocument } from "./validity/check.ts";
import { keysOf } from "./validity/namespaces.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface FileReader extends FileContext {
  readonly sections: Map<string, TranslatedUnit[]>;
  readonly retired: TranslatedUnit[];
  readonly foreign: string[];
  /** Ids of kept elements that must be unique in the file that we write. */
  readonly takenIds: Set<string>;
  original: string | null;
}

interface XliffOptions {
  readonly path: string;
  readonly story: string;
  /** True for a document that was read before: whether it is valid is not asked again, which takes half of the time. */
  readonly isKnownValid?: boolean;
}

/**
 * Reads a translation file, ours or another tool's XLIFF 2.0 or 2.1. What is valid is read, whatever tool wrote it:
 * several files as one, `target` as `""` when there is no trgLang. Throws `xliff-invalid` (or `input-too-large`) with
 * file, line, column and what mends it when the document is not valid, by the standard's schemas or its constraints.
 */
export function parseXliff(content: string, options: XliffOptions): Translation {
  const source: XmlSource = { content, path: options.path, code: "xliff-invalid" };
  if (options.isKnownValid === true) return understand(source, options.story, null);
  const tree = growTree();
  try {
    const translation = understand(source, options.story, tree);
    checkTree(source, tree);
    return translation;
  } catch (error) {
    // What cannot be understood may not be valid in the first place, perhaps further up: that is the answer then.
    checkAlone(source);
    throw error;
  }
}

function checkAlone(source: XmlSource): void {
  const tree = growTree();
  readXml(source, (root) => {
    checkRoot(source, root);
    return tree.grow(root, passFrame, keysOf(attr(root, "version")));
  });
  checkTree(source, tree);
}

function checkTree(source: XmlSource, tree: XmlTree): void {
  const root = tree.root();
  if (root !== null) checkDocument(source, root);
}

function understand(source: XmlSource, story: string, tree: XmlTree | null): Translation {
  const reader: FileReader = {
    source,
    unitIds: new Set(),
    segmentIds: new Set(),
    sections: new Map(),
    retired: [],
    foreign: [],
    takenIds: new Set(),
    original: null,
  };
  const translation: Mutable<Translation> = {
    type: "translation",
    story,
    original: "",
    source: "",
    target: "",
    sections: [],
    retired: reader.retired,
    foreign: reader.foreign,
  };
  readXml(source, (root) => {
    checkRoot(source, root);
    translation.source = attr(root, "srcLang") ?? "";
    translation.target = attr(root, "trgLang") ?? "";
    const frame = rootFrame(reader, root);
    return tree === null ? frame : tree.grow(root, frame, keysOf(attr(root, "version")));
  });
  translation.original = reader.original ?? "";
  translation.sections = [...reader.sections].map(([id, units]): TranslatedSection => ({
    type: "translated-section",
    id,
    units,
  }));
  return translation;
}

function rootFrame(reader: FileReader, root: XmlElement): XmlFrame {
  const { source } = reader;
  return {
    open: (file) => {
      if (!isCore(file, "file")) throw unknownElement(source, file);
      if (reader.original === null) keepAttributes(reader, root, file);
      reader.original ??= unescapePlain(attr(file, "original") ?? "");
      return blockFrame(reader, { section: null, retired: false });
    },
    text: () => undefined,
    close: () => undefined,
  };
}

/** Keeps the attributes of other tools: what we write has one `<file>`, and takes those of the first. */
function keepAttributes(reader: FileReader, root: XmlElement, file: XmlElement): void {
  const attributes = joinedAttributes(root, file, ownAttributes);
  if (attributes !== null) reader.foreign.push(attributes);
}

const ownAttributes = ["version", "srcLang", "trgLang", "id", "original"];

interface Place {
  readonly section: string | null;
  readonly retired: boolean;
}

function blockFrame(reader: FileReader, place: Place): XmlFrame {
  const { source } = reader;
  const keep = (element: XmlElement): XmlFrame =>
    foreignFrame(source, element, {
      done: (fragment) => {
        if (fragment === null) return;
        reader.foreign.push(withFreePlace(withFreeIds(fragment, reader.takenIds), reader.foreign));
      },
    });
  return {
    open: (child) => {
      if (child.tag.uri !== core) return keep(child);
      switch (child.tag.local) {
        case "unit":
          return unitFrame(reader, child, (unit) => unitsAt(reader, place).push(unit));
        case "group":
          return blockFrame(reader, groupPlace(reader, child, place));
        case "skeleton":
          return keep(child);
        case "notes":
          return { open: keep, text: () => undefined, close: () => undefined };
        default:
          throw unknownElement(source, child);
      }
    },
    text: () => undefined,
    close: () => undefined,
  };
}

/** Our groups are sections; another tool's count by their name, units outside any group belong to `story`. */
function groupPlace(reader: FileReader, group: XmlElement, outer: Place): Place {
  if (outer.retired || attr(group, "type") === "visavis:retired") return { section: null, retired: true };
  const name = attr(group, "name");
  const section = name === null ? (attr(group, "id") ?? outer.section ?? "story") : unescapePlain(name);
  const place = { section, retired: false };
  unitsAt(reader, place);
  return place;
}

function unitsAt(reader: FileReader, { section, retired }: Place): TranslatedUnit[] {
  if (retired) return reader.retired;
  const id = section ?? "story";
  const units = reader.sections.get(id) ?? [];
  reader.sections.set(id, units);
  return units;
}

function checkRoot(source: XmlSource, root: XmlElement): void {
  const version = attr(root, "version");
  if (isCore(root, "xliff") && (version === "2.0" || version === "2.1")) return;
  const what = root.tag.local === "xliff" ? `XLIFF ${version ?? "without a version"}` : `a <${root.tag.name}> document`;
  throw xmlFault(source, startOf(source, root), {
    message: `this is ${what}; a translation file is XLIFF 2.1 (version="2.1" xmlns="${core}")`,
    hint: version?.startsWith("1.")
      ? "convert it to XLIFF 2 with your CAT tool, or remove it and run: visavis translate"
      : "take the file back from version control, or remove it and run: visavis translate",
  });
}
