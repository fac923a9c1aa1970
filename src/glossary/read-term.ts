import { isAlias, isMap, isScalar, type YAMLMap } from "yaml";
import type { Lng, TargetTerm, Term } from "../model.ts";
import { type Entry, entriesOf, type Field, flagOf, reportUnknownKey, textOf, textsOf, wrongType } from "./fields.ts";
import { looksLikeTag, tagFault, tagOfName } from "./languages.ts";
import type { Report } from "./problem.ts";
import { didYouMean } from "./suggest.ts";
import { phraseKey } from "./words.ts";

/** A term and where its parts stand in the file: by `term`, `forms.0`, `es`, `es.term`, `es.forbidden.1`. */
export interface ReadTerm {
  readonly term: Term;
  readonly offsets: ReadonlyMap<string, number>;
}

/** What the reading of one term needs to know of the file and the project. */
export interface TermContext {
  readonly source: Lng;
  readonly languages: readonly Lng[];
  readonly domains: Readonly<Record<string, string>>;
  readonly lineOf: (offset: number) => number;
  readonly report: Report;
}

const termKeys = ["term", "domain", "forms", "note", "keep", "caseSensitive"];
const targetKeys = ["term", "forms", "forbidden"];

/** One entry of `terms`; null, with reports, when it has no usable `term`. All its faults are reported at once. */
export function readTerm(item: Field, context: TermContext): ReadTerm | null {
  const { node } = item;
  // Reported once for the whole file.
  if (isAlias(node)) return null;
  if (!isMap(node)) {
    const text = isScalar(node) && typeof node.value === "string" ? node.value : "…";
    const hint = `Write '- term: ${text}' and the translations below it.`;
    context.report(wrongType(item, "a mapping with 'term'", hint));
    return null;
  }
  const entries = entriesOf(node, ownerOf(node, item), context.report);
  const offsets = new Map<string, number>();
  const term = readHeadword(entries.get("term"), item, { ...context, offsets });
  const rest = readRest(entries, { ...context, offsets });
  if (term === null) return null;
  const line = context.lineOf(offsets.get("term") ?? item.offset);
  return { term: { type: "term", term, ...rest, line }, offsets };
}

/** What messages call the term: its text, or its number in the list. */
function ownerOf(node: YAMLMap, item: Field): string {
  const named = node.get("term");
  return typeof named === "string" && named.trim() !== "" ? `“${named.trim()}”` : item.name;
}

function readRest(entries: ReadonlyMap<string, Entry>, context: PartContext): Omit<Term, "type" | "term" | "line"> {
  const { report } = context;
  const keep = present(entries.get("keep"), (entry) => flagOf(entry, report)) ?? false;
  return {
    domain: present(entries.get("domain"), (entry) => readDomain(entry, context)) ?? null,
    forms: present(entries.get("forms"), (entry) => readList(entry, "forms", context)) ?? [],
    note: present(entries.get("note"), (entry) => textOf(entry, report, { multiline: true })) ?? null,
    keep,
    caseSensitive: present(entries.get("caseSensitive"), (entry) => flagOf(entry, report)) ?? false,
    targets: readTargets([...entries.values()], context, keep),
  };
}

function present<T>(entry: Entry | undefined, read: (entry: Entry) => T): T | undefined {
  return entry === undefined ? undefined : read(entry);
}

type PartContext = TermContext & { readonly offsets: Map<string, number> };

function readHeadword(entry: Entry | undefined, item: Field, context: PartContext): string | null {
  if (!entry) {
    const hint = "Every entry of 'terms' begins with '- term: …', in the source language.";
    context.report({
      severity: "error",
      rule: "missing-term",
      offset: item.offset,
      message: `${item.name} has no 'term'.`,
      hint,
    });
    return null;
  }
  context.offsets.set("term", entry.offset);
  return readPhrase(entry, { ...context, lng: context.source });
}

