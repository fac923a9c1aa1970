import type { Bed } from "./bed.ts";
import type { Measurement } from "./measure.ts";

/** Measures one thing that we claim, on a workspace in which everything is translated; leaves it in that state. */
export type Claim = (bed: Bed) => Promise<readonly Measurement[]>;
