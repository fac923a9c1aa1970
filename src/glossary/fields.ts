import { isAlias, isMap, isScalar, isSeq, type Scalar, type YAMLMap } from "yaml";
import type { Report } from "./problem.ts";
import { didYouMean } from "./suggest.ts";
import { keyOf, offsetOf } from "./yaml.ts";

/** A value in the file: its node, what to call it in a message (`'en' of “cloud”`), and where it is when it is missing. */
export interface Field {
  readonly node: unknown;
  readonly name: string;
  readonly offset: number;
}

export interface Entry extends Field {
  readonly key: string;
  /** Where the key begins. */
  readonly keyOffset: number;
}

/** The entries of a mapping by key; keys that are no text are reported. The first of two equal keys counts. */
export function entriesOf(map: YAMLMap, owner: string, report: Report): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const pair of map.items) {
    const key = keyOf(pair.key);
    const keyOffset = offsetOf(pair.key);
    if (key === null) {
      report(wrongType({ node: pair.key, name: "A key", offset: keyOffset }, "a word", "Write 'key: value'."));
    } else if (!entries.has(key)) {
      const name = owner === "" ? `'${key}'` : `'${key}' of ${owner}`;
      entries.set(key, { key, keyOffset, node: pair.value, name, offset: offsetOf(pair.value) || keyOffset });
    }
  }
  return entries;
}

/** Reports a key that means nothing here. */
export function reportUnknownKey(entry: Entry, known: readonly string[], report: Report): void {
  report({
    severity: "error",
    rule: "unknown-key",
    offset: entry.keyOffset,
    message: `${entry.name} means nothing here${didYouMean(entry.key, known) || "."}`,
    hint: `Known keys: ${known.join(", ")}.`,
  });
}

/** A text as it is to be used: NFC, trimmed. Null, with a report, when there is none. */
export function textOf(field: Field, report: Report, options: { multiline?: boolean } = {}): string | null {
  const { node } = field;
  // Reported once for the whole file.
  if (isAlias(node)) return null;
  if (node === null || (isScalar(node) && node.value === null)) return reportEmpty(field, report);
  if (!isScalar(node) || typeof node.value !== "string") {
    report(wrongType(field, "text", textHint(node)));
    return null;
  }
  const text = node.value.normalize("NFC");
  if (text.trim() === "") return reportEmpty(field, report);
  reportLooks(field, node, report);
  return reportCharacters(field, { text, multiline: options.multiline === true }, report);
}

/** A list of texts with their places; what is no text is reported and left out. */
export function textsOf(field: Field, report: Report): readonly { readonly text: string; readonly offset: number }[] {
  if (!isSeq(field.node)) {
    const hint = isScalar(field.node) ? `Write [${field.node.source ?? ""}].` : "Write a list: [one, other].";
    report(wrongType(field, "a list of texts", hint));
    return [];
  }
  return field.node.items.flatMap((node) => {
    const offset = offsetOf(node) || field.offset;
    const text = textOf({ node, name: `An entry of ${field.name}`, offset }, report);
    return text === null ? [] : [{ text, offset }];
  });
}

/** True or false; anything else is reported and taken as false. */
export function flagOf(field: Field, report: Report): boolean {
  if (isScalar(field.node) && typeof field.node.value === "boolean") return field.node.value;
  report(wrongType(field, "true or false", "Write true or false, without quotes."));
  return false;
}

/** Reports a value of the wrong type: what it is and what it should be. */
export function wrongType(field: Field, wanted: string, hint: string): Parameters<Report>[0] {
  const message = `${field.name} is ${kindOf(field.node)}, and should be ${wanted}.`;
  return { severity: "error", rule: "wrong-type", offset: field.offset, message, hint };
}

function kindOf(node: unknown): string {
  if (isMap(node)) return "a mapping";
  if (isSeq(node)) return "a list";
  if (!isScalar(node) || node.value === null) return "empty";
  if (typeof node.value === "string") return `the text “${node.value.slice(0, 40).replace(/\p{C}/gu, "·")}”`;
  return `the ${typeof node.value} ${node.source ?? JSON.stringify(node.value)}`;
}

function textHint(node: unknown): string {
  if (isScalar(node)) return `Put it into quotes: "${node.source ?? ""}".`;
  return isSeq(node) ? "Write one text here; further ones go into 'forms: […]'." : "Write one text here.";
}

function reportEmpty(field: Field, report: Report): null {
  const hint = "Write the text, or remove the line.";
  report({ severity: "error", rule: "empty-text", offset: field.offset, message: `${field.name} is empty.`, hint });
  return null;
}

// YAML 1.1 tools take these for booleans, and a list of languages with Norwegian for a list with `false`.
function reportLooks(field: Field, node: Scalar, report: Report): void {
  const text = String(node.value);
  if (node.type !== "PLAIN" || !/^(?:y|yes|n|no|on|off)$/iu.test(text)) return;
  report({
    severity: "warning",
    rule: "ambiguous-type",
    offset: field.offset,
    message: `${field.name} is “${text}”, which other YAML readers take for true or false.`,
    hint: `Put it into quotes: "${text}".`,
  });
}

function reportCharacters(field: Field, value: { text: string; multiline: boolean }, report: Report): string | null {
  const text = value.text.trim();
  const bad = (value.multiline ? /[^\P{C}\n\t\u00AD\u200B-\u200D]/u : /[^\P{C}\u200B-\u200D]|[\u2028\u2029]/u).exec(
    text,
  )?.[0];
  if (bad !== undefined) {
    const code = (bad.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    const message = `${field.name} holds the control character U+${code}.`;
    report({
      severity: "error",
      rule: "control-character",
      offset: field.offset,
      message,
      hint: "Type the text again, on one line.",
    });
    return null;
  }
  if (!value.multiline && text !== value.text) {
    const message = `${field.name} has white space around the text.`;
    report({
      severity: "warning",
      rule: "white-space",
      offset: field.offset,
      message,
      hint: "Remove it; it is not used.",
    });
  }
  return text;
}
