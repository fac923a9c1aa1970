import type { TranslatedSection, TranslatedUnit, Translation } from "../../model.ts";
import { unescapePlain } from "../xml/escape.ts";
import { attr, readXml, startOf, xmlFault, type XmlElement, type XmlFrame, type XmlSource } from "../xml/read.ts";
import { foreignAttributes, foreignFrame, isCore } from "./foreign.ts";
import { missing, unknownElement } from "./inline-read.ts";
import { core } from "./names.ts";
import { unitFrame } from "./read-unit.ts";
import type { FileContext } from "./unit-reader.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface FileReader extends FileContext {
  readonly sections: Map<string, TranslatedUnit[]>;
  readonly retired: TranslatedUnit[];
  readonly foreign: string[];
  original: string | null;
}

/**
 * Reads a translation file, ours or another tool's XLIFF 2.0 or 2.1, strictly. Throws `xliff-invalid` (or
 * `input-too-large`) with file, line, column and what mends it.
 */
export function parseXliff(content: string, options: { readonly path: string; readonly story: string }): Translation {
  const source: XmlSource = { content, path: options.path, code: "xliff-invalid" };
  const reader: FileReader = {
    source,
    unitIds: new Set(),
    segmentIds: new Set(),
    sections: new Map(),
    retired: [],
    foreign: [],
    original: null,
  };
  const translation: Mutable<Translation> = {
    type: "translation",
    story: options.story,
    original: "",
    source: "",
    target: "",
    sections: [],
    retired: reader.retired,
    foreign: reader.foreign,
  };
  readXml(source, (root) => {
    checkRoot(source, root);
    translation.source = language(source, root, "srcLang");
    translation.target = language(source, root, "trgLang");
    return rootFrame(reader, root);
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
      if (reader.original !== null) throw secondFile(source, file);
      reader.original = unescapePlain(attr(file, "original") ?? "");
      for (const [element, known] of [
        [root, rootAttributes],
        [file, fileAttributes],
      ] as const) {
        const attributes = foreignAttributes(element, known);
        if (attributes !== null) reader.foreign.push(attributes);
      }
      return blockFrame(reader, { section: null, retired: false });
    },
    text: () => undefined,
    close: () => {
      if (reader.original === null) throw missing(source, root, "<file>");
    },
  };
}

const rootAttributes = ["version", "srcLang", "trgLang"];
const fileAttributes = ["id", "original"];

interface Place {
  readonly section: string | null;
  readonly retired: boolean;
}

function blockFrame(reader: FileReader, place: Place): XmlFrame {
  const { source } = reader;
  const keep = (element: XmlElement): XmlFrame =>
    foreignFrame(source, element, { done: (fragment) => fragment === null || reader.foreign.push(fragment) });
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

function language(source: XmlSource, root: XmlElement, name: "srcLang" | "trgLang"): string {
  const tag = attr(root, name);
  if (tag === null) throw missing(source, root, name);
  if (/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/u.test(tag)) return tag;
  throw xmlFault(source, startOf(source, root), {
    message: `${name}="${tag}" is no language tag`,
    hint: `write a BCP 47 tag: ${name}="en" or ${name}="en-GB"`,
  });
}

function secondFile(source: XmlSource, file: XmlElement): Error {
  return xmlFault(source, startOf(source, file), {
    message: "a translation file holds one <file>, this one has more",
    hint: "put each <file> into its own .xlf, one for each story",
  });
}
