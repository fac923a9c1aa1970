import type { TmxRemark } from "./tmx.ts";

/** What we say of a pair beyond its texts, each as a property of its unit. */
export interface PairProperties {
  readonly state: string;
  readonly origin: string;
  /** Null where it is not known. */
  readonly model: string | null;
  readonly terms: string | null;
  readonly story: string;
}

const prefix = "x-visavis-";
const names = ["state", "origin", "model", "terms", "story"] as const satisfies (keyof PairProperties)[];

/** The properties as a unit has them; what is not known has none. */
export function writeProperties(properties: PairProperties): readonly TmxRemark[] {
  return names.flatMap((name): readonly TmxRemark[] => {
    const text = properties[name];
    return text === null || text === "" ? [] : [{ type: "prop", attributes: { type: prefix + name }, text }];
  });
}

/** One of our properties of a unit; null where it has none, as in the files of other tools. */
export function propertyOf(remarks: readonly TmxRemark[], name: keyof PairProperties): string | null {
  const type = prefix + name;
  return remarks.find(({ attributes }) => attributes["type"] === type)?.text ?? null;
}
