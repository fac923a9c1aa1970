import type { Delete, Emphasis, Nodes, Parents, Strong } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import {
  defaultHandlers,
  type Attention,
  type AttentionInfo,
  type ConstructName,
  type Handle,
  type Info,
  type Options,
  type State,
} from "mdast-util-to-markdown";
import type { ImageLabel, LiteralLink, Verbatim, Wrapped } from "./nodes.ts";

/** Stand for the line endings of verbatim mark-up while a text is written as one line (both are no characters). */
export const lineFeed = "\uFDD0";
/** See `lineFeed`. */
export const carriageReturn = "\uFDD1";

/** The arguments of a handler for one type of node. */
type Call<Node> = [node: Node, parent: Parents | undefined, state: State, info: Info];

const oneLine = (markup: string): string => markup.replaceAll("\n", lineFeed).replaceAll("\r", carriageReturn);

const verbatim: Handle = (node: Verbatim) => (node.isBreak ? "\n" : oneLine(node.value));
const peekVerbatim: Handle = (node: Verbatim) => (node.isBreak ? "\n" : node.value.charAt(0));

// Next to a letter or a guillemet a bare address would swallow it: `https://example.orget`.
const literalLink: Handle = (...[node, parent]: Call<LiteralLink>) => {
  if (isAlone(node, parent)) return node.value;
  const isMail = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)*$/iu.test(node.value);
  if (isMail || /^[a-z][a-z\d+.-]+:[^<>]*$/iu.test(node.value)) return `<${node.value}>`;
  return /^www\.[^<>]*$/iu.test(node.value) ? `<http://${node.value}>` : node.value;
};

function isAlone(node: LiteralLink, parent: Parents | undefined): boolean {
  const siblings: readonly Nodes[] = parent?.children ?? [];
  const index = siblings.indexOf(node);
  const isInText = parent?.type === "paragraph" || parent?.type === "heading" || parent?.type === "tableCell";
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  const isFree = (near: Nodes | undefined, space: RegExp): boolean =>
    near?.type === "text" ? space.test(near.value) : near ? near.type === "verbatim" && near.isBreak : isInText;
  return isFree(before, /[^ \t][ \t]+$|\($/u) && isFree(after, /^[ \t]+[^ \t]/u);
}

const wrapped: Handle = (...[node, , state, info]: Call<Wrapped>) => {
  const exits = node.isLink ? [state.enter("link"), state.enter("label")] : [];
  const tracker = state.createTracker(info);
  const open = tracker.move(oneLine(node.open));
  const places = { ...tracker.current(), before: open.slice(-1), after: node.close.charAt(0) };
  const inside = state.containerPhrasing(node, places);
  for (const exit of exits.toReversed()) exit();
  return open + inside + oneLine(node.close);
};
const peekWrapped: Handle = (node: Wrapped) => node.open.charAt(0);

const imageLabel: Handle = (...[node, , state, info]: Call<ImageLabel>) => {
  const exit = state.enter("label");
  const value = state.safe(node.value, { ...info, before: "[", after: "]" });
  exit();
  // No backslash keeps a backtick from closing an open one before the image.
  return value.replaceAll("\\`", "&#96;");
};

type Marked = Emphasis | Strong | Delete;

// The source's own marker is tried first; `_` gives way to `*` inside a word.
function attention(construct: ConstructName, sizes: readonly number[]): Attention {
  return (node: Marked): AttentionInfo => {
    const marker = node.data?.marker ?? "";
    const own = construct === "strikethrough" ? "~" : marker.startsWith("_") ? "_" : "*";
    const markers = construct === "strikethrough" ? ["~"] : own === "_" ? ["_", "*"] : ["*", "_"];
    const preferred = sizes.includes(marker.length) ? [marker.length] : [];
    return { construct, markers, sizes: [...preferred, ...sizes.filter((size) => size !== preferred[0])] };
  };
}

const marked = (handle: Handle, give: Attention): Handle =>
  Object.assign((...input: Parameters<Handle>) => handle(...input), {
    attention: give,
    peek: (node: Marked) => (node.data?.marker ?? "*").charAt(0),
  });

const [gfmDelete] = (gfmToMarkdown().extensions ?? []).flatMap((extension) => extension.handlers?.delete ?? []);

/** How our nodes are written; everything else as the library and GitHub's extensions write it. */
export const writeOptions: Options = {
  extensions: [gfmToMarkdown()],
  // The library's own row looks at the letter after as well and misses the second of `a@b@c.fr`.
  unsafe: [{ character: "@", before: "[+\\-.\\w]", inConstruct: "phrasing", notInConstruct: ["autolink", "link"] }],
  handlers: {
    verbatim: Object.assign(verbatim, { peek: peekVerbatim }),
    literalLink: Object.assign(literalLink, { peek: literalLink }),
    wrapped: Object.assign(wrapped, { peek: peekWrapped }),
    imageLabel,
    emphasis: marked(defaultHandlers.emphasis, attention("emphasis", [1])),
    strong: marked(defaultHandlers.strong, attention("strong", [2])),
    delete: marked(gfmDelete ?? defaultHandlers.emphasis, attention("strikethrough", [2, 1])),
  },
};
