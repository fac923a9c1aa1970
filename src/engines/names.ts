import { VisavisError } from "../errors.ts";

/** Every engine that can be named in the settings; `memory` is not one of them, it is always first. */
export const engineNames = ["deepl", "llm", "apertium", "pseudo"] as const;

/** The name of an engine of ours. */
export type EngineName = (typeof engineNames)[number];

/** The error for a name that is neither an engine of our own nor one of the further ones (npm packages of the settings). */
export function unknownEngine(name: string, further: readonly string[] = []): VisavisError {
  return new VisavisError({
    code: "engine-unknown",
    message: `There is no engine "${name}".`,
    hint: `Known engines: ${[...engineNames, ...further].join(", ")}. Name them in \`engines\` of visavis.yml, e.g. engines: [deepl, apertium].`,
  });
}
