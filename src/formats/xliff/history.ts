import type { Revision, TranslatedUnit, Waiver } from "../../model.ts";
import { attribute, escapePlain } from "../xml/escape.ts";
import { historyCategory, waiversCategory } from "./names.ts";

type Reviewed = Pick<TranslatedUnit, "revisions" | "waivers">;

/** What people did to a unit's segments as lines of its metadata (XLIFF 2.1, 5.4), one each; none where nobody did. */
export function writeHistory({ revisions, waivers }: Reviewed, indent: string): readonly string[] {
  return [
    ...writeGroup(historyCategory, revisions.map(revisionMeta), indent),
    ...writeGroup(waiversCategory, waivers.map(waiverMeta), indent),
  ];
}

interface Meta {
  /** Id of the segment, as the `type` of the `<mda:meta>`. */
  readonly segment: string;
  readonly text: string;
}

function writeGroup(category: string, metas: readonly Meta[], indent: string): readonly string[] {
  if (metas.length === 0) return [];
  return [
    `${indent}<mda:metaGroup category="${category}">`,
    ...metas.map(
      ({ segment, text }) => `${indent}  <mda:meta${attribute("type", segment)}>${escapePlain(text)}</mda:meta>`,
    ),
    `${indent}</mda:metaGroup>`,
  ];
}

// Names and texts are JSON strings: whatever they hold, their ends are found.
function revisionMeta({ segment, at, by, did, before }: Revision): Meta {
  const earlier = before === null ? "" : `, before by ${JSON.stringify(before.origin)}: ${JSON.stringify(before.text)}`;
  return { segment, text: `${at} ${did} by ${JSON.stringify(by)}${earlier}` };
}

function waiverMeta({ segment, rule, reason, by }: Waiver): Meta {
  return { segment, text: `${rule} by ${JSON.stringify(by)}: ${JSON.stringify(reason)}` };
}

const string = String.raw`("(?:[^"\\]|\\.)*")`;
const revisionPattern = new RegExp(String.raw`^(\S+) (\w+) by ${string}(?:, before by ${string}: ${string})?$`, "su");
const waiverPattern = new RegExp(String.raw`^(\S+) by ${string}: ${string}$`, "su");

const deeds: readonly Revision["did"][] = [
  "edited",
  "translated",
  "reviewed",
  "final",
  "unchanged",
  "waived",
  "unwaived",
  "restored",
];

/** The revision that a line of metadata says; null when it is none of ours. */
export function readRevision({ segment, text }: Meta): Revision | null {
  const [, at = "", name = "", ...strings] = revisionPattern.exec(text) ?? [];
  const did = deeds.find((deed) => deed === name);
  const [by, origin, before] = strings.map(readString);
  if (did === undefined || typeof by !== "string" || origin === null || before === null) return null;
  const earlier = origin === undefined || before === undefined ? null : { text: before, origin };
  return { segment, at, by, did, before: earlier };
}

/** The waiver that a line of metadata says; null when it is none of ours. */
export function readWaiver({ segment, text }: Meta): Waiver | null {
  const [, rule = "", ...strings] = waiverPattern.exec(text) ?? [];
  const [by, reason] = strings.map(readString);
  return typeof by === "string" && typeof reason === "string" ? { segment, rule, reason, by } : null;
}

/** The text of a JSON string; undefined where there is none, null where somebody has broken it. */
function readString(json: string | undefined): string | null | undefined {
  if (json === undefined) return undefined;
  try {
    return String(JSON.parse(json));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
