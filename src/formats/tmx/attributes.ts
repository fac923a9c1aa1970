import { attribute, unescapePlain } from "../xml/escape.ts";
import { attributesOf, keptAttribute, requiredOf, valuesOf } from "./names.ts";
import type { TmxAttributes, TmxRemark } from "./tmx.ts";

/** An element's attributes: those of the DTD in its order, and the others as properties. */
export interface SortedAttributes {
  readonly attributes: TmxAttributes;
  readonly kept: readonly TmxRemark[];
}

/**
 * Sorts the attributes of a start tag as an XML parser gives them. The old `lang` counts as `xml:lang`, `id` of an
 * inline code as the `x` that it lacks; what the DTD wants is there afterwards.
 */
export function sortAttributes(element: string, given: Readonly<Record<string, string>>): SortedAttributes {
  const names = attributesOf[element] ?? [];
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = valueOf(given, name);
    if (value !== undefined) found[name] = value;
  }
  const kept = Object.entries(given)
    .filter(([name]) => found[name] === undefined && !isElsewhere(name, names))
    .map(([name, value]): TmxRemark => {
      return { type: "prop", attributes: { type: keptAttribute + name }, text: unescapePlain(value) };
    });
  return { attributes: complete(element, found), kept };
}

function complete(element: string, found: Readonly<Record<string, string>>): TmxAttributes {
  const required = requiredOf[element];
  return required === undefined ? found : { ...required, ...found };
}

function valueOf(given: Readonly<Record<string, string>>, name: string): string | undefined {
  const value = given[name] ?? (aliases[name] === undefined ? undefined : given[aliases[name]]);
  if (value === undefined) return undefined;
  const values = valuesOf[name];
  if (values === undefined) return unescapePlain(value);
  // `segtype="Sentence"` is what some tools write.
  return values.find((allowed) => allowed === value.toLowerCase());
}

/** What an attribute was called before TMX 1.4, or is called by tools that take it for that of XLIFF. */
const aliases: Readonly<Record<string, string>> = { "xml:lang": "lang", x: "id" };

/** True for an attribute that says nothing of its own: a namespace, how space counts, another name for one of ours. */
function isElsewhere(name: string, names: readonly string[]): boolean {
  if (name === "xml:space" || name === "xmlns" || name.startsWith("xmlns:")) return true;
  return names.some((known) => aliases[known] === name);
}

/** The attributes as a start tag writes them, in the order of the DTD, with what it wants. */
export function writeAttributes(element: string, attributes: TmxAttributes): string {
  const all = complete(element, attributes);
  let written = "";
  for (const name of attributesOf[element] ?? []) {
    const value = all[name];
    if (value !== undefined) written += attribute(name, value);
  }
  return written;
}
