import { VisavisError } from "../../errors.ts";
import type { TranslatedUnit, Translation } from "../../model.ts";
import { attribute } from "../xml/escape.ts";
import { rootOf } from "./foreign.ts";
import { core, rootPrefixes } from "./names.ts";
import { writeUnit } from "./write-unit.ts";

/**
 * The translation file: XLIFF 2.1, valid against the OASIS schema, one line for each `<source>` and `<target>`, in the
 * order of the translation, LF, final newline. An entry of `foreign` that does not begin with `<` goes into the start
 * tag of its element. Throws `internal` when an id is no NMTOKEN or stands twice.
 */
export function stringifyXliff(translation: Translation): string {
  checkIds(translation);
  const { sections, retired } = translation;
  const elements = translation.foreign.filter((fragment) => fragment.startsWith("<"));
  const attributes = translation.foreign.filter((fragment) => !fragment.startsWith("<")).map((text) => ` ${text}`);
  // XLIFF wants a unit or group in every file.
  const showRetired = retired.length > 0 || sections.length === 0;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${core}"${Object.entries(rootPrefixes)
      .filter(([prefix]) => prefix !== "")
      .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
      .join("")} version="2.1"${attribute("srcLang", translation.source)}${attribute("trgLang", translation.target)}>`,
    `  <file id="f1"${attribute("original", translation.original)} xml:space="preserve"${attributes.join("")}>`,
    ...writeFileElements(elements),
    ...sections.flatMap(({ id, units }) =>
      writeGroup(`id="g-${groupId(id)}"${attribute("name", id)} type="visavis:section"`, units),
    ),
    ...(showRetired ? writeGroup('id="retired" type="visavis:retired" translate="no"', retired) : []),
    "  </file>",
    "</xliff>",
    "",
  ];
  return lines.join("\n");
}

function writeGroup(attributes: string, units: readonly TranslatedUnit[]): readonly string[] {
  return [`    <group ${attributes}>`, ...units.flatMap(writeUnit), "    </group>"];
}

// <file> wants the skeleton first and one <notes> last; each <note> of another tool is kept by itself.
function writeFileElements(elements: readonly string[]): readonly string[] {
  const isCore = (fragment: string, local: string): boolean => {
    const root = rootOf(fragment);
    return root?.uri === core && root.local === local;
  };
  const skeleton = elements.filter((fragment) => isCore(fragment, "skeleton"));
  const notes = elements.filter((fragment) => isCore(fragment, "note"));
  const others = elements.filter((fragment) => !skeleton.includes(fragment) && !notes.includes(fragment));
  const notesLines = notes.length === 0 ? [] : ["    <notes>", ...notes.map((note) => `      ${note}`), "    </notes>"];
  return [...skeleton.slice(0, 1), ...others].map((fragment) => `    ${fragment}`).concat(notesLines);
}

// Characters that no NMTOKEN holds become `.HEX.`; a dot does too, so that two sections never share an id.
function groupId(sectionId: string): string {
  return sectionId.replace(
    /[^\w\-:\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u3001-\uD7FF]/gu,
    (char) => {
      return `.${(char.codePointAt(0) ?? 0).toString(16)}.`;
    },
  );
}

const nmtoken =
  /^[-.\w:\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u200C\u200D\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]+$/u;

function checkIds({ sections, retired }: Translation): void {
  const sectionIds = new Set<string>();
  const unitIds = new Set<string>();
  const segmentIds = new Set<string>();
  for (const { id } of sections) addId(sectionIds, `section ${id}`, "x");
  for (const unit of [...sections.flatMap(({ units }) => units), ...retired]) {
    addId(unitIds, `unit ${unit.id}`, unit.id);
    for (const { id } of unit.segments) addId(segmentIds, `segment ${id}`, id);
    for (const { id } of unit.codes) if (!/^\d+$/u.test(id)) throw badId(`code ${id} of unit ${unit.id}`);
  }
}

function addId(known: Set<string>, what: string, id: string): void {
  if (known.has(what) || !nmtoken.test(id)) throw badId(what);
  known.add(what);
}

function badId(what: string): VisavisError {
  return new VisavisError({
    code: "internal",
    message: `cannot write the translation: the id of ${what} is not unique or no valid XML name token`,
    hint: "this is a fault of visavis: please report it with the story that caused it",
  });
}
