import type { Bundle, BundleSection } from "../bundle.ts";

const head = `import "i18next";

declare module "i18next" {
  interface ResourceNamespaceMap {
    translation: {};
`;

/**
 * The text of \`locales/i18next.d.ts\`: with it, \`t("story:sections.x.body.0")\` type-checks for the keys of these
 * bundles (by namespace) and no other. It adds to what an application declares of its own namespaces; the empty
 * \`translation\` is there because i18next's types want the default namespace to exist.
 */
export function bundleTypes(bundles: Iterable<readonly [name: string, bundle: Bundle]>): string {
  const members = Array.from(bundles, ([name, bundle]) => ({ name, type: bundleType(bundle) }));
  const lines = members
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, type }) => `    ${JSON.stringify(name)}: ${type};\n`);
  return `${head}${lines.join("")}  }\n}\n`;
}

/** The namespaces of a text that `bundleTypes` wrote. */
export function typedNamespaces(types: string): readonly string[] {
  return [...types.matchAll(/^ {4}("(?:[^"\\]|\\.)*"): /gmu)].map(([, name = ""]) => String(JSON.parse(name)));
}

function bundleType({ title, fields, sections, order }: Bundle): string {
  const types = Object.fromEntries(Object.entries(sections).map(([id, section]) => [id, sectionType(section)]));
  return objectType({
    ...(title === undefined ? {} : { title: "string" }),
    ...(fields === undefined ? {} : { fields: objectType(allStrings(fields)) }),
    sections: objectType(types),
    order: tupleType(order.map((id) => JSON.stringify(id))),
  });
}

function sectionType({ heading, body }: BundleSection): string {
  return objectType({
    ...(heading === undefined ? {} : { heading: "string" }),
    ...(body === undefined ? {} : { body: tupleType(body.map(() => "string")) }),
  });
}

function allStrings(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(texts).map((name) => [name, "string"]));
}

function objectType(members: Readonly<Record<string, string>>): string {
  const entries = Object.entries(members).map(([name, type]) => `${JSON.stringify(name)}: ${type}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join("; ")} }`;
}

/** An empty tuple sends TypeScript 7 into an endless instantiation of i18next 27's key types. */
function tupleType(items: readonly string[]): string {
  return items.length === 0 ? "readonly string[]" : `readonly [${items.join(", ")}]`;
}
