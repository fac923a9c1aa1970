/** An XML fragment as its reader sees it: without elements, entities opened. */
export function readable(fragment: string): string {
  return fragment
    .replace(/<\/?[a-z][^<>]*>/giu, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** Letters and digits of a text, whatever the script. */
export function letters(text: string): number {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).length;
}
