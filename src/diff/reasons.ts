import type { Reason, ReviewFinding, TranslatedSegment, Waiver } from "../model.ts";

/** What the reasons are found in. */
interface Reasoned {
  readonly segment: TranslatedSegment;
  readonly findings: readonly ReviewFinding[];
  readonly waivers: readonly Waiver[];
  /** Other terms applied when the target was made. */
  readonly otherTerms: boolean;
}

interface ReasonRule {
  readonly name: Reason;
  /** One sentence for the documentation. */
  readonly describe: string;
  readonly holds: (reasoned: Reasoned) => boolean;
}

/** The check that says in words what the reason `stale-terms` says; its waiver does for both. */
const staleTerms = "stale-terms";

/** Why a sentence wants a look, in the order in which reasons are shown. */
export const reasonRules: readonly ReasonRule[] = [
  {
    name: "new",
    describe: "There is no translation yet; a pseudo-translation is none.",
    holds: ({ segment }) => isUntranslated(segment),
  },
  {
    name: "source-changed",
    describe: "The source was edited, and nobody has looked at the new proposal.",
    holds: ({ segment }) => segment.previous !== null,
  },
  {
    name: "unreviewed",
    describe: "There is a proposal that no person has written, changed or approved.",
    holds: ({ segment }) => !isUntranslated(segment) && !segment.touched && segment.state === "translated",
  },
  {
    name: "stale-terms",
    describe: "The target was made under other terms of the glossary than apply now.",
    holds: ({ otherTerms, waivers }) => otherTerms && !waivers.some(({ rule }) => rule === staleTerms),
  },
  {
    name: "finding",
    describe: "A check has something against it, and nobody waived that.",
    holds: ({ findings }) => findings.some(({ rule, waiver }) => waiver === null && rule !== staleTerms),
  },
];

/** Every reason that a sentence has to be looked at. */
export function reasonsOf(reasoned: Reasoned): readonly Reason[] {
  return reasonRules.flatMap(({ name, holds }) => (holds(reasoned) ? [name] : []));
}

function isUntranslated({ target, origin }: TranslatedSegment): boolean {
  return target === null || origin === "pseudo";
}
