import { codeIndex } from "../../text/codes.ts";
import type { NamedCode } from "./code-names.ts";

/** How one code character is written: the XLIFF element and its id (`startRef` for a closing `ec`). */
export interface CodeUse extends NamedCode {
  readonly offset: number;
  element: "ph" | "pc" | "/pc" | "sc" | "ec" | "lone-sc" | "lone-ec";
  id: string;
  /** The other half, when the pair is whole on this side of the unit. */
  mate: CodeUse | null;
}

/** One segment's or ignorable's texts, in the order of the unit. */
export interface TextPair {
  readonly source: string;
  readonly target: string | null;
}

export interface PlannedPair {
  readonly source: readonly CodeUse[];
  readonly target: readonly CodeUse[];
}

/**
 * Chooses elements and ids for all codes of a unit (or of a match). Ids are unique among the sources; a target's code
 * takes the id of the same code in its own source when that is written as the same element, else a new one, so that
 * moved, doubled and lone codes are all valid (XLIFF 2.1, 4.3.1.17 and 4.7.2.4). A pair becomes `<pc>` when both halves
 * stand in one text and nest, else `<sc>` … `<ec>`; a half without its mate is `isolated`.
 */
export function planCodes(pairs: readonly TextPair[], codes: readonly NamedCode[]): readonly PlannedPair[] {
  if (codes.length === 0) return pairs.map(() => ({ source: [], target: [] }));
  const newId = idMaker();
  const sources = pairs.map((pair) => findCodes(pair.source, codes));
  const targets = pairs.map((pair) => findCodes(pair.target ?? "", codes));
  for (const side of [sources, targets]) matchHalves(side);
  for (const uses of sources) {
    chooseElements(uses, []);
    for (const use of uses) if (needsId(use)) use.id = newId(use.elementId);
  }
  targets.forEach((uses, at) => {
    const siblings = [...(sources[at] ?? [])];
    chooseElements(uses, siblings);
    for (const use of uses) if (needsId(use)) use.id = takeSibling(use, siblings) ?? newId(use.elementId);
  });
  for (const uses of [...sources, ...targets]) {
    for (const use of uses) if (!needsId(use)) use.id = use.mate?.id ?? "";
  }
  return sources.map((source, at) => ({ source, target: targets[at] ?? [] }));
}

function findCodes(text: string, codes: readonly NamedCode[]): CodeUse[] {
  const uses: CodeUse[] = [];
  for (const match of text.matchAll(/[\uE000-\uF8FF]/gu)) {
    const named = codes[codeIndex(match[0], 0)];
    // A private-use character that no code answers to is text.
    if (named) uses.push({ ...named, offset: match.index, element: "ph", id: "", mate: null });
  }
  return uses;
}

function matchHalves(side: readonly (readonly CodeUse[])[]): void {
  const open = new Map<string, CodeUse[]>();
  for (const use of side.flat()) {
    const waiting = open.get(use.code.id);
    if (use.code.type === "open") {
      if (waiting) waiting.push(use);
      else open.set(use.code.id, [use]);
    } else if (use.code.type === "close") {
      // The halves of one code have one type: where ours differ, they stand alone.
      if (waiting?.at(-1)?.code.role === use.code.role) use.mate = waiting?.pop() ?? null;
      if (use.mate) use.mate.mate = use;
    }
  }
}

function chooseElements(uses: readonly CodeUse[], siblings: readonly CodeUse[]): void {
  const inside = new Set(uses);
  const open: CodeUse[] = [];
  for (const use of uses) {
    if (use.code.type === "standalone") continue;
    const closes = use.code.type === "close";
    if (use.mate === null) use.element = closes ? "lone-ec" : "lone-sc";
    else use.element = closes ? "ec" : "sc";
    if (!closes && use.mate !== null && inside.has(use.mate) && canNest(use, siblings)) open.push(use);
    if (closes && use.mate !== null) closePair(use, use.mate, open);
  }
}

function closePair(close: CodeUse, start: CodeUse, open: CodeUse[]): void {
  if (open.at(-1) === start) {
    start.element = "pc";
    close.element = "/pc";
  }
  const at = open.lastIndexOf(start);
  if (at !== -1) open.splice(at, 1);
}

// <pc> has one type for both halves; and where the source has <sc>, the target says <sc> too, to share its id.
function canNest(use: CodeUse, siblings: readonly CodeUse[]): boolean {
  if (use.code.role !== use.mate?.code.role) return false;
  return !siblings.some((other) => other.index === use.index && other.element === "sc");
}

function needsId(use: CodeUse): boolean {
  return use.element !== "/pc" && use.element !== "ec";
}

function takeSibling(use: CodeUse, siblings: CodeUse[]): string | null {
  const at = siblings.findIndex((other) => other.index === use.index && other.element === use.element);
  return at === -1 ? null : (siblings.splice(at, 1)[0]?.id ?? null);
}

/** `s1.1` for the first use of that code, then `s1.1_2`, `s1.1_3` … */
function idMaker(): (elementId: string) => string {
  const uses = new Map<string, number>();
  return (elementId) => {
    const count = (uses.get(elementId) ?? 0) + 1;
    uses.set(elementId, count);
    return count === 1 ? elementId : `${elementId}_${count}`;
  };
}
