import type { JSX } from "preact";
import { message } from "../state/messages.ts";

/** What was done, or what went wrong and what mends it; also said aloud. */
export function Notice(): JSX.Element {
  const { value } = message;
  return (
    <div class="notice" role={value?.kind === "problem" ? "alert" : "status"} aria-live="polite">
      {value && (
        <p class={value.kind}>
          {value.text} {value.hint}{" "}
          <button type="button" onClick={() => (message.value = null)}>
            Close
          </button>
        </p>
      )}
    </div>
  );
}
