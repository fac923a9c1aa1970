import { isMap, isScalar, parseDocument, visit, type Scalar } from "yaml";
import type { Range } from "../../model.ts";

/** Where the YAML of a file's front matter stands, between the lines `---`; null when there is none. */
export function frontMatterRange(content: string): Range | null {
  const match = /^---[ \t]*(?:\r\n?|\n)([^]*?)^---[ \t]*$/mu.exec(content);
  if (!match || match.index > 0) return null;
  const end = match[0].lastIndexOf("---");
  return { start: end - (match[1] ?? "").length, end };
}

/**
 * What to write in place of the scalar at `range` of the YAML so that it reads as `value`: in the style of the scalar
 * that stands there (plain, quoted, block) when that can hold it, else in double quotes.
 */
export function writeScalar(yaml: string, range: Range, value: string): string {
  const source = yaml.slice(range.start, range.end);
  const inPlace = (text: string): string => yaml.slice(0, range.start) + text + yaml.slice(range.end);
  const found = styles(source, value).find((text) => readsAs(inPlace(text), range.start, value));
  return found ?? JSON.stringify(value) + trailing(source);
}

function styles(source: string, value: string): readonly string[] {
  if (/^[|>]/u.test(source)) return [blockScalar(source, value)];
  if (source.startsWith("'")) return [`'${value.replaceAll("'", "''")}'`];
  if (source.startsWith('"')) return [JSON.stringify(value)];
  return [value, `'${value.replaceAll("'", "''")}'`];
}

// Each line break of the value takes an empty line where `>` folds lines.
function blockScalar(source: string, value: string): string {
  const header = /^.*/u.exec(source)?.[0] ?? "";
  const lineEnd = /\r\n?|\n/u.exec(source)?.[0] ?? "\n";
  const indent = /(?:\r\n?|\n)([ \t]+)\S/u.exec(source)?.[1] ?? "  ";
  const body = source.startsWith(">") ? value.replaceAll("\n", "\n\n") : value;
  const lines = body.split("\n").map((line) => (line === "" ? "" : indent + line));
  return [header, ...lines].join(lineEnd) + trailing(source);
}

function trailing(source: string): string {
  return /^[|>]/u.test(source) ? (/[\r\n]*$/u.exec(source)?.[0] ?? "") : "";
}

function readsAs(yaml: string, start: number, value: string): boolean {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return false;
  let read: unknown = null;
  visit(document, {
    Scalar: (_, node) => {
      if (node.range?.[0] === start) read = node.value;
    },
  });
  return typeof read === "string" && read.trim() === value.trim();
}

/** The scalar that holds the story's language, when the front matter names it. */
export function languageScalar(yaml: string): Range | null {
  const { contents } = parseDocument(yaml);
  if (!isMap(contents)) return null;
  const item = contents.items.find(
    ({ key }) => isScalar(key) && /^(?:lang|language|locale)$/iu.test(String(key.value)),
  );
  const scalar = item?.value;
  return isLanguage(scalar) ? { start: scalar.range?.[0] ?? 0, end: scalar.range?.[1] ?? 0 } : null;
}

function isLanguage(node: unknown): node is Scalar<string> {
  return isScalar(node) && typeof node.value === "string" && /^[a-z]{2,3}(?:[-_][a-z\d]+)*$/iu.test(node.value);
}
