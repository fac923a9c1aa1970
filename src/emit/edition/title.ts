/**
 * Text as the title of a Markdown link, image or definition that opens with `opening` (`"`, `'` or `(`). A pipe would
 * end the cell of a table that it stands in; a backtick or `>` could close what an open one before the link began.
 */
export function writeTitle(text: string, opening: string): string {
  const closing = opening === "(" ? ")" : opening;
  return text.replace(/\\(?=[!-/:-@[-`{-~]|$)/gu, "\\\\").replace(/[&"'()|`>]/gu, (char, at: number, whole: string) => {
    if (char === "&") return /^[#\p{L}]/u.test(whole.slice(at + 1)) ? "&amp;" : char;
    if (char === "`") return "&#96;";
    if (char === ">") return "&gt;";
    return char === opening || char === closing || char === "|" ? `\\${char}` : char;
  });
}
