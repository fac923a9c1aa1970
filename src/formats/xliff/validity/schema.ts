import { core } from "../names.ts";
import { valueOf, type XmlAttribute, type XmlNode } from "../../xml/tree.ts";
import { coreElements, type ElementSpec } from "./elements.ts";
import { itsAttributes, moduleAttributes, moduleElements } from "./elements-modules.ts";
import { its, keyOf, modules, xml } from "./namespaces.ts";
import { type Fault, firstFault } from "./rule.ts";
import { type ValueName, valueTypes } from "./values.ts";

interface Particle {
  readonly keys: readonly string[];
  readonly min: 0 | 1;
  readonly many: boolean;
}

/** What the schemas of XLIFF 2.1 say of one element: its place, its attributes, and the order of its children. */
export function schemaFault(node: XmlNode): Fault | null {
  const key = keyOf(node);
  if (key === "other") return null;
  const spec = specOf(key);
  if (spec === undefined) return outOfPlace(node, node.parent);
  return placeFault(node, spec) ?? attributesFault(node, spec) ?? contentFault(node, spec);
}

/** True when what stands in an element is not XLIFF's: its children are left alone. */
export function isForeign(node: XmlNode): boolean {
  return keyOf(node) === "other";
}

function specOf(key: string): ElementSpec | undefined {
  return Object.hasOwn(elements, key) ? elements[key] : undefined;
}

function placeFault(node: XmlNode, { places }: ElementSpec): Fault | null {
  if (places === undefined || node.parent === null || places.includes(keyOf(node.parent))) return null;
  return {
    at: node,
    message: `<${node.name}> cannot stand in <${node.parent.name}>`,
    hint: `move it to ${places.map((place) => `<${place}>`).join(" or ")}`,
  };
}

function attributesFault(node: XmlNode, spec: ElementSpec): Fault | null {
  for (const name of compiledOf(spec).required) if (valueOf(node, name) === null) return missing(node, name);
  return firstFault(node.attributes, (attribute) => {
    const type = typeOf(attribute, spec);
    if (type === null) return unknownAttribute(node, attribute);
    return valueTypes[type].accepts(attribute.value) ? null : badValue(node, attribute, type);
  });
}

/** The type of an attribute's values, or null when the element cannot have it. */
function typeOf(attribute: XmlAttribute, spec: ElementSpec): ValueName | null {
  const { uri, local } = attribute;
  if (uri === "") return own(spec.attributes, local) ?? own(spec.attributes, `${local}!`);
  if (uri === xml) return spec.others === "any" ? (own(xmlAttributes, local) ?? "text") : own(spec.xml ?? {}, local);
  return spec.others === "none" || uri === core ? null : typeInModule(attribute, spec);
}

function typeInModule({ uri, local }: XmlAttribute, { others }: ElementSpec): ValueName | null {
  if (uri === its) return own(itsAttributes, local) ?? "text";
  const prefix = modules.get(uri);
  if (prefix === undefined) return others === "any" ? "text" : null;
  return own(moduleAttributes[prefix] ?? {}, local);
}

const xmlAttributes = { lang: "languageOrNone", space: "space", id: "nmtoken" } as const;

function own(record: Readonly<Record<string, ValueName>>, name: string): ValueName | null {
  return Object.hasOwn(record, name) ? (record[name] ?? null) : null;
}

function contentFault(node: XmlNode, spec: ElementSpec): Fault | null {
  if (node.text === "some" && !spec.text) {
    return {
      at: node,
      message: `text stands in <${node.name}>, which holds elements only`,
      hint: "put the text into a <source>, <target> or <note>, or remove it",
    };
  }
  const { particles } = compiledOf(spec);
  let at = 0;
  let count = 0;
  for (const child of node.children) {
    while (!fits(particles[at], count, child)) {
      const particle = particles[at];
      if (particle === undefined) return outOfPlace(child, node);
      if (count < particle.min) return missingChild(node, particle, child);
      at++;
      count = 0;
    }
    count++;
  }
  return firstFault(particles.slice(at), (particle) => {
    const enough = particle === particles[at] ? count >= particle.min : particle.min === 0;
    return enough ? null : missingChild(node, particle, node);
  });
}

const elements: Readonly<Record<string, ElementSpec>> = { ...coreElements, ...moduleElements };

interface Compiled {
  readonly particles: readonly Particle[];
  readonly required: readonly string[];
}

const compiled = new Map<ElementSpec, Compiled>(
  Object.values(elements).map((spec) => [
    spec,
    {
      particles: spec.content.map(particleOf),
      required: Object.keys(spec.attributes).flatMap((name) => (name.endsWith("!") ? [name.slice(0, -1)] : [])),
    },
  ]),
);

function compiledOf(spec: ElementSpec): Compiled {
  return compiled.get(spec) ?? { particles: [], required: [] };
}

function particleOf(text: string): Particle {
  const [, names = "", often = ""] = /^(.*?)([?*+]?)$/u.exec(text) ?? [];
  return { keys: names.split("|"), min: often === "" || often === "+" ? 1 : 0, many: often === "*" || often === "+" };
}

function fits(particle: Particle | undefined, count: number, child: XmlNode): boolean {
  if (particle === undefined || (count > 0 && !particle.many)) return false;
  if (particle.keys.includes(keyOf(child))) return true;
  // In the schemas, `##other` takes every namespace but the element's own: modules stand where extensions may.
  return particle.keys.includes("other") && child.uri !== child.parent?.uri && child.uri !== "";
}

function missing(node: XmlNode, name: string): Fault {
  return {
    at: node,
    message: `<${node.name}> has no ${name}`,
    hint: `add the attribute ${name}="…", or take the file back from version control`,
  };
}

function missingChild(node: XmlNode, { keys }: Particle, at: XmlNode): Fault {
  const names = keys.map((key) => `<${key}>`).join(" or ");
  return at === node
    ? { at, message: `<${node.name}> has no ${names}`, hint: `add ${names} to it` }
    : {
        at,
        message: `<${node.name}> has no ${names} before <${at.name}>`,
        hint: `put ${names} before <${at.name}>`,
      };
}

/** `<body/>`: translate-toolkit 3.8 puts one into every `<file>` that it saves. */
const xliff1Elements: readonly string[] = ["body", "header", "trans-unit", "bin-unit", "alt-trans", "seg-source"];

function outOfPlace(child: XmlNode, parent: XmlNode | null): Fault {
  const where = parent === null ? "" : ` in <${parent.name}>`;
  return {
    at: child,
    message: `XLIFF 2.1 has no <${child.name}> at this place${where}`,
    hint: xliff1Elements.includes(child.name)
      ? "a tool that knows XLIFF 1 only has saved the file (docs/cat-tools.md): take it back from version control"
      : "remove the element or move it, or take the file back from version control",
  };
}

function unknownAttribute(node: XmlNode, { name }: XmlAttribute): Fault {
  return { at: node, message: `<${node.name}> has no attribute ${name} in XLIFF 2.1`, hint: `remove ${name}="…"` };
}

function badValue(node: XmlNode, { name, value }: XmlAttribute, type: ValueName): Fault {
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return {
    at: node,
    message: `${name}="${shown}" of <${node.name}> is not a value that XLIFF 2.1 allows`,
    hint: `write ${valueTypes[type].says}`,
  };
}
