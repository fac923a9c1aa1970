import type { Inline } from "../../model.ts";
import { codeIndex } from "../../text/codes.ts";

/** A target as a tree: its codes well nested, whatever the text held. `at` is the code's index in `Unit.codes`. */
export type TargetNode =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "standalone"; readonly code: Inline; readonly at: number }
  | {
      readonly type: "pair";
      readonly code: Inline;
      readonly open: number;
      readonly close: number;
      readonly children: readonly TargetNode[];
    };

interface Level {
  readonly open: number;
  readonly children: TargetNode[];
}

/**
 * Reads a target's codes as a tree. Halves without their other half, halves that cross another pair and characters
 * that no code answers to are left out; their text stays. Line breaks become spaces: a text is one line.
 */
export function parseTarget(target: string, codes: readonly Inline[]): readonly TargetNode[] {
  const root: Level = { open: -1, children: [] };
  const stack: Level[] = [root];
  for (const piece of target.replace(/\s*[\r\n]\s*/gu, " ").split(/([\uE000-\uF8FF])/u)) {
    const at = codeIndex(piece, 0);
    const code = codes[at];
    const top = stack.at(-1) ?? root;
    if (at < 0) addText(top.children, piece);
    else if (code?.type === "standalone") top.children.push({ type: "standalone", code, at });
    else if (code?.type === "open") stack.push({ open: at, children: [] });
    else if (code?.type === "close") closePair(stack, { code, at }, codes);
  }
  while (stack.length > 1) unwrap(stack);
  return root.children;
}

function closePair(
  stack: Level[],
  close: { readonly code: Inline; readonly at: number },
  codes: readonly Inline[],
): void {
  const start = stack.findLastIndex((level) => codes[level.open]?.id === close.code.id);
  if (start < 1) return;
  while (stack.length > start + 1) unwrap(stack);
  const level = stack.pop();
  const code = codes[level?.open ?? -1];
  if (level && code) {
    stack.at(-1)?.children.push({ type: "pair", code, open: level.open, close: close.at, children: level.children });
  }
}

// An opening half that is never closed goes; what followed it stays.
function unwrap(stack: Level[]): void {
  const level = stack.pop();
  const parent = stack.at(-1);
  for (const node of level?.children ?? []) {
    if (node.type === "text") addText(parent?.children ?? [], node.value);
    else parent?.children.push(node);
  }
}

function addText(nodes: TargetNode[], value: string): void {
  const last = nodes.at(-1);
  if (value === "") return;
  if (last?.type === "text") nodes[nodes.length - 1] = { type: "text", value: last.value + value };
  else nodes.push({ type: "text", value });
}
