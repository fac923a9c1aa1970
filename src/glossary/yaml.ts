import { type Document, isAlias, isNode, isScalar, type Node, parseDocument, visit, type YAMLError } from "yaml";
import type { Fault } from "./problem.ts";

/** The document and what is wrong with it as YAML. Where `broken` is not null, what stands after it can't be trusted. */
export interface YamlReading {
  readonly root: Node | null;
  readonly faults: readonly Fault[];
  readonly broken: number | null;
}

// 10,000 terms in four languages take 3 MB.
const maxLength = 16 * 1024 * 1024;

/** What people do wrong, by the parser's code. */
const advice: Readonly<Record<string, { rule: string; message?: string; hint: string }>> = {
  TAB_AS_INDENT: {
    rule: "yaml-indent",
    message: "A tab can't indent a line in YAML.",
    hint: "Indent with spaces, two for each level.",
  },
  BAD_INDENT: {
    rule: "yaml-indent",
    hint: "Give the lines of one list or mapping the same indent; close every [ and {.",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    rule: "yaml-syntax",
    message: "A colon or an indent that does not belong here.",
    hint: "Put a text with “: ” into quotes, and give the keys of one term the same indent.",
  },
  MULTILINE_IMPLICIT_KEY: {
    rule: "yaml-indent",
    hint: "Write 'key: value' on one line, at the indent of the keys beside it.",
  },
  MISSING_CHAR: { rule: "yaml-syntax", hint: "Close the quote or bracket, and put ': ' after every key." },
  BAD_SCALAR_START: { rule: "yaml-syntax", hint: "Put the text into quotes." },
  BAD_DQ_ESCAPE: { rule: "yaml-syntax", hint: "Write the text in 'single quotes', where a backslash means nothing." },
  DUPLICATE_KEY: {
    rule: "duplicate-key",
    message: "This key stands twice in one mapping.",
    hint: "Keep one of the two; several forms go into 'forms: […]'.",
  },
  MULTIPLE_DOCS: {
    rule: "yaml-documents",
    message: "The file holds more than one YAML document; only the first would count.",
    hint: "Remove the line '---' and bring everything under one 'terms:'.",
  },
  RESOURCE_EXHAUSTION: {
    rule: "yaml-syntax",
    message: "Brackets are nested too deeply.",
    hint: "Write the glossary without deep nesting.",
  },
};

/** Parses the content as one YAML 1.2 document. Nothing is resolved that the file does not spell out: no aliases, no tags. */
export function readYaml(content: string): YamlReading {
  if (content.length > maxLength) {
    const message = `The glossary is ${Math.round(content.length / 1024 / 1024)} MB long; at most 16 MB are read.`;
    const hint = "Check that this is the glossary and not another file; set 'glossary:' in visavis.yml.";
    return { root: null, faults: [{ severity: "error", rule: "too-large", offset: 0, message, hint }], broken: 0 };
  }
  const conflict = /^<{7}(?= |\r?$)/mu.exec(content);
  if (conflict !== null) return { root: null, faults: [conflictFault(conflict.index)], broken: 0 };
  const document = parseDocument(content, { prettyErrors: false, version: "1.2", keepSourceTokens: false });
  const syntax = [...document.errors, ...document.warnings].map((error) => syntaxFault(error, document));
  const fatal = document.errors.filter((error) => error.code !== "DUPLICATE_KEY" && error.code !== "MULTIPLE_DOCS");
  return {
    root: document.contents,
    faults: [...syntax, ...(/[&*]/u.test(content) ? anchorFaults(document) : [])],
    broken: fatal.length === 0 ? null : Math.min(...fatal.map((error) => error.pos[0])),
  };
}

function conflictFault(offset: number): Fault {
  const message = "The file holds an unresolved merge conflict (<<<<<<<).";
  const hint = "Keep one side of each <<<<<<< … >>>>>>> block, and remove the marker lines.";
  return { severity: "error", rule: "merge-conflict", offset, message, hint };
}

function syntaxFault(error: YAMLError, document: Document): Fault {
  const known = advice[error.code];
  const quote = error.message.includes("closing") ? openingQuote(document, error.pos[0]) : null;
  return {
    severity: "error",
    rule: known?.rule ?? "yaml-syntax",
    offset: quote ?? error.pos[0],
    message:
      quote === null ? (known?.message ?? `${error.message.replace(/[.:]?$/u, "")}.`) : "This quote is never closed.",
    hint:
      quote === null
        ? (known?.hint ?? "See https://yaml.org/spec/1.2.2 or quote the text.")
        : "Add the closing quote; an apostrophe in 'single quotes' is written ''.",
  };
}

/** An unclosed quote is noticed at the end of the file: the mistake is where it opens. */
function openingQuote(document: Document, end: number): number | null {
  let opening: number | null = null;
  visit(document, {
    Scalar: (_, node) => {
      const quoted = node.type === "QUOTE_SINGLE" || node.type === "QUOTE_DOUBLE";
      if (quoted && node.range && node.range[0] < end && node.range[2] >= end) opening = node.range[0];
    },
  });
  return opening;
}

function anchorFaults(document: Document): readonly Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Node: (_, node) => {
      const anchored = isAlias(node) || ("anchor" in node && node.anchor !== undefined);
      if (!anchored) return;
      faults.push({
        severity: "error",
        rule: "yaml-alias",
        offset: offsetOf(node),
        message: "Anchors and aliases (&name, *name) are not read in a glossary.",
        hint: "Write the text out; put a text that begins with & or * into quotes.",
      });
    },
  });
  return faults;
}

/** Where a node begins in the file; 0 when it stands nowhere. */
export function offsetOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** The text of a key, or null when the key is no plain text. */
export function keyOf(key: unknown): string | null {
  if (!isScalar(key)) return null;
  return typeof key.value === "string" ? key.value : (key.source ?? null);
}
