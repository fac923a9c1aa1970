import { valueOf, type XmlNode } from "../../xml/tree.ts";
import { type Fault, firstFault, type Rule } from "./rule.ts";
import {
  bothSides,
  idOf,
  type InlineView,
  inlineIn,
  isBefore,
  isIsolated,
  onEachSide,
  type Side,
  sides,
  viewOf,
} from "./text-view.ts";

const defaults: Readonly<Record<string, string>> = {
  canCopy: "yes",
  canDelete: "yes",
  canReorder: "yes",
  canOverlap: "yes",
};

function valueOrDefault(node: XmlNode, name: string): string | null {
  return valueOf(node, name) ?? defaults[name] ?? null;
}

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
    if (defaults[name] === undefined && valueOf(end, name) === null) return false;
    return valueOrDefault(start, name) !== valueOrDefault(end, name);
  });
  const wanted = valueOrDefault(start, "canReorder") === "firstNo" ? "no" : valueOrDefault(start, "canReorder");
  const name = different ?? (wanted === valueOrDefault(end, "canReorder") ? undefined : "canReorder");
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

function fixedCodes(owner: XmlNode): Fault | null {
  return firstFault(bothSides(owner), (node) => {
    const order = valueOrDefault(node, "canReorder");
    if (order === "yes" || (valueOf(node, "canCopy") === "no" && valueOf(node, "canDelete") === "no")) return null;
    return {
      at: node,
      message: `<${node.name}> has canReorder="${order}", and may be copied or deleted`,
      hint: 'write canCopy="no" canDelete="no"',
    };
  });
}

/** F20: a code that cannot be deleted stands in a target once its sentence has one, even an empty one. */
function kept(owner: XmlNode): Fault | null {
  const view = viewOf(owner);
  const present = new Set(view.inline.target.all.map(nameOf));
  return firstFault(view.parts, ({ node, source, target }) => {
    if (target === null || node.key !== "segment") return null;
    return firstFault(inlineIn(source), (code) => {
      if (valueOf(code, "canDelete") !== "no" || present.has(nameOf(code))) return null;
      return {
        at: target,
        message: `<${code.name}> ${code.local === "ec" ? "startRef" : "id"}="${nameOf(code).replace(/^\w+ /u, "")}" cannot be deleted, and stands in no target`,
        hint: "put it into the target, or remove the target",
      };
    });
  });
}

/** One name for a code however it is written: `start 1`, `end 1`, `ph 2`. */
function nameOf(node: XmlNode): string {
  const startRef = valueOf(node, "startRef");
  if (startRef !== null) return `end ${startRef}`;
  return `${["pc", "sc"].includes(node.key) ? "start" : node.key} ${idOf(node)}`;
}

interface Step {
  readonly name: string;
  readonly node: XmlNode;
  /** False for a code that may be moved: no sequence goes across it. */
  readonly fixed: boolean;
  readonly first: boolean;
}

/** The codes of one side as a sequence of starts, ends and placeholders; annotations are none. */
function stepsOf(owner: XmlNode, side: Side): readonly Step[] {
  const steps: Step[] = [];
  const walk = (node: XmlNode): void => {
    const isCode = ["ph", "pc", "sc", "ec"].includes(node.key);
    const order = valueOrDefault(node, "canReorder");
    const fixed = order !== "yes";
    if (isCode) steps.push({ name: nameOf(node), node, fixed, first: order !== "no" });
    for (const child of node.children) walk(child);
    if (node.key === "pc") steps.push({ name: `end ${idOf(node)}`, node, fixed, first: true });
  };
  for (const part of viewOf(owner).parts) for (const child of part[side]?.children ?? []) walk(child);
  return steps;
}

/** F30: a sequence that cannot be reordered begins with `firstNo`. */
function sequences(owner: XmlNode): Fault | null {
  return firstFault(sides, (side) => {
    const steps = stepsOf(owner, side);
    return firstFault(steps.entries(), ([at, { node, first }]) => {
      if (first || steps[at - 1]?.fixed === true) return null;
      return {
        at: node,
        message: `<${node.name}> has canReorder="no", and the code before it may be moved`,
        hint: 'write canReorder="firstNo" on the first code that cannot be moved',
      };
    });
  });
}

/** F31: in a target, a code that cannot be reordered follows the same code as in the source. */
function sequencesKept(owner: XmlNode): Fault | null {
  const before = (steps: readonly Step[]): Map<string, string | undefined> =>
    new Map(steps.map(({ name }, at) => [name, steps[at - 1]?.name]));
  const targets = before(stepsOf(owner, "target"));
  const sources = stepsOf(owner, "source");
  return firstFault(sources.entries(), ([at, { name, node, first }]) => {
    if (first || !targets.has(name) || targets.get(name) === sources[at - 1]?.name) return null;
    return {
      at: targetOf(owner, name) ?? node,
      message: `<${node.name}> cannot be reordered, and follows another code in the target`,
      hint: 'put the codes with canReorder="no" into the order of the source',
    };
  });
}

function targetOf(owner: XmlNode, name: string): XmlNode | undefined {
  return viewOf(owner).inline.target.all.find((node) => nameOf(node) === name);
}

/** What holds for inline codes, by unit and by match. */
export const codeRules: readonly Rule[] = [
  { clause: "F5, mtc4", on: ["unit", "mtc:match"], needs: ["sc"], check: onEachSide("sc", startHasEnd) },
  { clause: "F6", on: ["unit", "mtc:match"], needs: ["ec"], check: onEachSide("ec", endHasStart) },
  { clause: "F5.1", on: ["unit", "mtc:match"], needs: ["ec"], check: onEachSide("ec", halvesAgree) },
  { clause: "F9, F14", on: ["unit"], needs: ["@copyOf"], check: copies },
  { clause: "F10", on: ["unit"], needs: ["@canReorder"], check: fixedCodes },
  {
    clause: "F15, F16, F17",
    on: ["unit", "mtc:match"],
    needs: ["@dataRef", "@dataRefStart", "@dataRefEnd"],
    check: dataRefs,
  },
  { clause: "F20", on: ["unit"], needs: ["@canDelete"], check: kept },
  { clause: "F30", on: ["unit"], needs: ["@canReorder"], check: sequences },
  { clause: "F31", on: ["unit"], needs: ["@canReorder"], check: sequencesKept },
];
