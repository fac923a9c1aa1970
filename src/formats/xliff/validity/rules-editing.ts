import { valueOf, type XmlNode } from "../../xml/tree.ts";
import { type Fault, firstFault, type Rule } from "./rule.ts";
import { bothSides, hintOf, idOf, inlineIn, type Side, sides, viewOf } from "./text-view.ts";

/** F10: a code that cannot be reordered cannot be copied or deleted either. */
function fixedCodes(owner: XmlNode): Fault | null {
  return firstFault(bothSides(owner), (node) => {
    const order = hintOf(node, "canReorder");
    if (order === "yes" || (valueOf(node, "canCopy") === "no" && valueOf(node, "canDelete") === "no")) return null;
    return {
      at: node,
      message: `<${node.name}> has canReorder="${order}", and may be copied or deleted`,
      hint: 'write canCopy="no" canDelete="no"',
    };
  });
}

/**
 * F20: a code that cannot be deleted stands in the target beside its source, once there is one, even an empty one. What
 * the Schematron rules only warn of until a segment is final is what the text forbids at any time.
 */
function kept(owner: XmlNode): Fault | null {
  return firstFault(viewOf(owner).parts, ({ source, target }) => {
    if (target === null) return null;
    // A pair may be written as two elements in one language, and as one in the other (4.7.2.2).
    const present = new Set(
      inlineIn(target).flatMap((code) => (code.key === "pc" ? [nameOf(code), `end ${idOf(code)}`] : [nameOf(code)])),
    );
    return firstFault(inlineIn(source), (code) => {
      if (valueOf(code, "canDelete") !== "no" || present.has(nameOf(code))) return null;
      return {
        at: target,
        message: `<${code.name}> ${code.local === "ec" ? "startRef" : "id"}="${nameOf(code).replace(/^\w+ /u, "")}" cannot be deleted, and does not stand in its target`,
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
    const order = hintOf(node, "canReorder");
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

/** What holds for the editing hints of codes (Editing Hints): what a target may leave out or move. */
export const editingRules: readonly Rule[] = [
  { clause: "F10", on: ["unit"], needs: ["@canReorder"], check: fixedCodes },
  { clause: "F20", on: ["unit"], needs: ["@canDelete"], check: kept },
  { clause: "F30", on: ["unit"], needs: ["@canReorder"], check: sequences },
  { clause: "F31", on: ["unit"], needs: ["@canReorder"], check: sequencesKept },
];
