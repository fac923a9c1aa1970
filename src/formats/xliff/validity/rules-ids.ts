import { nodesIn, valueOf, type XmlNode } from "../../xml/tree.ts";
import { xml } from "./namespaces.ts";
import { type Fault, firstFault, firstTwice, type Rule } from "./rule.ts";
import { idOf, inlineIn, viewOf } from "./text-view.ts";
import { nmtoken } from "./values.ts";

function twice(found: ReturnType<typeof firstTwice>, where: string): Fault | null {
  if (found === null) return null;
  return {
    at: found.node,
    message: `${found.node.name} id "${found.name}" stands twice in ${where}`,
    hint: "give one of the two another id, or remove it (a merge may have doubled it)",
  };
}

function below(node: XmlNode, keys: readonly string[]): readonly XmlNode[] {
  // Units hold no groups, and no units.
  return node.children.flatMap((child) => [
    ...(keys.includes(child.key) ? [child] : []),
    ...(child.key === "unit" ? [] : below(child, keys)),
  ]);
}

/** Elements of one kind inside each other or side by side, each with its own id. */
const scopes: readonly {
  readonly clause: string;
  readonly on: string;
  readonly keys: readonly string[];
  readonly where: string;
}[] = [
  { clause: "K2", on: "file", keys: ["group"], where: "the file" },
  { clause: "K3", on: "file", keys: ["unit"], where: "the file" },
  { clause: "K4", on: "notes", keys: ["note"], where: "its <notes>" },
  { clause: "K5", on: "originalData", keys: ["data"], where: "its <originalData>" },
  { clause: "mtc1", on: "mtc:matches", keys: ["mtc:match"], where: "its <matches>" },
  { clause: "gls1", on: "gls:glossary", keys: ["gls:glossEntry", "gls:translation"], where: "its <glossary>" },
  { clause: "mda1", on: "mda:metadata", keys: ["mda:metaGroup"], where: "its <metadata>" },
  {
    clause: "res1",
    on: "res:resourceData",
    keys: ["res:resourceItem", "res:resourceItemRef"],
    where: "its <resourceData>",
  },
];

/** The id of an element in its scope; `<metadata>` shares its scope with its groups, a `<file>` does not. */
function scoped(node: XmlNode, scope: XmlNode): string | null {
  return node === scope && node.key !== "mda:metadata" ? null : idOf(node);
}

/** What may share an id between a source and a target: a pair of codes can be written as one element or as two. */
function kindOf(node: XmlNode): string {
  const key = node.key;
  if (key === "pc" || key === "sc") return "start";
  return key === "mrk" || key === "sm" ? "annotation" : key;
}

/** K6: ids of segments, ignorables and the inline elements of sources. */
function sourceIds(owner: XmlNode): Fault | null {
  const { parts, inline } = viewOf(owner);
  const own = owner.key === "unit" ? parts.map(({ node }) => node) : [];
  const where = owner.key === "unit" ? "the unit" : "the match";
  return twice(firstTwice([...own, ...inline.source.all], idOf), where);
}

/** K6: an id in a target is that of the same code in the source beside it, or new in the unit, and stands there once. */
function targetIds(owner: XmlNode): Fault | null {
  const { parts, inline } = viewOf(owner);
  if (inline.target.all.length === 0) return null;
  const again = twice(firstTwice(inline.target.all, idOf), "the targets of its unit");
  if (again !== null) return again;
  const taken = new Set(
    [...(owner.key === "unit" ? parts.map(({ node }) => node) : []), ...inline.source.all].map(idOf),
  );
  return firstFault(parts, ({ source, target }) => {
    const own = new Map(inlineIn(source).map((node) => [idOf(node), kindOf(node)]));
    return firstFault(inlineIn(target), (node) => {
      const id = idOf(node);
      if (id === null || !taken.has(id) || own.get(id) === kindOf(node)) return null;
      return {
        at: node,
        message: `the id "${id}" of <${node.name}> is that of another element in ${own.has(id) ? "its source" : "the unit"}`,
        hint: "give it an id that is new in the unit",
      };
    });
  });
}

/** Ids of extension elements, `id` or `xml:id`, are name tokens, unique by namespace in the `<file>`, `<group>` or `<unit>`. */
function extensionIds(host: XmlNode): Fault | null {
  const nodes = host.children.filter(({ key }) => key === "other").flatMap((child) => [...nodesIn(child)]);
  if (nodes.length === 0) return null;
  const own = nodes.filter(({ key }) => key === "other");
  const named = firstTwice(own, (node) => {
    const id = extensionId(node);
    return id === null ? null : `${id} ${node.uri}`;
  });
  if (named !== null) return twice({ ...named, name: named.name.replace(/ .*$/su, "") }, `its <${host.name}>`);
  return firstFault(own, (node) => {
    const id = extensionId(node);
    if (id === null || nmtoken.test(id)) return null;
    return {
      at: node,
      message: `id="${id}" of <${node.name}> is no name token`,
      hint: "write letters, digits, . - _ : only, or name the attribute otherwise",
    };
  });
}

function extensionId(node: XmlNode): string | null {
  return idOf(node) ?? valueOf(node, "id", xml);
}

/** K7, F18, F19: the places that targets say or have, together, are those of the segments and ignorables. */
function orders(unit: XmlNode): Fault | null {
  const { parts } = viewOf(unit);
  if (parts.every(({ target }) => target === null || valueOf(target, "order") === null)) return null;
  const taken = new Set<number>();
  return firstFault(parts.entries(), ([place, { node, target }]) => {
    const written = target === null ? null : valueOf(target, "order");
    const order = written === null ? place + 1 : Number(written);
    if (order <= parts.length && !taken.has(order)) {
      taken.add(order);
      return null;
    }
    return {
      at: target ?? node,
      message:
        order > parts.length
          ? `order="${order}" in a unit of ${parts.length} segments and ignorables`
          : `two targets of the unit have the place ${order} (a target without order has that of its source)`,
      hint: `give each target that moves its own order, from 1 to ${parts.length}`,
    };
  });
}

/** What must be unique. */
export const idRules: readonly Rule[] = [
  {
    clause: "K1",
    on: ["xliff"],
    check: (root) =>
      twice(
        firstTwice(
          root.children.filter((child) => child.key === "file"),
          idOf,
        ),
        "the document",
      ),
  },
  ...scopes.map(({ clause, on, keys, where }): Rule => ({
    clause,
    on: [on],
    check: (node) =>
      twice(
        firstTwice([node, ...below(node, keys)], (one) => scoped(one, node)),
        where,
      ),
  })),
  { clause: "K6S", on: ["unit", "mtc:match"], check: sourceIds },
  { clause: "K6T", on: ["unit", "mtc:match"], check: targetIds },
  { clause: "K7, F18, F19", on: ["unit"], check: orders },
  { clause: "Extensibility: constraints on ids", on: ["file", "group", "unit"], check: extensionIds },
];
