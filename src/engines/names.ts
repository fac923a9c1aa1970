/** Every engine that can be named in the settings; `memory` is not one of them, it is always first. */
export const engineNames = ["deepl", "llm", "apertium", "pseudo"] as const;

/** The name of an engine of ours. */
export type EngineName = (typeof engineNames)[number];
