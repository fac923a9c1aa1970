/**
 * A nested call that i18next replaces by `character` when it returns the string around it. The options settle what
 * `t` would otherwise hand down: `count` picks `defaultValue_other` instead, `returnDetails` gives an object.
 */
function literal(character: string): string {
  return `$t(_lit, {"defaultValue": "${character}", "count": "", "returnDetails": false})`;
}

const dollar = literal("$");
const brace = literal("{");

/**
 * The text as a bundle stores it, so that i18next 27 with default options gives it back character by character.
 * Only what i18next would execute is touched: the `$` of `$t(` (nesting), the second brace of `{{` (interpolation).
 * No key of a bundle holds `_`, so `_lit` is never found and its default value stands in.
 */
export function escapeText(text: string): string {
  return text.replace(/\$(?=t\()|\{\{/gu, (match) => (match === "$" ? dollar : `{${brace}`));
}
