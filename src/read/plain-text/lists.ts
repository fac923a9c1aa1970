import type { Paragraph } from "./paragraphs.ts";

const speech = /[,?!…»]\s(?:a-t-(?:il|elle)|\p{Ll}+(?:-t)?-(?:il|elle|ils|elles|on|je))\b/u;

/** How a paragraph that starts with a marker is to be shown: as an item, or with its marker as text. */
export type ListRole = "bullet" | "number" | "text";

/** The role of each paragraph with a marker; dialogue and lone numbers are text. */
export function listRoles(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, ListRole> {
  const roles = new Map<Paragraph, ListRole>();
  const numbers = new Set(paragraphs.filter((paragraph) => paragraph.kind === "number").map(numberOf));
  for (const paragraph of paragraphs) {
    if (paragraph.kind === "number") roles.set(paragraph, isNumbered(paragraph, numbers) ? "number" : "text");
  }
  for (const { items, before } of runsOf(paragraphs)) {
    const role = isDialogue(items, before) ? "text" : "bullet";
    for (const item of items) roles.set(item, role);
  }
  return roles;
}

interface Run {
  readonly items: Paragraph[];
  readonly before: Paragraph | undefined;
}

/** Bullets or dashes that stand together. */
function runsOf(paragraphs: readonly Paragraph[]): readonly Run[] {
  const runs: Run[] = [];
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind !== "bullet" && paragraph.kind !== "dash") return;
    const before = paragraphs[index - 1];
    const last = runs.at(-1);
    if (last && before?.kind === paragraph.kind && !isApart(paragraph, last.items)) last.items.push(paragraph);
    else runs.push({ items: [paragraph], before });
  });
  return runs;
}

/** A blank line after items without one between them: `– la gouvernance.`, blank, `– Et si tout échouait ?` */
function isApart(paragraph: Paragraph, run: readonly Paragraph[]): boolean {
  return paragraph.blankBefore && run.length > 1 && !run.slice(1).some((item) => item.blankBefore);
}

/** The number or letter of an item, as `1` or `a`. */
function numberOf(paragraph: Paragraph): string {
  return /[\p{L}\p{N}]+/u.exec(markerText(paragraph))?.[0]?.toLowerCase() ?? "";
}

function markerText(paragraph: Paragraph): string {
  return paragraph.rows[0]?.marker ?? "";
}

function isNumbered(paragraph: Paragraph, numbers: ReadonlySet<string>): boolean {
  const number = numberOf(paragraph);
  const beside = (step: number): string =>
    /^\d/u.test(number) ? String(Number(number) + step) : String.fromCodePoint((number.codePointAt(0) ?? 0) + step);
  return numbers.has(beside(1)) || numbers.has(beside(-1));
}

function isDialogue(run: readonly Paragraph[], before: Paragraph | undefined): boolean {
  if (run.some((item) => speech.test(item.text))) return true;
  if (run[0]?.kind === "bullet") return false;
  const announced = before?.text.endsWith(":") === true;
  const asItems = run.some((item) => /[;,]$/u.test(item.text)) || run.every((item) => /^\p{Ll}/u.test(item.text));
  if (asItems) return false;
  if (/^[—―]/u.test(run[0] ? markerText(run[0]) : "")) return true;
  return run.some((item) => /[?!]$/u.test(item.text)) || (run.length === 1 && !announced);
}
