import type { JSX } from "preact";
import type { ReviewRow } from "../../../diff/row.ts";
import type { Language } from "../../api.ts";
import { moveTo } from "../state/cursor.ts";
import { mark, marked } from "../state/filter.ts";
import { addressOf } from "../state/address.ts";
import { route } from "../state/route.ts";
import { keyOf } from "../state/row-key.ts";
import { draftKey, stored } from "../state/stored.ts";
import { CodedText } from "./coded-text.tsx";
import { reasonNames } from "../../../diff/names.ts";
import { counted, StateSign } from "./marks.tsx";

interface ListRowProps {
  readonly row: ReviewRow;
  readonly index: number;
  readonly isActive: boolean;
  readonly source: Language;
  readonly language: Language;
}

/** A segment in the list: its texts on one line each, its state, and why it wants a look. */
export function ListRow({ row, index, isActive, source, language }: ListRowProps): JSX.Element {
  const place = { target: route.value.target, story: row.story, segment: row.segment };
  return (
    <div class={`row ${isActive ? "row-active" : ""}`} aria-current={isActive ? "true" : undefined}>
      <input
        type="checkbox"
        tabIndex={isActive ? 0 : -1}
        checked={marked.value.has(keyOf(row))}
        aria-label={`Mark ${row.story}, ${row.segment}`}
        onFocus={() => moveTo(index)}
        onChange={() => mark(row)}
      />
      <StateSign state={row.state} />
      <a class="row-texts" tabIndex={isActive ? 0 : -1} href={addressOf(place)} onFocus={() => moveTo(index)}>
        <span class="source" lang={source.lng} dir={source.direction}>
          <CodedText text={excerpt(row.source)} codes={[]} />
        </span>
        <span class="target" lang={language.lng} dir={language.direction}>
          <CodedText text={excerpt(row.text ?? "")} codes={[]} />
        </span>
      </a>
      <span class="row-about">
        <span class="about">{row.story}</span>
        {reasonsOf(row).map((reason) => (
          <span key={reason} class={`mark mark-${reason}`}>
            {reasonNames[reason]}
          </span>
        ))}
        {stored.value.has(draftKey({ ...row })) && <span class="mark mark-changed">not saved</span>}
        {row.errors > 0 && <span class="mark mark-error">{counted(row.errors, "error")}</span>}
        {row.warnings > 0 && <span class="mark mark-warning">{counted(row.warnings, "warning")}</span>}
      </span>
    </div>
  );
}

/** Findings are counted beside; who sees that the source has changed knows that nobody has looked since. */
function reasonsOf({ reasons }: ReviewRow): ReviewRow["reasons"] {
  return reasons.filter(
    (reason) => reason !== "finding" && (reason !== "unreviewed" || !reasons.includes("source-changed")),
  );
}

/** A row shows two lines: of a text of megabytes, its beginning. */
function excerpt(text: string): string {
  return text.length <= 400 ? text : `${text.slice(0, 400).toWellFormed()}…`;
}
