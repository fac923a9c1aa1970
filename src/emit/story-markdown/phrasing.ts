import type { PhrasingContent } from "mdast";
import type { Inline, StoryFormat, Unit } from "../../model.ts";
import { codeIndex } from "../../text/codes.ts";
import { imageOf, linkOf } from "./targets.ts";

type Wrapper = Extract<PhrasingContent, { readonly type: "strong" | "emphasis" | "delete" | "link" }>;

interface Pair {
  readonly code: Inline;
  /** Nodes before the opening half. */
  readonly outside: PhrasingContent[];
}

/** The unit's text as Markdown nodes. Codes without an equal in Markdown, and halves without the other, stay as they are. */
export function phrasing(unit: Unit, format: StoryFormat): PhrasingContent[] {
  const open: Pair[] = [];
  let nodes: PhrasingContent[] = [];
  for (const piece of unit.text.split(/(?<=[\uE000-\uF8FF])|(?=[\uE000-\uF8FF])/u)) {
    const code = unit.codes[codeIndex(piece, 0)];
    if (!code) {
      nodes.push({ type: "text", value: piece });
    } else if (code.type === "open") {
      open.push({ code, outside: nodes });
      nodes = [];
    } else if (code.type === "close" && open.at(-1)?.code.id === code.id) {
      const pair = open.pop();
      if (pair) nodes = pair.outside.concat(wrap(pair.code, code, { inside: nodes, format }));
    } else {
      nodes.push(standalone(code, { unit, format }));
    }
  }
  for (const pair of open.toReversed()) nodes = pair.outside.concat(raw(pair.code), nodes);
  return nodes;
}

function wrap(
  open: Inline,
  close: Inline,
  found: { readonly inside: readonly PhrasingContent[]; readonly format: StoryFormat },
): readonly PhrasingContent[] {
  const node = wrapper(open, close, found.format);
  // `****` and `[]()` are no mark-up: an empty pair stays as it was written.
  const isEmpty = found.inside.every((inner) => inner.type === "text" && inner.value.trim() === "");
  if (!node || isEmpty) return [raw(open), ...found.inside, raw(close)];
  return [{ ...node, children: [...found.inside] }];
}

function wrapper(open: Inline, close: Inline, format: StoryFormat): Wrapper | null {
  if (open.role === "strong" || open.role === "emphasis" || open.role === "delete") {
    return { type: open.role, children: [] };
  }
  const target = open.role === "link" ? linkOf(open, close, format) : null;
  return target ? { type: "link", ...target, children: [] } : null;
}

function standalone(code: Inline, from: { readonly unit: Unit; readonly format: StoryFormat }): PhrasingContent {
  if (code.role === "code" && code.equiv !== "") return { type: "inlineCode", value: code.equiv };
  if (code.role === "break") {
    return from.unit.kind === "heading" || from.unit.kind === "table-cell"
      ? { type: "text", value: " " }
      : { type: "break" };
  }
  if (code.role === "other" && code.equiv === code.markup && !/^[<&[]/u.test(code.markup)) {
    return { type: "text", value: code.markup };
  }
  const image = code.role === "image" ? imageOf(code, from.format) : null;
  return image ?? raw(code);
}

function raw(code: Inline): PhrasingContent {
  return { type: "html", value: code.markup };
}
