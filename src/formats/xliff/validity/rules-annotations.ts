import { valueOf, type XmlNode } from "../../xml/tree.ts";
import { isInUnit, readFragment } from "./fragment.ts";
import { above } from "./namespaces.ts";
import { type Fault, oncePer, type Rule } from "./rule.ts";
import { childrenOf, idOf, type InlineView, isBefore, onEachSide } from "./text-view.ts";

/** F27: every `<sm>` has its `<em>` after it, and no other. */
function markHasEnd(start: XmlNode, side: InlineView): Fault | null {
  const id = idOf(start) ?? "";
  const ends = (side.ends.get(id) ?? []).filter((end) => end.key === "em");
  const [end] = ends;
  if (end !== undefined && ends.length === 1 && isBefore(side, start, end)) return null;
  return {
    at: start,
    message: `<${start.name} id="${id}"> has ${ends.length > 1 ? "more than one end" : "no end after it"} in this unit`,
    hint: `put one <em startRef="${id}"/> after it, or remove it`,
  };
}

/** F28: every `<em>` has its `<sm>` before it. */
function markHasStart(end: XmlNode, side: InlineView): Fault | null {
  const id = valueOf(end, "startRef") ?? "";
  const start = side.byId.get(id);
  if (start !== undefined && start.key === "sm" && isBefore(side, start, end)) return null;
  return {
    at: end,
    message: `<${end.name} startRef="${id}"> refers to no <sm> before it in this unit`,
    hint: `put <sm id="${id}"/> back before it, or remove it`,
  };
}

/** F12, F13: a comment has its text as `value`, or refers to a note of its unit. */
function comment(mark: XmlNode): Fault | null {
  if (valueOf(mark, "type") !== "comment") return null;
  const value = valueOf(mark, "value");
  const ref = valueOf(mark, "ref");
  if ((value === null) === (ref === null)) {
    return {
      at: mark,
      message: `a comment <${mark.name}> has ${value === null ? "neither a value nor a ref" : "a value and a ref"}`,
      hint: 'write the comment as value="…", or refer to a note of the unit: ref="#n=…"',
    };
  }
  if (ref === null || refersToNote(mark, ref)) return null;
  return {
    at: mark,
    message: `ref="${ref}" of a comment <${mark.name}> refers to no note of its unit`,
    hint: 'refer to a <note id="…"> of the same unit: ref="#n=…"',
  };
}

const notesOf = oncePer(
  (unit): ReadonlySet<string | null> =>
    new Set(childrenOf(unit, "notes").flatMap((notes) => childrenOf(notes, "note").map(idOf))),
);

function refersToNote(mark: XmlNode, ref: string): boolean {
  // The notes of a match's own text are in the document that it comes from.
  const unit = above(mark, "unit", "mtc:match");
  if (unit === null || unit.key === "mtc:match") return true;
  const fragment = ref.startsWith("#") ? readFragment(ref.slice(1)) : "";
  if (typeof fragment === "string" || fragment.leaf !== "n" || !isInUnit(fragment, unit)) return false;
  return notesOf(unit).has(fragment.path.get("n") ?? "");
}

/** A reference into an XLIFF document is a fragment identifier of section 3. */
function reference(mark: XmlNode): Fault | null {
  const ref = valueOf(mark, "ref");
  if (ref?.startsWith("#") !== true) return null;
  const fragment = readFragment(ref.slice(1));
  if (typeof fragment !== "string") return null;
  return {
    at: mark,
    message: `ref="${ref}" of <${mark.name}> is no reference in an XLIFF document: ${fragment}`,
    hint: 'write "#" and the ids on the way, the thing itself last: ref="#/f=f1/u=u1/n=n1", "#n=n1", "#m1"',
  };
}

/** F24: a mark that a match refers to refers to nothing itself. */
function matchMark(mark: XmlNode): Fault | null {
  if (valueOf(mark, "type") !== "mtc:match" || valueOf(mark, "ref") === null) return null;
  return { at: mark, message: `<${mark.name} type="mtc:match"> has a ref`, hint: "remove the ref" };
}

/** What holds for annotations. */
export const annotationRules: readonly Rule[] = [
  { clause: "F27, mtc5", on: ["unit", "mtc:match"], needs: ["sm"], check: onEachSide("sm", markHasEnd) },
  { clause: "F28", on: ["unit", "mtc:match"], needs: ["em"], check: onEachSide("em", markHasStart) },
  { clause: "F24", on: ["mrk", "sm"], check: matchMark },
  { clause: "Fragment Identification", on: ["mrk", "sm"], check: reference },
  { clause: "F12, F13", on: ["mrk", "sm"], check: comment },
];
