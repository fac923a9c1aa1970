import { z } from "zod";

/** Points that a match of the memory counts for less, by what its pair is; all 0 unless the house says otherwise. */
interface MemoryPenalties {
  /** For every so many full years since the pair was last changed. */
  readonly age?: { readonly years: number; readonly points: number } | undefined;
  /** An engine made it, and nobody has touched it. */
  readonly machine: number;
  /** Nobody has approved it; in addition to `machine`. */
  readonly unreviewed: number;
  readonly otherStory: number;
  /** Its story, or its TMX file, speaks of another domain of the glossary. */
  readonly otherDomain: number;
  /** It comes from a TMX file of the memory folder: for all of them, or by path. */
  readonly importedFile: number | Readonly<Record<string, number>>;
}

/** The part of the settings that speaks of the memory. */
export interface MemorySettings {
  readonly memory: {
    /** The least similarity at which a match becomes the target, 70–101. */
    readonly use: number;
    /** The least similarity at which a match is shown, 70–100; never more than `use`. */
    readonly suggest: number;
    readonly penalties: MemoryPenalties;
  };
}

const similarity = (least: number, most: number): z.ZodInt =>
  z.int(`takes a whole number from ${least} to ${most}`).min(least).max(most);
const years = "takes a number of years, at least 1";
const points = z.int("takes points of similarity, from 0 to 100").min(0).max(100);

/** Accepts the memory's part of `visavis.yml`. */
export const memorySettings: { readonly [Name in keyof MemorySettings]: z.ZodType<MemorySettings[Name]> } = {
  memory: z
    .strictObject({
      use: similarity(70, 101).default(100),
      suggest: similarity(70, 100).default(70),
      penalties: z
        .strictObject({
          age: z.strictObject({ years: z.int(years).min(1), points }).optional(),
          machine: points.default(0),
          unreviewed: points.default(0),
          otherStory: points.default(0),
          otherDomain: points.default(0),
          importedFile: z
            .union([points, z.record(z.string(), points)], "takes points, or points by file: { memory/old.tmx: 5 }")
            .default(0),
        })
        .prefault({}),
    })
    .prefault({}),
};
