import { visibleText } from "./visible.ts";

/**
 * What a Markdown or GitHub feature begins with, and what keeps it text. Character references hold in Markdown and in
 * HTML alike, backslashes only in Markdown. `&#8203;` is a zero-width space: GitHub looks for these after the Markdown
 * is done, where a reference no longer helps.
 */
const rows: readonly { readonly pattern: RegExp; readonly replacement: string; readonly example: string }[] = [
  { pattern: /#(?=\p{N})/gu, replacement: "#\u200B", example: "#1, owner/repo#1" },
  { pattern: /@(?=[\p{L}\p{N}])/gu, replacement: "@\u200B", example: "@user, a@b.fr" },
  { pattern: /(GH-)(?=\d)/giu, replacement: "$1\u200B", example: "GH-1" },
  { pattern: /:(?=\/\/|[\w+-]+:)/gu, replacement: ":\u200B", example: "https://…, :tada:" },
  { pattern: /\b([\da-f]{6})(?=[\da-f]{1,34}\b)/gu, replacement: "$1\u200B", example: "1a2b3c4, a commit" },
  { pattern: /(mailto|xmpp):/giu, replacement: "$1:\u200B", example: "mailto:a@b.fr" },
  { pattern: /(www)\./giu, replacement: "$1\u200B.", example: "www.example.org, _www.example.org" },
];

/** Mark-up of Markdown and HTML: `**bold**`, `` `code` ``, `[link](url)`, `a | b`, `$math$`, `<b>`, `&lt;`. */
const markup = /[&<>\\`*_[\]~|$\u200B]/gu;

/** The text as inline Markdown that shows it and does nothing: no link, mention, mark-up or HTML; on one line. */
export function escapeMarkdown(text: string): string {
  const broken = rows.reduce((kept, { pattern, replacement }) => kept.replace(pattern, replacement), visibleText(text));
  return escapeMarkup(broken);
}

/** The text for the inside of a `<code>`, where GitHub looks for nothing: what is copied from there is the text itself. */
export function escapeCode(text: string): string {
  return escapeMarkup(visibleText(text));
}

function escapeMarkup(text: string): string {
  return text.replace(markup, (char) => `&#${char.charCodeAt(0)};`);
}
