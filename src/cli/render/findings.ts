import type { LocatedFinding, Severity } from "../../model.ts";
import { visibleText } from "../../diff/visible.ts";
import { wrapStyled } from "../../diff/wrap.ts";
import { toJson } from "../json.ts";
import type { Terminal } from "../terminal.ts";
import { version } from "../version.ts";
import { counted } from "./table.ts";

export type FindingsFormat = "terminal" | "json" | "sarif" | "junit" | "github";

export interface Findings {
  readonly findings: readonly LocatedFinding[];
  readonly summary: Readonly<Record<string, Readonly<Record<Severity | "waived", number>>>>;
}

type Render = (result: Findings, terminal: Terminal) => Promise<string> | string;

const formats: Readonly<Record<FindingsFormat, Render>> = {
  terminal: forPeople,
  json: toJson,
  sarif: async ({ findings }) => {
    const { checks } = await import("../../check/index.ts");
    return (await import("../../formats/findings/sarif.ts")).toSarif(findings, checks, version);
  },
  junit: async ({ findings }) => (await import("../../formats/findings/junit.ts")).toJunit(findings),
  github: async ({ findings }) => (await import("../../formats/findings/github.ts")).toGithub(findings),
};

/** Findings in the format that was asked for; each writer is loaded when it is. */
export async function renderFindings(result: Findings, format: FindingsFormat, terminal: Terminal): Promise<string> {
  return await formats[format](result, terminal);
}

function forPeople({ findings: all, summary }: Findings, terminal: Terminal): string {
  const findings = all.filter(({ waiver }) => waiver === null);
  const groups = new Map<string, LocatedFinding[]>();
  for (const finding of findings) {
    const place = `${finding.story}  ${finding.target}`;
    groups.set(place, [...(groups.get(place) ?? []), finding]);
  }
  const parts = [...groups].flatMap(([place, group]) => [
    terminal.style("bold", place),
    ...group.map((finding) => findingLines(finding, terminal)),
    "",
  ]);
  const totals = Object.entries(summary).map(
    ([target, { error, warning, waived }]) =>
      `${target}: ${counted(error, "error")}, ${counted(warning, "warning")}${waived > 0 ? `, ${waived} waived` : ""}`,
  );
  const isUnknown = findings.some(({ rule }) => rule === "unknown-words");
  const hint = "'visavis glossary lint --suggest' proposes the unknown words as terms.";
  return [...parts, ...totals, ...(isUnknown ? ["", hint] : [])].join("\n");
}

function findingLines(
  { severity, message, rule, file, line, expected, actual }: LocatedFinding,
  terminal: Terminal,
): string {
  const style = severity === "error" ? "red" : "yellow";
  const paragraph = (label: string, text: string): readonly string[] => {
    const rows = wrapStyled([{ text: visibleText(text), style: "plain" }], Math.max(terminal.columns - 11, 20));
    return rows.map(
      (row, index) => `  ${(index === 0 ? label : "").padEnd(9)}${row.map((part) => part.text).join("")}`,
    );
  };
  const [head = "", ...rest] = paragraph(severity, message);
  return [
    head.replace(severity, () => terminal.style(style, severity)),
    ...rest,
    ...(expected === null ? [] : paragraph("expected", expected)),
    ...(actual === null ? [] : paragraph("actual", actual)),
    terminal.style("dim", `  at       ${file}:${line} [${rule}]`),
  ].join("\n");
}
