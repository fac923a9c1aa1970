import type { JSX } from "preact";
import type { ReviewRow } from "../../../diff/row.ts";
import type { Language } from "../../api.ts";
import { moveTo } from "../state/cursor.ts";
import { mark, marked } from "../state/filter.ts";
import { addressOf, route } from "../state/route.ts";
import { keyOf } from "../state/row-key.ts";
import { draftKey, stored } from "../state/stored.ts";
import { CodedText } from "./coded-text.tsx";
import { reasonNames, stateNames } from "../../../diff/names.ts";
import { counted } from "./marks.tsx";

interface ListRowProps {
  readonly row: ReviewRow;
  readonly index: number;
  readonly isActive: boolean;
  readonly source: Language;
  readonly language: Language;
}

/** A segment in the list: its texts on one line each, its state, and why it wants a look. */
export function ListRow({ row, index, isActive, source, language }: ListRowProps): JSX.Element {
  const { sign, name } = stateNames[row.state];
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
      <span class={`state state-${row.state}`} title={name}>
        <span aria-hidden="true">{sign}</span>
        <span class="spoken">{name}</span>
      </span>
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
        {row.reasons.filter(isNotCounted).map((reason) => (
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

/** Findings are counted beside. */
function isNotCounted(reason: ReviewRow["reasons"][number]): boolean {
  return reason !== "finding";
}

/** A row shows two lines: of a text of megabytes, its beginning. */
function excerpt(text: string): string {
  return text.length <= 400 ? text : `${text.slice(0, 400).toWellFormed()}…`;
}
