import { defaultSchema, type Schema } from "hast-util-sanitize";

/** Elements of running text that GitHub's list leaves out. */
const textElements =
  "abbr address article aside bdi bdo caption cite dfn figcaption figure mark small time u wbr".split(" ");

/** What HTML in a bundle may hold: GitHub's list, the elements of running text, language and direction. */
export const schema: Schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), ...textElements],
  attributes: {
    ...defaultSchema.attributes,
    time: ["dateTime"],
    "*": [...(defaultSchema.attributes?.["*"] ?? []), "lang", "dir", "title", "translate"],
  },
};

/** True for HTML that may run code or load what does. */
export function isUnsafeHtml(html: string): boolean {
  return /<(?:script|style|iframe|object|embed|applet|base|meta|link|form|svg|math)\b|\son[a-z]+\s*=|=[\s"']*(?:javascript|vbscript|data)\s*:/iu.test(
    html,
  );
}

/** True for a URL whose scheme runs code when it is followed. */
export function isUnsafeUrl(url: string): boolean {
  return /^[\s\p{Cc}]*(?:javascript|vbscript|data)[\s\p{Cc}]*:/iu.test(url);
}
