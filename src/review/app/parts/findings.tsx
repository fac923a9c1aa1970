import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ReviewFinding } from "../../../model.ts";
import { focusEditor } from "../state/surface.ts";

interface FindingsProps {
  readonly findings: readonly ReviewFinding[];
  readonly onWaive: (rule: string, reason: string) => Promise<unknown>;
  readonly onUnwaive: (rule: string) => Promise<unknown>;
}

/** What the checks say; a warning can be let stand, with a reason. */
export function Findings({ findings, ...handlers }: FindingsProps): JSX.Element {
  if (findings.length === 0) return <section class="findings" aria-live="polite" />;
  return (
    <section class="findings" aria-live="polite">
      <h3>Findings</h3>
      <ul>
        {findings.map((finding) => (
          <FindingLine key={`${finding.rule} ${finding.message}`} finding={finding} {...handlers} />
        ))}
      </ul>
    </section>
  );
}

type FindingLineProps = Omit<FindingsProps, "findings"> & { readonly finding: ReviewFinding };

function FindingLine({ finding, onWaive, onUnwaive }: FindingLineProps): JSX.Element {
  const { waiver, severity, rule } = finding;
  const [isWaiving, setWaiving] = useState(false);
  const give = async (reason: string): Promise<void> => {
    setWaiving(false);
    focusEditor();
    await onWaive(rule, reason);
  };
  const takeBack = (): void => {
    focusEditor();
    void onUnwaive(rule);
  };
  return (
    <li class={waiver ? "waived" : severity}>
      <strong>{waiver ? "let stand" : severity}</strong> <code>{rule}</code> <bdi>{describe(finding)}</bdi>
      {waiver && (
        <>
          {" "}
          <em>
            <bdi>{`${waiver.by}: ${waiver.reason}`}</bdi>
          </em>{" "}
          <button type="button" onClick={takeBack}>
            No longer
          </button>
        </>
      )}
      {!waiver && severity === "warning" && !isWaiving && (
        <>
          {" "}
          <button type="button" onClick={() => setWaiving(true)}>
            Let stand…
          </button>
        </>
      )}
      {isWaiving && !waiver && <Reason onGiven={give} />}
    </li>
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
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
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
          autocomplete="off"
          ref={field}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
      <button type="submit">Let stand</button>
    </form>
  );
}
