import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ReviewFinding } from "../../../model.ts";

interface FindingsProps {
  readonly findings: readonly ReviewFinding[];
  readonly onWaive: (rule: string, reason: string) => Promise<unknown>;
  readonly onUnwaive: (rule: string) => Promise<unknown>;
}

/** What the checks say; a warning can be let stand, with a reason. */
export function Findings({ findings, onWaive, onUnwaive }: FindingsProps): JSX.Element | null {
  const [waiving, setWaiving] = useState<string | null>(null);
  if (findings.length === 0) return null;
  return (
    <section class="findings" aria-live="polite">
      <h3>Findings</h3>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.message}`} class={finding.waiver ? "waived" : finding.severity}>
            <strong>{finding.waiver ? "let stand" : finding.severity}</strong> <code>{finding.rule}</code>{" "}
            {describe(finding)}
            {finding.waiver && (
              <>
                <em>{` ${finding.waiver.by}: ${finding.waiver.reason}`}</em>{" "}
                <button type="button" onClick={() => void onUnwaive(finding.rule)}>
                  No longer
                </button>
              </>
            )}
            {!finding.waiver && finding.severity === "warning" && waiving !== finding.rule && (
              <button type="button" onClick={() => setWaiving(finding.rule)}>
                Let stand…
              </button>
            )}
            {waiving === finding.rule && !finding.waiver && (
              <Reason
                onGiven={async (reason) => {
                  setWaiving(null);
                  await onWaive(finding.rule, reason);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function describe({ message, expected, actual }: ReviewFinding): string {
  const details = [
    ...(expected === null ? [] : [`expected “${expected}”`]),
    ...(actual === null ? [] : [`found “${actual}”`]),
  ];
  return details.length === 0 ? message : `${message} (${details.join(", ")})`;
}

function Reason({ onGiven }: { readonly onGiven: (reason: string) => Promise<void> }): JSX.Element {
  const [reason, setReason] = useState("");
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") void onGiven(reason.trim());
      }}
    >
      <label>
        Reason{" "}
        <input
          value={reason}
          required
          ref={(input) => input?.focus()}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
      <button type="submit">Let stand</button>
    </form>
  );
}
