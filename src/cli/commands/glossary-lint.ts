import { lintWorkspaceGlossary } from "../../run/glossary.ts";
import type { Command } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { counted } from "../render/table.ts";

/** `visavis glossary lint`: every mistake in the glossary, with its place and what mends it. */
export const glossaryLint: Command = async ({ root, json, terminal }) => {
  const report = await lintWorkspaceGlossary(root);
  const { file, terms, problems } = report;
  const broken = problems.some(({ severity }) => severity === "error");
  if (json) terminal.data(toJson(report));
  else {
    for (const { severity, line, column, message, hint, rule } of problems) {
      const style = severity === "error" ? "red" : "yellow";
      terminal.data(`${file}:${line}:${column}: ${terminal.style(style, severity)} ${message} [${rule}]\n  ${hint}`);
    }
    terminal.message(`${counted(terms, "term")}, ${counted(problems.length, "problem")}`);
  }
  return broken ? exitCodes.usage : exitCodes.done;
};
