import { valueOf, type XmlNode } from "../../xml/tree.ts";
import { type Fault, firstFault, type Rule } from "./rule.ts";
import {
  bothSides,
  hintOf,
  idOf,
  type InlineView,
  isBefore,
  isIsolated,
  onEachSide,
  sides,
  viewOf,
} from "./text-view.ts";

/** F5: an isolated start has no end in the unit; another has one, after it. */
function startHasEnd(start: XmlNode, side: InlineView): Fault | null {
  const id = idOf(start);
  const ends = (side.ends.get(id ?? "") ?? []).filter((end) => end.key === "ec");
  if (isIsolated(start)) {
    if (ends.length === 0) return null;
    return {
      at: start,
      message: `<${start.name} id="${id}"> is isolated, and its end stands in the same unit`,
      hint: 'remove isolated="yes"',
    };
  }
  const [end] = ends;
  if (end !== undefined && ends.length === 1 && isBefore(side, start, end)) return null;
  return {
    at: start,
    message: `<${start.name} id="${id}"> has ${ends.length > 1 ? "more than one end" : "no end after it"} in this unit`,
    hint: `put one <ec startRef="${id}"/> after it, or write isolated="yes"`,
  };
}

const sameInBoth = ["canCopy", "canDelete", "canOverlap", "copyOf", "type", "subType"] as const;

/** F5.1: both halves say the same of themselves; what the end leaves out of `copyOf`, `type` and `subType` is the start's. */
function halvesAgree(end: XmlNode, side: InlineView): Fault | null {
  const start = startOf(end, side);
  if (start === undefined) return null;
  const different = sameInBoth.find((name) => {
    if (hintOf(end, name) === null) return false;
    return hintOf(start, name) !== hintOf(end, name);
  });
  const wanted = hintOf(start, "canReorder") === "firstNo" ? "no" : hintOf(start, "canReorder");
  const name = different ?? (wanted === hintOf(end, "canReorder") ? undefined : "canReorder");
  if (name === undefined) return null;
  return {
    at: end,
    message: `${name} of <${end.name} startRef="${valueOf(end, "startRef")}"> is not that of its start`,
    hint: name === "canReorder" ? `write canReorder="${wanted}"` : `write the same ${name} on both`,
  };
}

function startOf(end: XmlNode, side: InlineView): XmlNode | undefined {
  const start = side.byId.get(valueOf(end, "startRef") ?? "");
  return start !== undefined && start.key === "sc" && !isIsolated(start) ? start : undefined;
}

/** F6: an isolated end has an id, another a startRef, and its start before it. */
function endHasStart(end: XmlNode, side: InlineView): Fault | null {
  const isolated = isIsolated(end);
  const startRef = valueOf(end, "startRef");
  if (isolated ? idOf(end) === null || startRef !== null : startRef === null || idOf(end) !== null) {
    return {
      at: end,
      message: isolated
        ? `an isolated <${end.name}> has an id, and no startRef`
        : `<${end.name}> has a startRef, and no id, unless it is isolated`,
      hint: isolated ? 'write id="…" in place of startRef' : 'write startRef="…" in place of id, or isolated="yes"',
    };
  }
  if (isolated) return null;
  if (valueOf(end, "dir") !== null) {
    return { at: end, message: `only an isolated <${end.name}> has a dir`, hint: "write dir on its start" };
  }
  const start = startOf(end, side);
  if (start !== undefined && isBefore(side, start, end)) return null;
  return {
    at: end,
    message: `<${end.name} startRef="${startRef}"> refers to no <sc> before it in this unit`,
    hint: 'put <sc id="…"/> back before it, or remove it',
  };
}

/** F9, F14: a copy has no original data, and copies a code of the unit that has none and may be copied. */
function copies(owner: XmlNode): Fault | null {
  const { inline } = viewOf(owner);
  return firstFault(bothSides(owner), (node) => {
    const id = valueOf(node, "copyOf");
    if (id === null) return null;
    const fault = (message: string, hint: string): Fault => ({
      at: node,
      message: `<${node.name} copyOf="${id}"> ${message}`,
      hint,
    });
    if (hasData(node)) return fault("has original data", "refer to the data alone, without copyOf");
    const bases = sides.flatMap((side) => inline[side].byId.get(id) ?? []);
    if (bases.length === 0) return fault("copies no code of this unit", "name the id of a code in this unit");
    if (bases.every(hasData))
      return fault("copies a code with original data", "refer to the same data, without copyOf");
    if (bases.some((base) => valueOf(base, "canCopy") === "no"))
      return fault("copies a code that cannot be copied", "remove it");
    return null;
  });
}

function hasData(node: XmlNode): boolean {
  return ["dataRef", "dataRefStart", "dataRefEnd"].some((name) => valueOf(node, name) !== null);
}

/** F15 to F17: references to original data stay in the unit or match. */
function dataRefs(owner: XmlNode): Fault | null {
  const view = viewOf(owner);
  const known = new Set(view.data.map(idOf));
  return firstFault(bothSides(owner), (node) =>
    firstFault(["dataRef", "dataRefStart", "dataRefEnd"], (name) => {
      const id = valueOf(node, name);
      if (id === null || known.has(id)) return null;
      return {
        at: node,
        message: `${name}="${id}" refers to no <data> of this ${owner.key === "unit" ? "unit" : "match"}`,
        hint: `put <data id="${id}">…</data> back into its <originalData>, or remove the attribute`,
      };
    }),
  );
}

/** What holds for inline codes, by unit and by match. */
export const codeRules: readonly Rule[] = [
  { clause: "F5, mtc4", on: ["unit", "mtc:match"], needs: ["sc"], check: onEachSide("sc", startHasEnd) },
  { clause: "F6", on: ["unit", "mtc:match"], needs: ["ec"], check: onEachSide("ec", endHasStart) },
  { clause: "F5.1", on: ["unit", "mtc:match"], needs: ["ec"], check: onEachSide("ec", halvesAgree) },
  { clause: "F9, F14", on: ["unit"], needs: ["@copyOf"], check: copies },
  {
    clause: "F15, F16, F17",
    on: ["unit", "mtc:match"],
    needs: ["@dataRef", "@dataRefStart", "@dataRefEnd"],
    check: dataRefs,
  },
];
