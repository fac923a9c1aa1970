import { LineCounter, isMap, isNode, isScalar, parseDocument, type Document, visit } from "yaml";
import type { z } from "zod";
import { VisavisError } from "../errors.ts";
import { settingsSchema, type Settings } from "./settings-schema.ts";

/** The names that settings may use, which other parts of the house know. */
export interface KnownNames {
  readonly engines: readonly string[];
  readonly checks: readonly string[];
}

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
  const mistake =
    repeatedTarget(result.data) ??
    foldersThatOverlap(result.data) ??
    notATarget(result.data) ??
    unknownName(result.data, known);
  if (mistake) throw settingsError({ path, message: mistake.message, offset: offsetOf(document, mistake.path), lines });
  return result.data;
}

/** What is wrong with settings of the right types, and the names that lead to it. */
interface Mistake {
  readonly path: readonly string[];
  readonly message: string;
}

/** Tags that differ by case only would be one folder on macOS and Windows. */
function repeatedTarget({ source, targets }: Settings): Mistake | null {
  const tags = [source, ...targets].map((tag) => tag.toLowerCase());
  const index = targets.findIndex((_, place) => tags.indexOf(tags[place + 1] ?? "") <= place);
  if (index === -1) return null;
  return {
    path: ["targets", String(index)],
    message: `targets: ${targets[index]} is named twice or is the source language`,
  };
}

/** What `build` writes among the stories would be stories on the next run, and translated again. */
function foldersThatOverlap({ folders: { content, ...written } }: Settings): Mistake | null {
  const contains = (outer: string, inner: string): boolean => `${inner}/`.startsWith(`${outer}/`);
  const found = Object.entries(written).find(([, folder]) => contains(content, folder) || contains(folder, content));
  if (!found) return null;
  const [name, folder] = found;
  return {
    path: ["folders", name],
    message: `folders.${name}: '${folder}' and the stories' folder '${content}' must lie apart`,
  };
}

/** A setting for a language that is no target would do nothing, silently: `en-gb` beside the target `en-GB`. */
function notATarget({ targets, engines = [], deepl: { variants = {} } }: Settings): Mistake | null {
  const names = (path: string, tags: readonly string[]): readonly (readonly [path: string, tag: string])[] =>
    tags.map((tag) => [path, tag]);
  const orders = Array.isArray(engines) ? [] : Object.keys(engines).filter((key) => key !== "default");
  const wrong = [...names("engines", orders), ...names("deepl.variants", Object.keys(variants))].find(
    ([, tag]) => !targets.includes(tag),
  );
  if (!wrong) return null;
  const [path, tag] = wrong;
  return {
    path: [...path.split("."), tag],
    message: `${path}: '${tag}' is none of the targets (${targets.join(", ")})`,
  };
}

/** The first engine or check that there is not, with those that there are. */
function unknownName({ engines = [], checks }: Settings, known: KnownNames): Mistake | null {
  const orders = Object.entries(engines).map(([key, value]: [string, string | readonly string[]]) => ({
    key,
    names: [value].flat(),
  }));
  for (const { key, names } of orders) {
    const name = names.find((candidate) => !known.engines.includes(candidate));
    if (name === undefined) continue;
    return {
      path: ["engines", key],
      message: `engines: there is no engine '${name}', only ${known.engines.join(", ")}; the memory always comes first`,
    };
  }
  const check = Object.keys(checks).find((name) => !known.checks.includes(name));
  if (check === undefined) return null;
  return { path: ["checks", check], message: `checks: there is no check '${check}', only ${known.checks.join(", ")}` };
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
  const found = error.issues.map((issue) => {
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
