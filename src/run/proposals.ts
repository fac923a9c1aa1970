import { termUses } from "../glossary/uses.ts";
import { localTarget } from "../memory/canonical.ts";
import { repairMatch, type Repaired } from "../memory/repair.ts";
import type { Finding, Inline, Lng, Match } from "../model.ts";
import { stripCodes } from "../text/codes.ts";
import type { StoredPair } from "../workspace/near-index.ts";
import { checkProposal } from "./check-proposal.ts";
import type { Project } from "./project.ts";
import { termsOf } from "./terms.ts";

interface CodedSentence {
  readonly key: string;
  readonly source: string;
  readonly codes: readonly Inline[];
}

/** What a pair proposes for a sentence, in the sentence's codes. */
export type Propose = (target: Lng, wanted: CodedSentence, pair: StoredPair) => Pick<Match, "proposal" | "repairs">;

/**
 * Proposes the targets of pairs: put right where the sentence differs in what can be, unless the checks then find
 * something that they do not find in the pair itself; else as they are.
 */
export function proposer(project: Project): Propose {
  return (target, wanted, pair) => {
    const repaired = pair.key === wanted.key ? null : repair(project, { target, wanted, pair });
    if (repaired !== null && isSound(project, repaired, { target, wanted, pair }))
      return { proposal: repaired.target, repairs: repaired.repairs };
    return { proposal: localTarget(wanted.source, pair.coded ?? pair.target), repairs: [] };
  };
}

interface Proposing {
  readonly target: Lng;
  readonly wanted: CodedSentence;
  readonly pair: StoredPair;
}

function repair(project: Project, { target: lng, wanted, pair }: Proposing): Repaired | null {
  const { finder } = termsOf(project);
  const { source, codes } = wanted;
  const known = { source: pair.text, target: pair.coded ?? pair.target };
  return repairMatch({
    sentence: { source, codes },
    pair: known,
    lng: { source: project.settings.source, target: lng },
    terms: {
      sentence: termUses(finder, { source, target: null, lng, codes }),
      pair: termUses(finder, { ...known, lng }),
    },
  });
}

function isSound(project: Project, repaired: Repaired, { target: lng, wanted, pair }: Proposing): boolean {
  const { source, codes } = wanted;
  const found = rulesOf(checkProposal(project, { source, codes, target: repaired.target, lng }));
  if (found.length === 0) return true;
  // What stands in a code is not known of a pair: without its codes the checks say what they say of its words.
  const own = { source: stripCodes(pair.text), target: stripCodes(pair.coded ?? pair.target), codes: [], lng };
  const before = rulesOf(checkProposal(project, own));
  return found.every((rule) => before.includes(rule));
}

function rulesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule }) => rule);
}
