import type { InlineRole, UnitKind } from "../../model.ts";

/** Namespaces of XLIFF 2.1 that we write, and ours for what the standard has no place for. */
export const core = "urn:oasis:names:tc:xliff:document:2.0";
export const matches = "urn:oasis:names:tc:xliff:matches:2.0";
export const metadata = "urn:oasis:names:tc:xliff:metadata:2.0";
export const visavis = "urn:visavis:xliff:1";

/** Prefixes that the root of every file we write declares. */
export const rootPrefixes: Readonly<Record<string, string>> = { "": core, mtc: matches, mda: metadata, visavis };

/** Start the `subType` of a match that is our kept old pair, whole or shown without some codes; the old state follows. */
export const previousPrefixes = { whole: "visavis:previous-", shown: "visavis:shown-" } as const;

/** The `category` of the metadata of codes that stand in no text of their unit. */
export const codesCategory = "visavis:codes";

/** The `category` of the metadata that says what people did to segments, and which warnings they let stand. */
export const historyCategory = "visavis:history";
export const waiversCategory = "visavis:waivers";

interface CodeType {
  readonly role: InlineRole;
  readonly type: string;
  readonly subType: string | null;
}

/** Our roles as XLIFF `type` and `subType` (4.3.1.41, 4.3.1.45): standard values where the standard has them. */
export const codeTypes: readonly CodeType[] = [
  { role: "strong", type: "fmt", subType: "xlf:b" },
  { role: "emphasis", type: "fmt", subType: "xlf:i" },
  { role: "break", type: "fmt", subType: "xlf:lb" },
  { role: "delete", type: "fmt", subType: "visavis:delete" },
  { role: "code", type: "fmt", subType: "visavis:code" },
  { role: "link", type: "link", subType: null },
  { role: "footnote", type: "link", subType: "visavis:footnote" },
  { role: "image", type: "image", subType: null },
  { role: "html", type: "other", subType: "visavis:html" },
  { role: "other", type: "other", subType: null },
];

/** The role of a code that any tool wrote; an unknown `subType` falls back to its `type`, an unknown `type` to `other`. */
export function roleOf(type: string | null, subType: string | null): InlineRole {
  const exact = codeTypes.find((row) => row.type === type && row.subType === subType);
  return (exact ?? codeTypes.find((row) => row.type === type && row.subType === null))?.role ?? "other";
}

const unitKinds: Readonly<Record<UnitKind, true>> = {
  title: true,
  heading: true,
  paragraph: true,
  "list-item": true,
  quote: true,
  "table-cell": true,
  caption: true,
  footnote: true,
  "image-alt": true,
  "front-matter": true,
  code: true,
  raw: true,
};

/** The kind behind a unit's `type`, `paragraph` when it is not one of ours. */
export function kindOf(type: string | null): UnitKind {
  const name = type?.startsWith("visavis:") ? type.slice("visavis:".length) : "";
  return isKind(name) ? name : "paragraph";
}

function isKind(name: string): name is UnitKind {
  return Object.hasOwn(unitKinds, name);
}
