import type { JSX } from "preact";
import type { Revision } from "../../../model.ts";
import type { Language } from "../../api.ts";
import { Moment } from "./moment.tsx";

interface HistoryProps {
  readonly revisions: readonly Revision[];
  readonly language: Language;
}

/** What people did, in words. */
const deeds: Readonly<Record<Revision["did"], string>> = {
  edited: "wrote another text",
  translated: "took the approval back",
  reviewed: "marked as reviewed",
  final: "approved",
  unchanged: "meaning unchanged",
  waived: "let a warning stand",
  unwaived: "let a warning stand no longer",
  restored: "undid the last step",
};

/** Who did what to the segment, the last first. */
export function History({ revisions, language }: HistoryProps): JSX.Element | null {
  if (revisions.length === 0) return null;
  return (
    <details class="history">
      <summary>{`History (${revisions.length})`}</summary>
      <ol>
        {revisions.toReversed().map(({ at, by, did, before }) => (
          <li key={`${at} ${did} ${before?.text}`}>
            <span class="about">
              <Moment at={at} />
            </span>{" "}
            <bdi>{by === "" ? "somebody" : by}</bdi>
            {`: ${deeds[did]}`}
            {before && (
              <>
                {`, in place of what ${before.origin === "person" ? "a person" : before.origin || "nobody"} wrote: `}
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
