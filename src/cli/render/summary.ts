import type { BuildResult } from "../../run/build.ts";
import type { Plan } from "../../run/plan.ts";
import type { TargetPlan } from "../../run/tally.ts";
import type { TargetStatus } from "../../run/status.ts";
import type { Terminal } from "../terminal.ts";
import { stateBar } from "./status.ts";
import { counted } from "./table.ts";

export interface Summary {
  readonly plan: Plan;
  readonly status: Readonly<Record<string, TargetStatus>>;
  readonly build: BuildResult | null;
}

const languageNames = new Intl.DisplayNames("en", { type: "language" });

/** The end of a run: what was done, and what to look at, per language. */
export function renderSummary({ plan, status, build }: Summary, terminal: Terminal): string {
  const names = new Map(
    Object.keys(status).map((target) => [target, `${target}  ${languageNames.of(target) ?? target}`]),
  );
  const width = Math.max(...[...names.values()].map((name) => name.length));
  const languages = Object.entries(status).flatMap(([target, counts]) => {
    const did = plan.targets[target];
    const name = names.get(target)?.padEnd(width) ?? target;
    return did ? [languageLines({ target, name, counts, did }, terminal)] : [];
  });
  return [...languages, buildLine(build)].join("\n\n");
}

interface Language {
  readonly target: string;
  /** The tag and the English name, as wide as those of the other languages. */
  readonly name: string;
  readonly counts: TargetStatus;
  readonly did: TargetPlan;
}

function languageLines({ target, name, counts, did }: Language, terminal: Terminal): string {
  return [
    `${terminal.style("bold", name)}  ${stateBar(counts, terminal)}  ${counted(counts.segments, "segment")}`,
    `    ${sentLine(did)}`,
    ...lookAt({ target, name, counts, did }).map((line) => `    ${line}`),
  ].join("\n");
}

/** An engine that stopped on the way (quota, key, faults in a row) was not sent all that the plan has for it. */
function sentLine({ send, failed, engine }: TargetPlan): string {
  if (send === 0) return "nothing sent";
  return `${counted(send, "sentence")} ${failed > 0 ? "for" : "sent to"} ${engine ?? "?"}`;
}

/** What a person should do about a language, most urgent first. */
function lookAt({ target, counts, did }: Language): readonly string[] {
  const { findings, edited, unreviewed } = counts;
  const lines = [
    did.failed > 0 ? `${counted(did.failed, "segment")} without translation: visavis doctor` : null,
    findings.error > 0 ? `${counted(findings.error, "error")} to mend: visavis check --to ${target}` : null,
    edited > 0 ? `${counted(edited, "sentence")} edited since the last translation: visavis diff --to ${target}` : null,
    unreviewed > 0 ? `${counted(unreviewed, "translation")} nobody has looked at: visavis diff --to ${target}` : null,
    findings.warning > 0 ? `${counted(findings.warning, "warning")}: visavis check --to ${target}` : null,
  ].filter((line) => line !== null);
  return lines.length > 0 ? lines : ["nothing to look at"];
}

function buildLine(build: BuildResult | null): string {
  const written = build?.changed.length ?? 0;
  const removed = (build?.removed ?? []).map((path) => `removed  ${path}: not all of it is approved`);
  const line =
    written === 0 && removed.length === 0
      ? "Bundles and editions were up to date."
      : `${counted(written, "file")} of bundles and editions written.`;
  return [line, ...removed].join("\n");
}
