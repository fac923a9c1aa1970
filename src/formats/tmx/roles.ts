import type { InlineRole } from "../../model.ts";

interface RoleRow {
  readonly role: InlineRole;
  /** The `type` of a code: the first is what we write, the others are what other tools do. */
  readonly types: readonly string[];
  /** The mark-up of a code without a type that says what it is. */
  readonly markup: RegExp | null;
}

/** What inline codes stand for, by the types of TMX 1.4b (4.3) and of other tools, then by their mark-up. */
const roleTable: readonly RoleRow[] = [
  // `<bpt i="1" type="bold">{\b </bpt>` (Trados), `<b>`, `**`
  { role: "strong", types: ["bold", "x-strong", "strong", "b"], markup: /^<\/?(?:b|strong)\b[^>]*>$|^(?:\*\*|__)$/iu },
  // `<bpt i="1" type="italic">{\i </bpt>`, `<em>`, `*`
  { role: "emphasis", types: ["italic", "x-emphasis", "em", "i"], markup: /^<\/?(?:i|em)\b[^>]*>$|^[*_]$/iu },
  // `<del>`, `~~`
  { role: "delete", types: ["x-delete", "x-strikethrough"], markup: /^<\/?(?:s|del|strike)\b[^>]*>$|^~~?$/iu },
  // `<a href="…">`, `[` and `](…)`, `https://…` in the text
  { role: "link", types: ["link", "x-link"], markup: /^<\/?a\b[^>]*>$|^\[$|^\](?:\(.*\)|\[.*\])$|^<https?:[^>]*>$/isu },
  // `` `npm ci` ``
  { role: "code", types: ["x-code", "code"], markup: /^(`+)[^]+\1$/u },
  // `![…](…)`, `<img …>`
  { role: "image", types: ["image", "x-image"], markup: /^<img\b[^>]*>$|^!\[[^]*\]/iu },
  // `<br/>`, a backslash or two spaces at the end of a line
  { role: "break", types: ["lb", "x-break", "x-lb"], markup: /^<br\b[^>]*>$|^(?: {2,}|\\)\n/iu },
  // `[^1]`
  { role: "footnote", types: ["fnote", "x-footnote"], markup: /^\[\^[^\]]+\]$/u },
  // `<span class="…">`
  { role: "html", types: ["x-html"], markup: /^<\/?[a-z][^>]*>$|^<!--[^]*-->$/iu },
  { role: "other", types: ["x-other"], markup: null },
];

/** The role of a code: what its type says, else what its mark-up looks like. */
export function roleOf(type: string | undefined, markup: string): InlineRole {
  const name = type?.toLowerCase();
  const row =
    roleTable.find(({ types }) => name !== undefined && types.includes(name)) ??
    roleTable.find((candidate) => candidate.markup?.test(markup) ?? false);
  return row?.role ?? "other";
}

/** The type that we write for a role. */
export function typeOf(role: InlineRole): string {
  return roleTable.find((row) => row.role === role)?.types[0] ?? "x-other";
}

/** What a reader sees in the place of a code that stands alone, when the file does not say. */
export function equivOf(role: InlineRole, markup: string): string {
  if (role === "break") return " ";
  if (role === "code") return markup.replace(/^(`+) ?([^]*?) ?\1$/u, "$2");
  return role === "other" ? markup : "";
}
