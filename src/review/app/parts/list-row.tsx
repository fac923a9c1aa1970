import type { JSX } from "preact";
import type { ReviewRow } from "../../../diff/row.ts";
import type { Language } from "../../api.ts";
import { cursor } from "../state/cursor.ts";
import { keyOf, mark, marked } from "../state/filter.ts";
import { addressOf, route } from "../state/route.ts";
import { counted, reasonNames, stateNames } from "./marks.tsx";

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
        checked={marked.value.has(keyOf(row))}
        aria-label={`Mark ${row.story}, ${row.segment}`}
        onFocus={() => (cursor.value = index)}
        onChange={() => mark(row)}
      />
      <span class={`state state-${row.state}`} title={name}>
        <span aria-hidden="true">{sign}</span>
        <span class="spoken">{name}</span>
      </span>
      <a class="row-texts" href={addressOf(place)} onFocus={() => (cursor.value = index)}>
        <span class="source" lang={source.lng} dir={source.direction}>
          {row.source}
        </span>
        <span class="target" lang={language.lng} dir={language.direction}>
          {row.text ?? ""}
        </span>
      </a>
      <span class="row-about">
        <span class="about">{row.story}</span>
        {row.reasons.map((reason) => (
          <span key={reason} class={`mark mark-${reason}`}>
            {reasonNames[reason]}
          </span>
        ))}
        {row.errors > 0 && <span class="mark mark-error">{counted(row.errors, "error")}</span>}
        {row.warnings > 0 && <span class="mark mark-warning">{counted(row.warnings, "warning")}</span>}
      </span>
    </div>
  );
}
