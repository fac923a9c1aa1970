import { attribute, unescapePlain } from "../xml/escape.ts";
import { attributesOf, keptAttribute, requiredOf, valuesOf } from "./names.ts";
import type { TmxAttributes, TmxRemark } from "./tmx.ts";

/** An element's attributes: those of the DTD in its order, and the others as properties. */
export interface SortedAttributes {
  readonly attributes: TmxAttributes;
  readonly kept: readonly TmxRemark[];
}

/** Attributes as an XML parser gives them, by their names. */
type WrittenAttributes = Readonly<Record<string, string>>;

/**
 * Sorts the attributes of a start tag. The old `lang` counts as `xml:lang`, `id` of an
 * inline code as the `x` that it lacks; what the DTD wants is there afterwards.
 */
export function sortAttributes(element: string, written: WrittenAttributes): SortedAttributes {
  const found: Record<string, string> = {};
  const kept: TmxRemark[] = [];
  for (const given of Object.keys(written)) {
    const raw = written[given] ?? "";
    const name = nameOf(element, given, written);
    const value = name === null ? null : valueOf(name, raw);
    if (name !== null && value !== null) found[name] = value;
    else if (!isElsewhere(given, written)) kept.push(keptAs(given, raw));
  }
  return { attributes: complete(element, found), kept };
}

function keptAs(name: string, value: string): TmxRemark {
  return { type: "prop", attributes: { type: keptAttribute + name }, text: unescapePlain(value) };
}

function complete(element: string, found: Readonly<Record<string, string>>): TmxAttributes {
  const required = requiredOf[element];
  return required === undefined ? found : { ...required, ...found };
}

const namesOf: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(attributesOf).map(([element, names]) => [element, new Map(names.map((name) => [name, name]))]),
);

/** The name that the DTD has for an attribute of an element, or null. */
function nameOf(element: string, given: string, written: WrittenAttributes): string | null {
  const names = namesOf.get(element);
  // The name of the table, not that of the file: V8 finds properties by it faster.
  const own = names?.get(given);
  if (own !== undefined) return own;
  const name = usualNames.get(given);
  return name !== undefined && names?.has(name) === true && written[name] === undefined ? name : null;
}

/** The value as the DTD has it, or null where it has others only. */
function valueOf(name: string, raw: string): string | null {
  const values = valuesOf[name];
  // `segtype="Sentence"` is what some tools write.
  return values === undefined ? unescapePlain(raw) : (values.find((value) => value === raw.toLowerCase()) ?? null);
}

/** What an attribute was called before TMX 1.4, or is called by tools that take it for that of XLIFF. */
const usualNames: ReadonlyMap<string, string> = new Map([
  ["lang", "xml:lang"],
  ["id", "x"],
]);

/** True for an attribute that says nothing of its own: a namespace, how space counts, an old name beside the new one. */
function isElsewhere(name: string, written: WrittenAttributes): boolean {
  if (name === "xml:space" || name === "xmlns" || name.startsWith("xmlns:")) return true;
  const usual = usualNames.get(name);
  return usual !== undefined && written[usual] !== undefined;
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
