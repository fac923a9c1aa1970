import type { LocatedFinding } from "../../model.ts";

/** The findings as workflow commands: GitHub shows them at the line of the translation file. Waived ones are not shown. */
export function toGithub(findings: readonly LocatedFinding[]): string {
  return findings
    .filter(({ waiver }) => waiver === null)
    .map(({ severity, file, line, rule, message }) => {
      const place = `file=${escapeProperty(file)},line=${line},title=${escapeProperty(rule)}`;
      return `::${severity} ${place}::${escapeData(message)}\n`;
    })
    .join("");
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
