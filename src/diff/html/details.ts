import type { Element } from "hast";
import { h } from "hastscript";
import type { Note, ReviewFinding, ReviewTerm, Revision } from "../../model.ts";
import type { DiffItem } from "../item.ts";
import type { ReadablePair } from "../readable.ts";
import { visibleText } from "../visible.ts";
import { counted } from "./wording.ts";
import { name, shownText } from "./texts.ts";

/** The attributes of the two sides' texts. */
export interface Sides {
  readonly source: { readonly lang: string; readonly dir: string };
  readonly target: { readonly lang: string; readonly dir: string };
}

/** What checks say of an item, the waived with who lets them stand and why. */
export function renderFindings(findings: readonly ReviewFinding[]): readonly Element[] {
  if (findings.length === 0) return [];
  return [h("ul.findings", { ariaLabel: "Findings" }, findings.map(renderFinding))];
}

function renderFinding({ severity, rule, message, expected, actual, waiver }: ReviewFinding): Element {
  const sign = severity === "error" ? "✕ error" : "! warning";
  const details = [
    ...(expected === null ? [] : [" Expected ", h("q", [name(expected)]), "."]),
    ...(actual === null ? [] : [" Found ", h("q", [name(actual)]), "."]),
  ];
  const stands = waiver ? [" Waived by ", name(waiver.by), ": ", name(waiver.reason)] : [];
  const kind = waiver ? "waived" : severity;
  return h("li", { class: kind, dataRule: rule }, [
    h("strong", waiver ? `✓ waived ${severity}` : sign),
    visibleText(` ${rule}: ${message}`),
    ...details,
    ...stands,
  ]);
}

/** What people and other tools have written beside it. */
export function renderNotes(notes: readonly Note[]): readonly Element[] {
  if (notes.length === 0) return [];
  const items = notes.map(({ text, category, by, at }) => {
    const who = [by ?? category ?? "note", ...(at === undefined ? [] : [day(at)])].join(", ");
    return h("li", [h("strong", [name(who)]), ": ", h("bdi", shownText(text))]);
  });
  return [h("ul.notes", { ariaLabel: "Notes" }, items)];
}

/** What a reader unfolds: the texts before, terms, what stands around it, history. */
export function renderMore(item: DiffItem, sides: Sides): readonly Element[] {
  const parts = [
    { title: "before", nodes: beforeNodes(item, sides) },
    {
      title: "from the memory",
      nodes: item.alternatives.length > 0 ? [matchList(item, sides)] : [],
    },
    { title: counted(item.terms.length, "term"), nodes: item.terms.length > 0 ? [termList(item.terms, sides)] : [] },
    { title: "neighbours", nodes: neighbourNodes(item, sides) },
    { title: counted(item.history.length, "revision"), nodes: historyNodes(item.history, sides) },
  ].filter(({ nodes }) => nodes.length > 0);
  if (parts.length === 0) return [];
  return [
    h("details", [
      h("summary", `More: ${parts.map(({ title }) => title).join(", ")}`),
      ...parts.flatMap(({ nodes }) => nodes),
    ]),
  ];
}

/** Both texts as they were, whole: a word diff is no text to read. */
function beforeNodes({ previousSource, previousText, source, text }: DiffItem, sides: Sides): Element[] {
  const isSame = previousSource === source && previousText === text;
  if (isSame || source === null || previousSource === null) return [];
  return [h("h4", "Before"), pairNodes({ source: previousSource, text: previousText }, sides)];
}

function neighbourNodes({ neighbours: { before, after } }: DiffItem, sides: Sides): Element[] {
  return [
    ...(before ? [h("h4", "Sentence before"), pairNodes(before, sides)] : []),
    ...(after ? [h("h4", "Sentence after"), pairNodes(after, sides)] : []),
  ];
}

function pairNodes({ source, text }: ReadablePair, sides: Sides): Element {
  return h("div.pair", [
    h("p", sides.source, shownText(source)),
    text === null ? h("p.none", "no translation") : h("p", sides.target, shownText(text)),
  ]);
}

/** What else the memory has: how near, the pair, and where it stands. */
function matchList({ alternatives }: DiffItem, sides: Sides): Element {
  const items = alternatives.map(({ similarity, repairs, source, proposal, story, file, state, origin }) =>
    h("li", [
      h("strong", `${similarity} %${repairs.length > 0 ? ", repaired" : ""}`),
      " ",
      name(`${story ?? file}, ${state} by ${origin}`),
      pairNodes({ source, text: proposal }, sides),
    ]),
  );
  return h("div", [h("h4", "From the memory"), h("ul.matches", items)]);
}

function termList(terms: readonly ReviewTerm[], { source, target }: Sides): Element {
  const items = terms.map(({ term, expected, keep, target: places, domain, note }) => {
    const remarks = [domain, note].flatMap((remark) => (remark === null ? [] : [h("span", [" · ", name(remark)])]));
    return h("li", [
      h("span", source, shownText(term)),
      keep ? " stays as it is" : " → ",
      ...(keep ? [] : [h("span", target, shownText(expected))]),
      places.length > 0 ? h("span.there", " ✓ in the translation") : h("span.lacking", " ✕ not in the translation"),
      ...remarks,
    ]);
  });
  return h("div", [h("h4", "Terms"), h("ul.terms", items)]);
}

function historyNodes(history: readonly Revision[], { target }: Sides): Element[] {
  if (history.length === 0) return [];
  const items = history.map(({ at, by, did, before }) =>
    h("li", [
      h("time", day(at)),
      ` ${did} by `,
      name(by),
      ...(before
        ? [", before it ", h("q", [h("bdi", target, shownText(before.text))]), " by ", name(before.origin)]
        : []),
    ]),
  );
  return [h("h4", "History"), h("ol.history", items)];
}

/** `2026-11-20 19:40`, UTC; what is no time of ours stays as it is. */
function day(at: string): string {
  return visibleText(at).replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\dZ$/u, "$1 $2 UTC");
}
