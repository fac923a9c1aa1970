import type { JSX } from "preact";
import { reasonNames, stateNames } from "../../../diff/names.ts";
import type { ReviewSegment, State } from "../../../model.ts";

interface MarksProps {
  readonly segment: ReviewSegment;
  readonly isStored: boolean;
}

/** The state of a segment, where its target comes from, and what is against it. */
export function Marks({ segment, isStored }: MarksProps): JSX.Element {
  const { version, similarity, repaired, findings, notes, reasons } = segment;
  const open = findings.filter(({ waiver }) => waiver === null);
  const errors = open.filter(({ severity }) => severity === "error").length;
  const warnings = open.length - errors;
  return (
    <div class="marks">
      <StateSign state={version.state} />
      {isStored && <span class="mark mark-changed">not saved</span>}
      {similarity !== null && <span class="mark">{`${similarity} %${repaired ? " repaired" : ""}`}</span>}
      {reasons.includes("source-changed") && <span class="mark mark-changed">{reasonNames["source-changed"]}</span>}
      {reasons.includes("stale-terms") && <span class="mark mark-warning">{reasonNames["stale-terms"]}</span>}
      {errors > 0 && <span class="mark mark-error">{counted(errors, "error")}</span>}
      {warnings > 0 && <span class="mark mark-warning">{counted(warnings, "warning")}</span>}
      {notes.length > 0 && <span class="mark">{counted(notes.length, "note")}</span>}
    </div>
  );
}

/** A state as its sign, with its name for who does not see it. */
export function StateSign({ state }: { readonly state: State }): JSX.Element {
  const { sign, name } = stateNames[state];
  return (
    <span class={`state state-${state}`} title={name}>
      <span aria-hidden="true">{sign}</span>
      <span class="spoken">{name}</span>
    </span>
  );
}

/** `1 error`, `2 errors`. */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
}
