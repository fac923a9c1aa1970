import type { TermSuggestion } from "../../glossary/candidates.ts";
import { lintWorkspaceGlossary } from "../../run/glossary.ts";
import type { Command, CommandContext } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import { toJson } from "../json.ts";
import { counted, shortened } from "../render/table.ts";

/** `visavis glossary lint`: every mistake in the glossary, with its place and what mends it; with `--suggest`, terms to add. */
export const glossaryLint: Command = async (context) => {
  const { root, json, terminal, options } = context;
  const report = await lintWorkspaceGlossary(root);
  const { file, terms, problems } = report;
  const broken = problems.some(({ severity }) => severity === "error");
  const suggestions = options.suggest === true && !broken ? await suggestionsFor(context) : null;
  if (json) terminal.data(toJson({ ...report, ...(suggestions ? { suggestions } : {}) }));
  else {
    for (const { severity, line, column, message, hint, rule } of problems) {
      const style = severity === "error" ? "red" : "yellow";
      terminal.data(`${file}:${line}:${column}: ${terminal.style(style, severity)} ${message} [${rule}]\n  ${hint}`);
    }
    if (suggestions) terminal.data(renderSuggestions(suggestions, context));
    if (suggestions && suggestions.length > 0)
      terminal.message("\nPaste the terms below 'terms:' and write their translations, or keep: true.");
    terminal.message(`${counted(terms, "term")}, ${counted(problems.length, "problem")}`);
  }
  return broken ? exitCodes.usage : exitCodes.done;
};

async function suggestionsFor({ root }: CommandContext): Promise<readonly TermSuggestion[]> {
  const { suggestWorkspaceTerms } = await import("../../run/suggest-terms.ts");
  return await suggestWorkspaceTerms({ root });
}

/** Each proposal as a comment of one line that says where its word stands, and the lines to paste under `terms:`. */
function renderSuggestions(suggestions: readonly TermSuggestion[], { terminal }: CommandContext): string {
  if (suggestions.length === 0) return "No engine has met a word that it did not know.";
  return suggestions
    .map(({ count, stories, example, entry }) => {
      const where = `  # ${counted(count, "time")} in ${counted(stories.length, "story", "stories")}: ${example}`;
      return `${terminal.style("dim", shortened(where, terminal.columns))}\n${entry}`;
    })
    .join("\n");
}
