import type { JSX } from "preact";
import { connection } from "../state/connection.ts";
import { clear, message } from "../state/messages.ts";

/** What was done, or what went wrong and what mends it; also said aloud. Both places are there before they are filled. */
export function Notice(): JSX.Element {
  const { value } = message;
  const { kind, text, hint } = value ?? { kind: "done", text: "", hint: "" };
  const said = value && (
    <p class={kind}>
      <span aria-hidden="true">{kind === "done" ? "✓ " : "⚠ "}</span>
      {text} {hint}{" "}
      <button type="button" onClick={putAway}>
        Close
      </button>
    </p>
  );
  return (
    <div class="notice">
      <div role="alert">
        {away[connection.value] && (
          <p class="problem">
            <span aria-hidden="true">⚠ </span>
            {away[connection.value]}
          </p>
        )}
        {kind === "problem" && said}
      </div>
      <output>{kind === "done" && said}</output>
    </div>
  );
}

/** What is said while the server is not there. */
const away: Readonly<Record<typeof connection.value, string | null>> = {
  open: null,
  lost: "The server does not answer. What was saved is in the files; what is not saved yet is kept here. Run 'visavis review' again in this workspace, and open the address that it prints: this page then goes on.",
  refused:
    "The review was started anew. Open the address that 'visavis review' has printed, in this browser: this page then goes on, with what was typed.",
};

/** The focus goes back to the work. */
function putAway(): void {
  clear();
  document.querySelector<HTMLElement>("#editor, .row-active a")?.focus();
}
