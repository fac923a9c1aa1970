import type { Check } from "./check.ts";

/** A sentence has its translation: no reply to it was refused. */
export const engineReply: Check = {
  name: "engine-reply",
  issue: "untranslated",
  // The sentence is counted as incomplete already; it is no fault of a translation.
  severity: "warning",
  describe: "A sentence that an engine was asked for has a translation: no reply to it was refused as broken.",
  find: () => [],
  findMissing: ({ history }) =>
    history?.refusal
      ? [{ range: null, message: `No reply could be kept: ${history.refusal}`, expected: null, actual: null }]
      : [],
};
