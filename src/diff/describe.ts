import type { Finding, Match, MemoryMark, ReviewFinding, ReviewTerm, Waiver } from "../model.ts";
import { type DiffItem, changes } from "./item.ts";
import { type Part, diffWords } from "./words.ts";

/** One line of an item: what it is (`source`, a language) and its text, with what was deleted and inserted. */
export interface Line {
  readonly label: string;
  readonly parts: readonly Part[];
}

/** The texts of an item as a reviewer compares them: the source, then the translation under its language. */
export function itemLines(item: DiffItem): readonly Line[] {
  return [
    { label: "source", parts: compared(item.previousSource, item.source) },
    { label: item.target, parts: compared(item.previousText, item.text) },
  ].filter((line) => line.parts.length > 0);
}

/** What became of a text, word by word; one that was not there is all new, one that is not there any more all deleted. */
export function compared(before: string | null, after: string | null): readonly Part[] {
  if (before !== null && after !== null) return diffWords(before, after);
  if (after !== null) return [{ type: "equal", text: after }];
  return before === null ? [] : [{ type: "delete", text: before }];
}

/** Who made the target and how far it has come: `translated by memory 87 %, repaired`, `reviewed by person, 12 % changed`. */
export function provenance({ state, origin, similarity, repaired, changed }: DiffItem): string {
  if (state === "initial") return "no translation";
  const made = origin === "" ? state : `${state} by ${origin}`;
  const near = similarity === null ? "" : ` ${likeness({ similarity, repaired })}`;
  const share = changed === null || changed === 0 ? "" : `, ${changed} % changed`;
  return `${made}${near}${share}`;
}

function likeness({ similarity, repaired }: MemoryMark): string {
  return `${similarity} %${repaired ? ", repaired" : ""}`;
}

/** What else the memory has: `87 %, repaired: The price of milk. (lait)`. */
function describeMatch({ similarity, repairs, proposal, story, file }: Match): string {
  return `${likeness({ similarity, repaired: repairs.length > 0 })}: ${proposal} (${story ?? file})`;
}

/** Something beside the texts of an item that helps to judge them. */
export interface Aside {
  readonly label: string;
  readonly text: string;
}

/** A sentence of fewer words says little without what stands around it. */
const fewWords = 5;

/** What helps to judge an item: the best of what else the memory has, the terms that its translation lacks, what stands around a short one, what people wrote. */
export function itemAsides(item: DiffItem): readonly Aside[] {
  return [
    ...item.alternatives.slice(0, 1).map((match) => ({ label: "memory", text: describeMatch(match) })),
    ...lackingTerms(item).map((term) => ({ label: "term", text: describeTerm(term) })),
    ...(isShort(item) ? itemNeighbours(item) : []),
    ...item.notes.map(({ text, by }) => ({ label: "note", text: by === undefined ? text : `${by}: ${text}` })),
  ];
}

/** What stands before and after an item in the source. */
export function itemNeighbours({ neighbours: { before, after } }: DiffItem): readonly Aside[] {
  return [
    ...(before ? [{ label: "before", text: before.source }] : []),
    ...(after ? [{ label: "after", text: after.source }] : []),
  ];
}

/** Where a finding says it already, it is not said twice. */
function lackingTerms({ terms, findings }: DiffItem): readonly ReviewTerm[] {
  const said = new Set(findings.map(({ expected }) => expected));
  return terms.filter(({ target, expected }) => target.length === 0 && expected !== "" && !said.has(expected));
}

function describeTerm({ term, expected, keep, note }: ReviewTerm): string {
  return `${keep ? `${term} stays as it is` : `${term} → ${expected}`}${note === null ? "" : ` (${note})`}`;
}

function isShort({ source }: DiffItem): boolean {
  return source !== null && (source.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)?.length ?? 0) < fewWords;
}

/** `3 new, 1 edited`: the changes that occur, in their fixed order. */
function countChanges(items: readonly DiffItem[]): string {
  return changes
    .map((change) => ({ change, count: items.filter((item) => item.change === change).length }))
    .filter(({ count }) => count > 0)
    .map(({ change, count }) => `${count} ${change === "finding" && count > 1 ? "findings" : change}`)
    .join(", ");
}

/** What a check says, with what it expected and found. */
export function describeFinding({ rule, message, expected, actual }: Finding): string {
  const details = [
    ...(expected === null ? [] : [`expected “${expected}”`]),
    ...(actual === null ? [] : [`found “${actual}”`]),
  ];
  return `${rule}: ${message}${details.length === 0 ? "" : ` (${details.join(", ")})`}`;
}

/** Those findings that count, and those that a person lets stand. */
export function partFindings({ findings }: DiffItem): {
  readonly standing: readonly ReviewFinding[];
  readonly waived: readonly (ReviewFinding & { readonly waiver: Waiver })[];
} {
  const standing = findings.filter(({ waiver }) => waiver === null);
  const waived = findings.flatMap((finding) => (finding.waiver ? [{ ...finding, waiver: finding.waiver }] : []));
  return { standing, waived };
}

/** What a check says that somebody lets stand, who, and why. */
export function describeWaived(finding: Finding & { readonly waiver: Waiver }): string {
  return `${describeFinding(finding)} — ${finding.waiver.by}: ${finding.waiver.reason}`;
}

/** How much of the machine's text people changed in a story, as in `ReviewStory`. */
export interface StoryShare {
  readonly story: string;
  readonly target: string;
  readonly changed: number | null;
}

/** Items that belong to one story and language, in their order. */
export interface Group {
  readonly story: string;
  readonly target: string;
  readonly items: readonly DiffItem[];
}

/** The items by story and language, in order of first appearance. */
export function groupItems(items: readonly DiffItem[]): readonly Group[] {
  const groups = Map.groupBy(items, ({ story, target }) => JSON.stringify([story, target]));
  return [...groups.values()].flatMap((own) =>
    own.slice(0, 1).map(({ story, target }) => ({ story, target, items: own })),
  );
}

/** `3 new, 1 edited, 12 % changed`: what there is to look at, and how much of the machine's text people changed. */
export function describeGroup({ story, target, items }: Group, stories: readonly StoryShare[]): string {
  const share = stories.find((one) => one.story === story && one.target === target)?.changed ?? 0;
  return `${countChanges(items)}${share === 0 ? "" : `, ${share} % changed`}`;
}
