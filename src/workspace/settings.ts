import { LineCounter, isMap, isNode, isScalar, parseDocument, type Document, visit } from "yaml";
import type { z } from "zod";
import { VisavisError } from "../errors.ts";
import { findMistake, type KnownNames } from "./settings-names.ts";
import { settingsSchema, type Settings } from "./settings-schema.ts";

/** Reads settings. Throws `settings-invalid` with the line and column of the first mistake; the message lists all. */
export function parseSettings(content: string, path: string, known: KnownNames): Settings {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    const conflict = content.search(/^<{7} /mu);
    const [message, offset] =
      conflict === -1 ? [broken.message, broken.pos[0]] : ["an unresolved merge conflict (<<<<<<<)", conflict];
    throw settingsError({ path, message, offset, lines });
  }
  const alias = findAlias(document);
  if (alias !== null)
    throw settingsError({ path, message: "aliases (*name) are not taken here", offset: alias, lines });
  const result = settingsSchema.safeParse(document.toJS() ?? {});
  if (!result.success) throw mistakes(result.error, { document, lines, path });
  const mistake = findMistake(result.data, known);
  if (mistake) throw settingsError({ path, message: mistake.message, offset: offsetOf(document, mistake.path), lines });
  return result.data;
}

/** Where the first alias stands: a few lines of them can stand for gigabytes. */
function findAlias(document: Document): number | null {
  let found: number | null = null;
  visit(document, {
    Alias: (_, node) => {
      found = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

interface Place {
  readonly document: Document;
  readonly lines: LineCounter;
  readonly path: string;
}

function mistakes(error: z.ZodError, place: Place): VisavisError {
  const found = error.issues.flatMap(nearest).map((issue) => {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
    const path = [...issue.path.map(String), ...keys.slice(0, 1)];
    const what = keys.length > 0 ? "is not a setting" : (expectedForm(issue) ?? issue.message);
    return { offset: offsetOf(place.document, path), message: `${path.join(".") || "the file"}: ${what}` };
  });
  const [first] = found;
  return settingsError({
    path: place.path,
    message: found.map(({ message }) => message).join("; "),
    offset: first?.offset ?? 0,
    lines: place.lines,
  });
}

/** Of the forms that a value may have, what is wrong with the one that it comes nearest to: `[a, b]` is meant as a list. */
function nearest(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  // A setting that says its forms itself, as `engines`, says them better.
  if (issue.code !== "invalid_union" || issue.message !== "Invalid input") return [issue];
  const distance = (branch: readonly z.core.$ZodIssue[]): number => {
    const depth = Math.max(...branch.map(({ path }) => path.length));
    return branch.some(({ code, path }) => code === "invalid_type" && path.length === 0) ? 1 : -depth;
  };
  const [branch = []] = issue.errors.toSorted((one, other) => distance(one) - distance(other));
  return branch.flatMap(nearest).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

const forms: Readonly<Record<string, string>> = {
  array: "a list: [en, es]",
  object: "settings, one a line: 'name: value'",
  record: "names with values: { name: value }",
  string: "a text",
};

/** What to write instead of a value of the wrong type, or of nothing; null for other mistakes. */
function expectedForm(issue: z.core.$ZodIssue): string | null {
  const form = issue.code === "invalid_type" ? forms[issue.expected] : undefined;
  if (form === undefined) return null;
  return `${issue.message.endsWith("received undefined") ? "is missing; it" : "it"} takes ${form}`;
}

/** Where the key (or, for a list, the item) at `path` stands; the nearest parent when it is missing. */
function offsetOf(document: Document, path: readonly string[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = document.getIn(path.slice(0, depth - 1), true) ?? document.contents;
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === path[depth - 1])
      : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

interface SettingsFault {
  readonly path: string;
  readonly message: string;
  readonly offset: number;
  readonly lines: LineCounter;
}

function settingsError(fault: SettingsFault): VisavisError {
  const { line, col } = fault.lines.linePos(fault.offset);
  return new VisavisError({
    code: "settings-invalid",
    message: fault.message,
    hint: "The settings and their values are listed in docs/formats.md; 'visavis init' writes a commented example.",
    file: fault.path,
    line: Math.max(line, 1),
    column: Math.max(col, 1),
  });
}
