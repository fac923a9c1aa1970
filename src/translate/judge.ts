import type { Finding } from "../model.ts";
import type { RawReply } from "./journal.ts";
import type { TranslateJob } from "./job.ts";
import type { Protected } from "./protect.ts";
import type { Fault } from "./verify/reply-rule.ts";
import { emptyReply, replyFinding, verifyReply } from "./verify.ts";

/**
 * What the house has to say of a translation beyond this stage's own rules (language, terms). An error refuses it; a
 * warning asks for a better one where that may help, and lets it pass otherwise.
 */
export type Verify = (job: TranslateJob, text: string) => readonly Finding[];

/** `kept` as it is, `doubtful`: would rather have a better one, `wrong`: must not be kept. */
export type Judged =
  | { readonly type: "kept"; readonly text: string }
  | { readonly type: "doubtful"; readonly text: string; readonly finding: Finding; readonly findings: number }
  | { readonly type: "wrong"; readonly finding: Finding };

/** A reply as it came, and what is to be thought of it. */
export interface Assessed {
  readonly reply: RawReply;
  readonly judged: Judged;
}

/** Judges a raw reply; texts of what is not wrong have the codes of the source in place. */
export function judge(
  { job, restore }: { readonly job: TranslateJob; readonly restore: Protected["restore"] },
  { text: reply }: Pick<RawReply, "text">,
  verify: Verify,
): Judged {
  if (reply.trim() === "") return wrong(emptyReply, reply);
  const restored = restore(reply);
  if (restored.type === "broken") {
    const message = `The engine broke the text: ${restored.reason}.`;
    return wrong({ issue: "markup", message, expected: null }, reply);
  }
  const { text } = restored;
  const finding = verifyReply(job, text);
  if (finding) return { type: "wrong", finding };
  const findings = verify(job, text);
  const [worst = null] = [...findings.filter(({ severity }) => severity === "error"), ...findings];
  if (!worst) return { type: "kept", text };
  if (worst.severity === "error") return { type: "wrong", finding: worst };
  return { type: "doubtful", text, finding: worst, findings: findings.length };
}

/** The reply with its codes in place that has the fewest findings, the last of equals; null when all are wrong. */
export function bestOf(replies: readonly Assessed[]): RawReply | null {
  let best: { readonly reply: RawReply; readonly findings: number } | null = null;
  for (const { reply, judged } of replies) {
    if (judged.type === "wrong") continue;
    const findings = judged.type === "kept" ? 0 : judged.findings;
    if (!best || findings <= best.findings) best = { reply: { ...reply, text: judged.text }, findings };
  }
  return best?.reply ?? null;
}

function wrong(fault: Fault, actual: string): Judged {
  return { type: "wrong", finding: replyFinding({ ...fault, actual }) };
}
