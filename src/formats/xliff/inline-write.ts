import type { Inline } from "../../model.ts";
import { attribute, escapeContent } from "../xml/escape.ts";
import type { NamedCode } from "./code-names.ts";
import type { CodeUse } from "./inline-plan.ts";
import { codeTypes } from "./names.ts";

/** A text as the content of `<source>` or `<target>`, on one line. */
export function writeInline(text: string, uses: readonly CodeUse[]): string {
  let written = "";
  let from = 0;
  for (const use of uses) {
    written += escapeContent(text.slice(from, use.offset)) + writeCode(use);
    from = use.offset + 1;
  }
  return written + escapeContent(text.slice(from));
}

/** `<originalData>` with one line for each code, in the order given. */
export function writeOriginalData(codes: readonly NamedCode[], indent: string): readonly string[] {
  if (codes.length === 0) return [];
  return [
    `${indent}<originalData>`,
    ...codes.map(({ code, dataId }) => `${indent}  <data id="${dataId}">${escapeContent(code.markup)}</data>`),
    `${indent}</originalData>`,
  ];
}

function writeCode(use: CodeUse): string {
  const { code, id } = use;
  const equiv = code.equiv === "" ? "" : attribute("equiv", code.equiv);
  const rest = `${typeOf(code)} dataRef="${use.dataId}"${equiv}/>`;
  switch (use.element) {
    case "ph":
      return `<ph id="${id}"${rest}`;
    case "sc":
      return `<sc id="${id}"${rest}`;
    case "ec":
      return `<ec startRef="${id}"${rest}`;
    case "lone-sc":
      return `<sc id="${id}" isolated="yes"${rest}`;
    case "lone-ec":
      return `<ec id="${id}" isolated="yes"${rest}`;
    case "pc":
      return writePair(use);
    default:
      return "</pc>";
  }
}

function writePair({ code, id, dataId, mate }: CodeUse): string {
  const refs = ` dataRefStart="${dataId}" dataRefEnd="${mate?.dataId ?? dataId}"`;
  const shown =
    code.equiv === "" && (mate?.code.equiv ?? "") === ""
      ? ""
      : attribute("equivStart", code.equiv) + attribute("equivEnd", mate?.code.equiv ?? "");
  return `<pc id="${id}"${typeOf(code)}${refs}${shown}>`;
}

function typeOf(code: Inline): string {
  const row = codeTypes.find(({ role }) => role === code.role);
  const subType = row?.subType ? ` subType="${row.subType}"` : "";
  return ` type="${row?.type ?? "other"}"${subType}`;
}
