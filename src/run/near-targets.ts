import { termUses } from "../glossary/uses.ts";
import { termsStamp } from "../glossary/stamp.ts";
import { canonicalTarget } from "../memory/canonical.ts";
import type { Remembered, WantedSentence } from "../memory/decide.ts";
import { saysOther } from "../memory/says-other.ts";
import type { Finding, Lng, Match } from "../model.ts";
import { readableText } from "../text/codes.ts";
import { checkProposal } from "./check-proposal.ts";
import { jobId } from "./job-id.ts";
import type { Matches } from "./matches.ts";
import type { Project } from "./project.ts";
import { termsOf } from "./terms.ts";

/** So many matches are tried before a sentence goes to an engine. */
const mostTried = 3;

/**
 * What the memory has for a sentence that is near enough by `memory.use`, in which the checks find no error, and which
 * neither denies what the sentence says nor names somebody else. Says
 * the same all through a run: the index stands as it was at the start. What is paid for and in the journal is left to
 * that.
 */
export function nearTargets(
  project: Project,
  matches: Matches,
): (target: Lng, sentence: WantedSentence, story: string) => Remembered | null {
  const { use } = project.settings.memory;
  if (use > 99) return () => null;
  let paid: ReadonlySet<string> | null = null;
  const isPaid = (job: string): boolean => (paid ??= new Set(project.journal().jobs())).has(job);
  return (target, sentence, story) => {
    const shown = readableText(sentence.source, sentence.codes);
    for (const match of matches.of(target, { ...sentence, story }, { limit: mostTried })) {
      if (match.similarity < use) return null;
      if (saysOther({ ...match, sentence: shown, lng: project.settings.source })) continue;
      const findings = checkProposal(project, { ...sentence, target: match.proposal, lng: target });
      if (findings.some(({ severity }) => severity === "error")) continue;
      return isPaid(jobId(target, sentence.key)) ? null : taken(match, sentence, { project, target, findings });
    }
    return null;
  };
}

interface Checked {
  readonly project: Project;
  readonly target: Lng;
  readonly findings: readonly Finding[];
}

function taken(
  { proposal, similarity, repairs }: Match,
  { source, codes }: WantedSentence,
  { project, target, findings }: Checked,
): Remembered {
  const uses = termUses(termsOf(project).finder, { source, target: null, lng: target, codes });
  // A target that does not say what the terms want was not made under them.
  const isOfTerms = findings.every(({ issue }) => issue !== "terminology");
  return {
    target: canonicalTarget(source, proposal),
    origin: "memory",
    match: { similarity, repaired: repairs.length > 0 },
    model: null,
    terms: isOfTerms ? termsStamp(uses, target) : null,
    unknownWords: [],
  };
}
