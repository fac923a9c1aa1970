import type { JSX } from "preact";
import type { Revision } from "../../../model.ts";
import type { Language } from "../../api.ts";

interface HistoryProps {
  readonly revisions: readonly Revision[];
  readonly changed: number | null;
  readonly language: Language;
}

/** Who did what to the segment, the last first. */
export function History({ revisions, changed, language }: HistoryProps): JSX.Element | null {
  if (revisions.length === 0) return null;
  return (
    <details class="history">
      <summary>{`History (${revisions.length})${changed === null ? "" : `: ${Math.round(changed)} % changed from the machine's`}`}</summary>
      <ol reversed>
        {revisions.toReversed().map(({ at, by, did, before }) => (
          <li key={`${at} ${did} ${before?.text}`}>
            <time dateTime={at}>{new Date(at).toLocaleString("en", { dateStyle: "medium", timeStyle: "short" })}</time>{" "}
            {`${by}: ${did}`}
            {before && (
              <>
                {`; before, by ${before.origin || "nobody"}: `}
                <q lang={language.lng} dir={language.direction}>
                  {before.text}
                </q>
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
