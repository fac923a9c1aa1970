import { codedPair, type CodedPair } from "../formats/tmx/codes.ts";
import { propertyOf } from "../formats/tmx/properties.ts";
import { readTmxSync } from "../formats/tmx/read.ts";
import type { TmxUnit, TmxVariant } from "../formats/tmx/tmx.ts";
import type { Lng, State } from "../model.ts";
import { stampOf, noFile } from "../workspace/files.ts";
import { readChunksSync } from "../workspace/streams.ts";
import { isEmpty, pairSorter } from "./memory-pairs.ts";
import type { Project } from "./project.ts";

/** A pair of a TMX file of the workspace, and what its unit says of it. */
export interface UnitPair extends CodedPair {
  readonly origin: string;
  readonly state: State;
  readonly model: string | null;
  readonly terms: string | null;
  /** The day on which it was last changed: `2026-11-20`. */
  readonly date: string | null;
  /** What its tool calls the subject of the text. */
  readonly domain: string | null;
  /** The unit's `tuid`. */
  readonly id: string | null;
}

/** Tells the version of a TMX file that was indexed for a target from others; `noFile` where there is none. */
export function unitsStamp({ root, settings }: Project, path: string): string {
  const file = stampOf(root, path);
  // Which texts of a file are for one target depends on what other targets there are.
  return file === noFile ? noFile : [file, settings.source, ...settings.targets].join(" ");
}

/** The pairs for a target in a TMX file of the workspace, one unit after the other; empty ones are none. */
export function* unitPairs({ root, settings }: Project, path: string, target: Lng): Generator<UnitPair> {
  const sort = pairSorter(settings.source, settings.targets);
  for (const item of readTmxSync(readChunksSync(root, path), path)) {
    if (item.type !== "unit" || propertyOf(item.unit.remarks, "origin") === "pseudo") continue;
    const { source, targets } = sort(item.unit);
    if (source === null || isEmpty(source)) continue;
    for (const { lng, variant } of targets)
      if (lng === target && !isEmpty(variant)) yield pairOf(item.unit, source, variant);
  }
}

function pairOf({ attributes, remarks }: TmxUnit, source: TmxVariant, variant: TmxVariant): UnitPair {
  const state = propertyOf(remarks, "state");
  return {
    ...codedPair(source, variant),
    origin: propertyOf(remarks, "origin") ?? "memory",
    // What another tool keeps in a memory, a person has confirmed there.
    state: state === "translated" || state === "final" ? state : "reviewed",
    model: propertyOf(remarks, "model"),
    terms: propertyOf(remarks, "terms"),
    date: dateOf(variant) ?? dateOf({ attributes }),
    domain: domainOf(variant) ?? domainOf({ remarks }),
    id: attributes["tuid"] ?? null,
  };
}

/** TMX writes dates as `20261120T090000Z`. */
function dateOf({ attributes }: Pick<TmxVariant, "attributes">): string | null {
  const written = attributes["changedate"] ?? attributes["creationdate"];
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})/u.exec(written ?? "") ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

const domainTypes: ReadonlySet<string> = new Set(["domain", "x-domain", "subject", "x-subject"]);

function domainOf({ remarks }: Pick<TmxUnit, "remarks">): string | null {
  const remark = remarks.find(({ type, attributes }) => type === "prop" && domainTypes.has(attributes["type"] ?? ""));
  return remark?.text ?? null;
}
