import type { Bundle } from "../bundle.ts";
import { escapeText } from "./escape.ts";

/** The bundle as a locale file: every string escaped for i18next, two spaces, keys in the story's order, final newline. */
export function stringifyBundle(bundle: Bundle): string {
  const { title, fields, sections, order } = bundle;
  const escaped = (_key: string, value: unknown): unknown => (typeof value === "string" ? escapeText(value) : value);
  return `${JSON.stringify({ title, fields, sections, order }, escaped, 2)}\n`;
}
