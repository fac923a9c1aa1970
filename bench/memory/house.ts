import type { Emphasis } from "../../src/memory/near/weights.ts";

/** The language that the bench translates into. */
export const lng = "en";

export const emphasis: Emphasis = { lng: "fr", terms: new Set() };

/** The sentences of every run are the same. */
export const seed = 1;

/** How near matches are looked for, as the bars have it. */
export const asked = { limit: 3, threshold: 75 } as const;
