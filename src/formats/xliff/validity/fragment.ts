import type { XmlNode } from "../../xml/tree.ts";
import { above, modules } from "./namespaces.ts";
import { idOf } from "./text-view.ts";
import { nmtoken } from "./values.ts";

/** A fragment identifier of XLIFF 2.1 (section 3): what it goes through, and what it names. */
export interface Fragment {
  readonly absolute: boolean;
  /** Ids by prefix: `f`, `g`, `u`; and the prefix of the last selector, `""` for a segment or an inline element. */
  readonly path: ReadonlyMap<string, string>;
  readonly leaf: string;
}

/** Prefixes of core, in the order in which they may stand: what follows the unit, or stands alone, is the leaf. */
const containers: readonly string[] = ["f", "g", "u"];
const leaves: readonly string[] = ["", "n", "d", "t"];

/** Prefixes that the technical committee has registered for extensions: TBX inside XLIFF (`#f=f1/tbx=t44`). */
const registered: readonly string[] = ["tbx", "ctr"];

const known: ReadonlySet<string> = new Set([...containers, ...leaves, ...modules.values(), ...registered]);

/** Reads what stands behind the `#` of a reference; a text that says what is wrong with it when it is none. */
export function readFragment(text: string): Fragment | string {
  const absolute = text.startsWith("/");
  const path = new Map<string, string>();
  let last = -1;
  for (const selector of text.slice(absolute ? 1 : 0).split("/")) {
    const { prefix, id } = readSelector(selector);
    if (id === null) return `"${selector}" is no selector`;
    if (!known.has(prefix)) return `the prefix "${prefix}" is none of XLIFF 2.1 and its modules`;
    const rank = containers.includes(prefix) ? containers.indexOf(prefix) : containers.length;
    if (rank <= last) return `"${selector}" cannot stand behind the selector before it`;
    last = rank;
    path.set(prefix, id);
  }
  return { absolute, path, leaf: [...path.keys()].at(-1) ?? "" };
}

/** True for a fragment that names something in a unit: `#f=f1/n=n1` is a note of the file, `#g=g1/n=n1` of the group. */
export function isInUnit({ path, absolute }: Fragment, unit: XmlNode): boolean {
  if (!path.has("u")) return !absolute && !path.has("f") && !path.has("g");
  const file = above(unit, "file");
  const inFile = !path.has("f") || (file !== null && idOf(file) === path.get("f"));
  return inFile && idOf(unit) === path.get("u");
}

/** `n=n1` or `s1`; the id is null when either half is no name token. */
function readSelector(selector: string): { readonly prefix: string; readonly id: string | null } {
  const at = selector.indexOf("=");
  const prefix = at === -1 ? "" : selector.slice(0, at);
  const id = selector.slice(at + 1);
  return { prefix, id: nmtoken.test(id) && (at === -1 || nmtoken.test(prefix)) ? id : null };
}
