import type { Bundle } from "../bundle.ts";

/** A string of a bundle and the i18next key under which an application asks for it. */
export interface KeyedText {
  readonly key: string;
  readonly text: string;
}

/** Every string of the bundle with its key (`title`, `sections.x.body.3`), in the file's order; `null` is none. */
export function bundleTexts(bundle: Bundle): readonly KeyedText[] {
  return keyed("", bundle);
}

function keyed(key: string, value: unknown): readonly KeyedText[] {
  if (typeof value === "string") return [{ key, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => keyed(key === "" ? name : `${key}.${name}`, inner));
}
