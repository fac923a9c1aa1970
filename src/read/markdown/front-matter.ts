import type { Yaml } from "mdast";
import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLError } from "yaml";
import { VisavisError } from "../../errors.ts";
import type { Unit } from "../../model.ts";
import { inlineBuilder, type InlineText } from "../inline.ts";
import { makeUnit } from "../unit.ts";
import type { MarkdownContext } from "./blocks.ts";
import { fieldName, referenceFields, titleFields, visibleFields } from "./fields.ts";
import { rangeOf } from "./nodes.ts";

export interface FrontMatter {
  readonly title: Unit | null;
  readonly reference: string | null;
  readonly fields: readonly Unit[];
}

/** What a file without front matter has. */
export const emptyFrontMatter: FrontMatter = { title: null, reference: null, fields: [] };

interface Field {
  readonly path: readonly string[];
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The fields of YAML front matter that a reader sees, as units whose ranges are the scalars. */
export function readFrontMatter(node: Yaml, context: MarkdownContext): FrontMatter {
  const range = rangeOf(node);
  const block = context.file.content.slice(range.start, range.end);
  const base = range.start + (/^.*(?:\r\n?|\n)/u.exec(block)?.[0].length ?? 0);
  const document = parseDocument(context.file.content.slice(base, Math.max(base, range.end - 3)));
  const [error] = document.errors;
  if (error) throw invalid(error, base, context);
  const fields = fieldsOf(document.contents, [], base);
  const title = byName(fields, titleFields);
  const reference = byName(
    fields.filter((field) => /^https?:\/\//iu.test(field.value)),
    referenceFields,
  );
  const visible = fields.filter((field) => field !== title && visibleFields.has(fieldName(field.path.at(-1) ?? "")));
  return {
    title: title ? fieldUnit("title", title, context) : null,
    reference: reference?.value ?? null,
    fields: visible.map((field) => fieldUnit("front-matter", field, context)),
  };
}

function byName(fields: readonly Field[], names: readonly string[]): Field | undefined {
  const own = fields.filter((field) => field.path.length === 1);
  for (const name of names) {
    const field = own.find((candidate) => fieldName(candidate.path[0] ?? "") === name);
    if (field) return field;
  }
  return undefined;
}

function fieldsOf(node: unknown, path: readonly string[], base: number): readonly Field[] {
  if (isMap(node)) {
    return node.items.flatMap((item) =>
      isScalar(item.key) ? fieldsOf(item.value, [...path, String(item.key.value)], base) : [],
    );
  }
  if (isSeq(node)) return node.items.flatMap((item, index) => fieldsOf(item, [...path, String(index)], base));
  return isScalar(node) ? scalarField(node, path, base) : [];
}

function scalarField(node: Scalar, path: readonly string[], base: number): readonly Field[] {
  const [start, end] = node.range ?? [0, 0];
  if (typeof node.value !== "string" || node.value.trim() === "" || node.anchor !== undefined) return [];
  return [{ path, value: node.value, start: base + start, end: base + end }];
}

function fieldUnit(kind: "title" | "front-matter", field: Field, context: MarkdownContext): Unit {
  const range = { start: field.start, end: field.end };
  const inline = scalarText(field, context.file.content);
  return makeUnit({ kind, ...inline, range, name: field.path.join("."), notation: "yaml" }, context);
}

/** The scalar's value; each line break inside it (block scalars) is a code, those at its end belong to the scalar. */
function scalarText(field: Field, content: string): InlineText {
  const builder = inlineBuilder(content);
  let at = field.start;
  for (const piece of field.value.trim().split(/(\s*\n\s*)/u)) {
    if (piece === "") continue;
    if (/\n/u.test(piece)) {
      const end = at + (/^\s*/u.exec(content.slice(at, field.end))?.[0].length ?? 0);
      builder.code({ type: "standalone", role: "break", equiv: " ", markup: piece }, { start: at, end });
      at = end;
      continue;
    }
    for (const char of piece) {
      const found = content.indexOf(char, at);
      if (found >= 0 && found < field.end) at = found;
      builder.text(char, at);
      at += char.length;
    }
  }
  return builder.finish();
}

function invalid(error: YAMLError, base: number, context: MarkdownContext): VisavisError {
  const { line, column } = context.position(base + error.pos[0]);
  const { path } = context.file;
  const [what] = error.message.split(/ at line \d+/u);
  return new VisavisError({
    code: "input-invalid",
    message: `${path}:${line}:${column}: the front matter is not valid YAML: ${what}`,
    hint: 'Mend that line between the two `---`; a text that holds `: ` or begins with a sign wants quotes: title: "Cloud : le point".',
    file: path,
    line,
    column,
    cause: error,
  });
}
