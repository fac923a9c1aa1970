import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { DecisionOutcome, PlacedDecision, State } from "../../../model.ts";
import { list } from "../state/data.ts";
import { decideAll, tryOut } from "../state/decide.ts";
import { marked, markAll } from "../state/filter.ts";
import { say } from "../state/messages.ts";
import { keyOf } from "../state/row-key.ts";
import { Dialog } from "./dialog.tsx";
import { counted } from "./marks.tsx";

type Wanted = Exclude<State, "initial">;

/** What is decided of all marked segments: first what would become of them, then, when that is right, it is done. */
export function Bulk(): JSX.Element {
  const [plan, setPlan] = useState<{ state: Wanted; outcomes: readonly DecisionOutcome[] } | null>(null);
  const count = marked.value.size;
  return (
    <div class="bulk">
      <button type="button" onClick={markAll}>
        Mark all shown
      </button>
      <span aria-live="polite">{counted(count, "segment")} marked</span>
      {count > 0 &&
        (["reviewed", "final", "translated"] as const).map((state) => (
          <button
            type="button"
            key={state}
            data-bulk={state}
            onClick={() =>
              void tryOut(decisionsFor(state)).then((outcomes) => outcomes && setPlan({ state, outcomes }))
            }
          >
            {state === "translated" ? "Take approval back…" : `Mark as ${state}…`}
          </button>
        ))}
      {plan && (
        <Plan
          {...plan}
          onGo={async () => {
            setPlan(null);
            const outcomes = await decideAll(decisionsFor(plan.state));
            if (outcomes.length === 0) return;
            marked.value = new Set();
            const done = outcomes.filter(({ type }) => type === "done").length;
            say(`${counted(done, "segment")} now ${plan.state}. Undo takes all of them back.`);
          }}
          onLeave={() => setPlan(null)}
        />
      )}
    </div>
  );
}

function decisionsFor(state: Wanted): readonly PlacedDecision[] {
  const { target = "", rows = [] } = list.value ?? {};
  return rows
    .filter((row) => marked.value.has(keyOf(row)))
    .map(({ story, segment, stamp }) => ({ story, target, segment, stamp, decision: { type: "state", state } }));
}

interface PlanProps {
  readonly state: Wanted;
  readonly outcomes: readonly DecisionOutcome[];
  readonly onGo: () => Promise<void>;
  readonly onLeave: () => void;
}

function Plan({ state, outcomes, onGo, onLeave }: PlanProps): JSX.Element {
  const refused = outcomes.flatMap((outcome) => (outcome.type === "refused" ? [outcome] : []));
  const done = outcomes.length - refused.length;
  const why = [...Map.groupBy(refused, ({ message }) => message)];
  return (
    <Dialog class="plan" label="What would be done" onClose={onLeave}>
      <p>{`${counted(done, "segment")} would be ${state}${refused.length > 0 ? `, ${refused.length} would not:` : "."}`}</p>
      {why.length > 0 && (
        <ul>
          {why.slice(0, 10).map(([message, same]) => (
            <li key={message}>{`${same.length} × ${message}`}</li>
          ))}
        </ul>
      )}
      <button type="button" class="main" disabled={done === 0} onClick={() => void onGo()}>
        {`Do it for ${counted(done, "segment")}`}
      </button>
      <button type="button" onClick={onLeave}>
        Leave it
      </button>
    </Dialog>
  );
}
