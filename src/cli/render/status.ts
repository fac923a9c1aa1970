import type { TargetStatus } from "../../run/status.ts";
import type { Terminal } from "../terminal.ts";
import { counted, renderTable } from "./table.ts";

const width = 24;

/** How far each language is: a bar by state, then the figures. */
export function renderStatus(targets: Readonly<Record<string, TargetStatus>>, terminal: Terminal): string {
  const names = Math.max(...Object.keys(targets).map((target) => target.length));
  const bars = Object.entries(targets).map(
    ([target, status]) => `${target.padEnd(names)}  ${stateBar(status, terminal)}  ${inWords(status)}`,
  );
  const head = ["", "all", "initial", "translated", "reviewed", "final", "stale", "words", "errors", "warnings"];
  const rows = Object.entries(targets).map(([target, { segments, states, stale, words, findings }]) => [
    target,
    ...[
      segments,
      states.initial,
      states.translated,
      states.reviewed,
      states.final,
      stale,
      words,
      findings.error,
      findings.warning,
    ].map((count) => count.toLocaleString("en")),
  ]);
  return [...bars, "", legend(terminal), "", renderTable([head, ...rows], terminal.columns)].join("\n");
}

/** `█` approved, `▓` reviewed, `▒` translated and not looked at, `░` no translation. */
export function stateBar({ segments, states }: TargetStatus, terminal: Terminal): string {
  const parts = [
    { count: states.final, sign: "█", style: "green" },
    { count: states.reviewed, sign: "▓", style: "cyan" },
    { count: states.translated, sign: "▒", style: "yellow" },
  ] as const;
  let used = 0;
  let reached = 0;
  const bar = parts.map(({ count, sign, style }) => {
    reached += count;
    const cells = Math.floor((reached / Math.max(segments, 1)) * width) - used;
    used += cells;
    return terminal.style(style, sign.repeat(cells));
  });
  return `${bar.join("")}${terminal.style("dim", "░".repeat(width - used))}`;
}

function legend(terminal: Terminal): string {
  return terminal.style("dim", "█ final  ▓ reviewed  ▒ translated, nobody looked  ░ no translation");
}

function inWords({ segments, states }: TargetStatus): string {
  const seen = states.reviewed + states.final;
  const share = segments === 0 ? 0 : Math.floor((100 * seen) / segments);
  return `${share} % of ${counted(segments, "segment")} reviewed`;
}
