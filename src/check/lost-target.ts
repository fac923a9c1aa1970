import type { Severity } from "../model.ts";
import type { Check, Flaw } from "./check.ts";

/** The translation file still has what the last commit had for the sentence. */
export const lostTarget: Check = {
  name: "lost-target",
  issue: "omission",
  severity: "error",
  describe: "A translation that the last commit has is still in the file: no other tool has dropped or emptied it.",
  find: ({ history }) =>
    flaws(history?.lost, {
      message: "The file has this translation no more: it is taken back from the last commit. 'visavis run' writes it.",
      severity: "error",
    }),
  findMissing: ({ history }) =>
    // Somebody may want it translated again.
    flaws(history?.lost, {
      message: "The last commit has a person's translation here; it was emptied since.",
      severity: "warning",
    }),
};

function flaws(
  lost: string | null | undefined,
  said: { readonly message: string; readonly severity: Severity },
): readonly Flaw[] {
  return lost === null || lost === undefined ? [] : [{ range: null, ...said, expected: lost, actual: null }];
}
