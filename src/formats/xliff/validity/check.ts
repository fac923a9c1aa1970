import { startOf, xmlFault, type XmlSource } from "../../xml/read.ts";
import type { XmlNode } from "../../xml/tree.ts";
import type { Fault, Rule } from "./rule.ts";
import { annotationRules } from "./rules-annotations.ts";
import { codeRules } from "./rules-codes.ts";
import { editingRules } from "./rules-editing.ts";
import { idRules } from "./rules-ids.ts";
import { itsStandoffRules } from "./rules-its-standoff.ts";
import { itsRules } from "./rules-its.ts";
import { moduleRules } from "./rules-modules.ts";
import { structureRules } from "./rules-structure.ts";
import { isForeign, schemaFault } from "./schema.ts";
import { namesIn } from "./text-view.ts";

/** What the standard asks of a document beyond its schemas. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...idRules,
  ...codeRules,
  ...editingRules,
  ...annotationRules,
  ...moduleRules,
  ...itsRules,
  ...itsStandoffRules,
];

const general = rules.filter(({ on }) => on === undefined);
const special = new Map<string, Rule[]>();
for (const rule of rules) {
  for (const key of rule.on ?? []) special.set(key, [...(special.get(key) ?? []), rule]);
}

/**
 * Checks a document against XLIFF 2.1, schemas and constraints: throws for the first fault in document order, with line
 * and column, what is wrong, and what mends it. What stands inside the elements of extensions is not looked at.
 */
export function checkDocument(source: XmlSource, root: XmlNode): void {
  // Schemas first: the rules may count on what they ask for.
  check(source, root, schemaFault);
  check(source, root, ruleFault);
}

function check(source: XmlSource, node: XmlNode, faultOf: (node: XmlNode) => Fault | null): void {
  if (isForeign(node)) return;
  const fault = faultOf(node);
  if (fault !== null) throw xmlFault(source, startOf(source, fault.at), fault);
  for (const child of node.children) check(source, child, faultOf);
}

function ruleFault(node: XmlNode): Fault | null {
  for (const rule of special.get(node.key) ?? []) {
    if (rule.needs !== undefined && !rule.needs.some((name) => namesIn(node).has(name))) continue;
    const fault = rule.check(node);
    if (fault !== null) return fault;
  }
  if (node.attributes.every(({ uri }) => uri === "")) return null;
  for (const rule of general) {
    const fault = rule.check(node);
    if (fault !== null) return fault;
  }
  return null;
}
