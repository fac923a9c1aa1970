import { core } from "../names.ts";
import { valueOf, type XmlAttribute, type XmlNode } from "../../xml/tree.ts";
import { coreElements, type ElementSpec } from "./elements.ts";
import { itsAttributes, moduleAttributes, moduleElements } from "./elements-modules.ts";
import { fs, its, modules, slr, xml } from "./namespaces.ts";
import { type Fault, firstFault } from "./rule.ts";
import { type ValueName, valueTypes } from "./values.ts";

interface Particle {
  readonly keys: readonly string[];
  readonly min: 0 | 1;
  readonly many: boolean;
}

/** What the schemas of XLIFF 2.1 say of one element: its place, its attributes, and the order of its children. */
export function schemaFault(node: XmlNode): Fault | null {
  if (isForeign(node)) return null;
  const compiled = compiledByKey.get(node.key);
  if (compiled === undefined) return outOfPlace(node, node.parent);
  return placeFault(node, compiled.spec) ?? attributesFault(node, compiled) ?? contentFault(node, compiled);
}

/** True when what stands in an element is not XLIFF's: its children are left alone. */
export function isForeign(node: XmlNode): boolean {
  return node.key === "other";
}

function placeFault(node: XmlNode, { places }: ElementSpec): Fault | null {
  if (places === undefined || node.parent === null || places.includes(node.parent.key)) return null;
  return {
    at: node,
    message: `<${node.name}> cannot stand in <${node.parent.name}>`,
    hint: `move it to ${places.map((place) => `<${place}>`).join(" or ")}`,
  };
}

function attributesFault(node: XmlNode, compiled: Compiled): Fault | null {
  for (const name of compiled.required) if (valueOf(node, name) === null) return missing(node, name);
  for (const attribute of node.attributes) {
    const type = typeOf(attribute, compiled);
    if (type === null) return unknownAttribute(node, attribute);
    if (!valueTypes[type].accepts(attribute.value)) return badValue(node, attribute, type);
  }
  return null;
}

/** The type of an attribute's values, or null when the element cannot have it. */
function typeOf(attribute: XmlAttribute, { spec, attributes }: Compiled): ValueName | null {
  const { uri, local } = attribute;
  if (uri === "") return attributes.get(local) ?? null;
  if (uri === xml) return xmlType(local, spec);
  return spec.others === "none" || uri === core ? null : typeInModule(attribute, spec);
}

function xmlType(local: string, spec: ElementSpec): ValueName | null {
  if (spec.xml !== undefined) return own(spec.xml, local);
  return spec.others === "any" ? (own(xmlAttributes, local) ?? "text") : null;
}

function typeInModule({ uri, local }: XmlAttribute, { others }: ElementSpec): ValueName | null {
  if (others === "codes" && uri !== fs && uri !== slr) return null;
  if (uri === its) return own(itsAttributes, local) ?? "text";
  const prefix = modules.get(uri);
  return prefix === undefined ? "text" : own(moduleAttributes[prefix] ?? {}, local);
}

const xmlAttributes = { lang: "languageOrNone", space: "space", id: "ncname" } as const;

function own(record: Readonly<Record<string, ValueName>>, name: string): ValueName | null {
  return Object.hasOwn(record, name) ? (record[name] ?? null) : null;
}

function contentFault(node: XmlNode, { spec, particles }: Compiled): Fault | null {
  if (node.text === "some" && !spec.text) {
    return {
      at: node,
      message: `text stands in <${node.name}>, which holds elements only`,
      hint: "put the text into a <source>, <target> or <note>, or remove it",
    };
  }
  let at = 0;
  let count = 0;
  for (const child of node.children) {
    while (!fits(particles[at], count, child)) {
      const particle = particles[at];
      if (particle === undefined) return outOfPlace(child, node);
      if (count < particle.min) return notYet(node, particles.slice(at), child);
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

/** A child that may stand later is too early, for want of what comes before it; another has no place here. */
function notYet(node: XmlNode, [wanted, ...later]: readonly Particle[], child: XmlNode): Fault {
  const fitsLater = later.some((particle) => fits(particle, 0, child));
  return wanted !== undefined && fitsLater ? missingChild(node, wanted, child) : outOfPlace(child, node);
}

interface Compiled {
  readonly spec: ElementSpec;
  readonly particles: readonly Particle[];
  readonly attributes: ReadonlyMap<string, ValueName>;
  readonly required: readonly string[];
}

const compiledByKey: ReadonlyMap<string, Compiled> = new Map(
  Object.entries<ElementSpec>({ ...coreElements, ...moduleElements }).map(([key, spec]) => [key, compile(spec)]),
);

function compile(spec: ElementSpec): Compiled {
  const names = Object.keys(spec.attributes);
  return {
    spec,
    particles: spec.content.map(particleOf),
    attributes: new Map(Object.entries(spec.attributes).map(([name, type]) => [name.replace(/!$/u, ""), type])),
    required: names.flatMap((name) => (name.endsWith("!") ? [name.slice(0, -1)] : [])),
  };
}

function particleOf(text: string): Particle {
  const [, names = "", often = ""] = /^(.*?)([?*+]?)$/u.exec(text) ?? [];
  return { keys: names.split("|"), min: often === "" || often === "+" ? 1 : 0, many: often === "*" || often === "+" };
}

function fits(particle: Particle | undefined, count: number, child: XmlNode): boolean {
  if (particle === undefined || (count > 0 && !particle.many)) return false;
  if (child.key !== "other" && particle.keys.includes(child.key)) return true;
  // In the schemas, `##other` takes every namespace but the element's own: modules stand where extensions may. No
  // namespace is none.
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