/** A text that can be found: at least one letter or digit. */
function readPhrase(field: Field, context: { readonly report: Report; readonly lng: Lng }): string | null {
  const text = textOf(field, context.report);
  if (text === null || phraseKey(text, context.lng) !== "") return text;
  const message = `${field.name} is “${text}”, which has no letter or digit to look for.`;
  context.report({
    severity: "error",
    rule: "no-word",
    offset: field.offset,
    message,
    hint: "Write a word, or remove the entry.",
  });
  return null;
}

function readDomain(entry: Entry, context: TermContext): string | null {
  const domain = textOf(entry, context.report);
  if (domain === null || Object.hasOwn(context.domains, domain)) return domain;
  const known = Object.keys(context.domains);
  context.report({
    severity: "error",
    rule: "unknown-domain",
    offset: entry.offset,
    message: `The domain “${domain}” is not under 'domains'${didYouMean(domain, known) || "."}`,
    hint:
      known.length > 0
        ? `Use one of ${known.join(", ")}, or add '${domain}: …' under 'domains:'.`
        : `Add 'domains:' with '${domain}: …' at the top.`,
  });
  return null;
}

function readList(entry: Entry, path: string, context: PartContext): readonly string[] {
  return textsOf(entry, context.report).map(({ text, offset }, index) => {
    context.offsets.set(`${path}.${index}`, offset);
    return text;
  });
}

function readTargets(
  entries: readonly Entry[],
  context: PartContext,
  keep: boolean,
): Readonly<Record<Lng, TargetTerm>> {
  const targets: [Lng, TargetTerm][] = [];
  for (const entry of entries) {
    if (termKeys.includes(entry.key) || !isLanguage(entry, context)) continue;
    const fault = tagFault(entry.key, {
      offset: entry.keyOffset,
      source: context.source,
      languages: context.languages,
    });
    if (fault) context.report(fault);
    if (keep) reportKept(entry, context.report);
    const target = readTarget(entry, context);
    if (target && fault?.severity !== "error") targets.push([entry.key, target]);
  }
  return Object.fromEntries(targets);
}

function isLanguage(entry: Entry, context: TermContext): boolean {
  if (looksLikeTag(entry.key)) return true;
  const tag = tagOfName(entry.key, context.languages);
  if (tag === null) {
    reportUnknownKey(
      entry,
      [...termKeys, ...context.languages.filter((lng) => lng !== context.source)],
      context.report,
    );
    return false;
  }
  const message = `${entry.name} is not a language tag, did you mean “${tag}”?`;
  context.report({
    severity: "error",
    rule: "unknown-language",
    offset: entry.keyOffset,
    message,
    hint: `Write '${tag}:'.`,
  });
  return false;
}

function reportKept(entry: Entry, report: Report): void {
  report({
    severity: "error",
    rule: "keep-translated",
    offset: entry.keyOffset,
    message: `${entry.name} is a translation of a term that is kept as it is.`,
    hint: `Remove '${entry.key}:', or 'keep: true'.`,
  });
}

function readTarget(entry: Entry, context: PartContext): TargetTerm | null {
  const { key, offset } = entry;
  context.offsets.set(key, entry.keyOffset);
  context.offsets.set(`${key}.term`, offset);
  if (!isMap(entry.node)) {
    const text = readPhrase(entry, { ...context, lng: key });
    return text === null ? null : { term: text, forms: [], forbidden: [] };
  }
  const parts = entriesOf(entry.node, entry.name, context.report);
  for (const part of parts.values())
    if (!targetKeys.includes(part.key)) reportUnknownKey(part, targetKeys, context.report);
  const headword = parts.get("term");
  if (!headword) {
    const hint = `Write '${key}: { term: …, forms: […], forbidden: […] }'.`;
    context.report({ severity: "error", rule: "missing-term", offset, message: `${entry.name} has no 'term'.`, hint });
  } else context.offsets.set(`${key}.term`, headword.offset);
  const text = headword ? readPhrase(headword, { ...context, lng: key }) : null;
  const forms = present(parts.get("forms"), (part) => readList(part, `${key}.forms`, context)) ?? [];
  const forbidden = present(parts.get("forbidden"), (part) => readList(part, `${key}.forbidden`, context)) ?? [];
  return text === null ? null : { term: text, forms, forbidden };
}
