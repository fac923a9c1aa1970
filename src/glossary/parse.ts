import { isMap, isSeq, type Node } from "yaml";
import type { Glossary, Lng } from "../model.ts";
import { positionIn } from "../text/position.ts";
import { clashFaults } from "./clashes.ts";
import { type Entry, entriesOf, reportUnknownKey, textOf, wrongType } from "./fields.ts";
import { looksLikeTag, tagFault } from "./languages.ts";
import type { Fault, GlossaryProblem, Report } from "./problem.ts";
import { readTerm, type ReadTerm } from "./read-term.ts";
import { offsetOf, readYaml } from "./yaml.ts";

export { glossaryError } from "./problem.ts";

export interface GlossaryOptions {
  /** For messages; the file itself is not read. */
  readonly path: string;
  /** The project's languages, the source may be among them. */
  readonly languages: readonly Lng[];
}

export interface GlossaryReading {
  /** All that could be understood. */
  readonly glossary: Glossary;
  /** Every mistake, in file order. */
  readonly problems: readonly GlossaryProblem[];
}

const topKeys = ["source", "domains", "terms"];
const defaultSource = "fr";

/** Reads `glossary.yml` (design: “A workspace”). Never throws: each mistake is a problem with its line and column. */
export function parseGlossary(content: string, options: GlossaryOptions): GlossaryReading {
  const yaml = readYaml(content);
  const faults: Fault[] = [];
  const glossary = readRoot(yaml.root, { content, options, report: (fault) => faults.push(fault) });
  // Behind broken YAML the parser guesses: its guesses would be reported as further mistakes.
  const trusted = faults.filter((fault) => yaml.broken === null || fault.offset < yaml.broken);
  return { glossary, problems: inFileOrder([...yaml.faults, ...trusted], content) };
}

function inFileOrder(faults: readonly Fault[], content: string): readonly GlossaryProblem[] {
  const position = positionIn(content);
  const seen = new Set<string>();
  return faults
    .toSorted((one, other) => one.offset - other.offset)
    .flatMap(({ offset, ...fault }) => {
      const problem = { ...fault, ...position(offset) };
      const key = `${problem.line}:${problem.column}:${problem.rule}:${problem.message}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [problem];
    });
}

interface RootContext {
  readonly content: string;
  readonly options: GlossaryOptions;
  readonly report: Report;
}

function readRoot(root: Node | null, context: RootContext): Glossary {
  const { options, report } = context;
  const empty: Glossary = { type: "glossary", source: defaultSource, domains: {}, terms: [] };
  if (root === null || !isMap(root)) {
    if (root !== null && offsetOf(root) < context.content.trimEnd().length) report(notGlossary(root));
    return empty;
  }
  const entries = entriesOf(root, "", report);
  for (const entry of entries.values()) if (!topKeys.includes(entry.key)) reportUnknownKey(entry, topKeys, report);
  const source = readSource(entries.get("source"), options, report);
  const domains = readDomains(entries.get("domains"), report);
  const terms = readTerms(entries.get("terms"), { ...context, source, domains });
  for (const fault of clashFaults(terms, source)) report(fault);
  return { type: "glossary", source, domains, terms: terms.map(({ term }) => term) };
}

function notGlossary(root: Node): Fault {
  const hint = "A glossary begins with 'source: fr' and 'terms:'; 'visavis init' writes an example.";
  return wrongType({ node: root, name: "The glossary", offset: offsetOf(root) }, "a mapping with 'terms'", hint);
}

function readSource(entry: Entry | undefined, options: GlossaryOptions, report: Report): Lng {
  const source = entry ? textOf(entry, report) : null;
  if (!entry || source === null) return defaultSource;
  const fault = looksLikeTag(source) ? tagFault(source, { offset: entry.offset, source: "", languages: [] }) : null;
  if (fault === null && looksLikeTag(source)) return source;
  const message = `The source language “${source}” is not a language tag.`;
  const hint = `Write 'source: ${options.languages[0] ?? defaultSource}'.`;
  report(fault ?? { severity: "error", rule: "unknown-language", offset: entry.offset, message, hint });
  return defaultSource;
}

function readDomains(entry: Entry | undefined, report: Report): Readonly<Record<string, string>> {
  if (!entry) return {};
  if (!isMap(entry.node)) {
    report(
      wrongType(
        entry,
        "a mapping of names",
        "Write 'domains:' and below it, indented, 'cloud: Informatique en nuage'.",
      ),
    );
    return {};
  }
  const domains = [...entriesOf(entry.node, "'domains'", report).values()];
  return Object.fromEntries(domains.map((domain) => [domain.key, textOf(domain, report) ?? ""]));
}

function readTerms(
  entry: Entry | undefined,
  context: RootContext & { readonly source: Lng; readonly domains: Readonly<Record<string, string>> },
): readonly ReadTerm[] {
  const { report, content, options } = context;
  if (!entry) return [];
  if (!isSeq(entry.node)) {
    report(wrongType(entry, "a list of terms", "Write 'terms:' and below it '- term: …' for each, or 'terms: []'."));
    return [];
  }
  const position = positionIn(content);
  const shared = { ...context, languages: options.languages, lineOf: (offset: number) => position(offset).line };
  return entry.node.items.flatMap((node, index) => {
    const offset = offsetOf(node) || entry.offset;
    const read = readTerm({ node, name: `Term ${index + 1}`, offset }, { ...shared, report });
    return read === null ? [] : [read];
  });
}
