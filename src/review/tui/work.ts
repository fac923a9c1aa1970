import { checkNames } from "../../check/index.ts";
import { matchesQuery, parseQuery } from "../../diff/query.ts";
import type { ReviewRow } from "../../diff/row.ts";
import { VisavisError } from "../../errors.ts";
import { lookUp } from "../../run/review/look-up.ts";
import { reviewSegments } from "../../run/review/rows.ts";
import { reviewSentence } from "../../run/review/sentence.ts";
import type { Project } from "../../run/project.ts";
import { reviseStories } from "../../run/revise.ts";
import { withMemory } from "../../run/with-memory.ts";
import { editorText, readEdited } from "./editor-text.ts";
import type { Answer, Work } from "./tui.ts";

export interface Workshop {
  /** Under whose name decisions are kept. */
  readonly by: string;
  /** The moment, ISO 8601, UTC, to the second. */
  readonly now: () => string;
  /** Lets a person change a text in an editor of their own. Throws `usage` when that fails. */
  readonly edit: (content: string) => Promise<string>;
}

/** Does what a review in a terminal asks for. What fails is told there, and ends nothing. */
export async function doWork(project: Project, workshop: Workshop, work: Work): Promise<Answer> {
  try {
    return await answer(project, workshop, work);
  } catch (error) {
    if (error instanceof VisavisError && error.code !== "internal")
      return { type: "failed", message: `${error.message}. ${error.hint}` };
    throw error;
  }
}

async function answer(project: Project, { by, now, edit }: Workshop, work: Work): Promise<Answer> {
  switch (work.type) {
    case "load":
      return { type: "loaded", sentence: await reviewSentence(project, work.row) };
    case "decide": {
      const [outcome] = await reviseStories(project, [work.decision], { by, at: now() });
      return outcome ? { type: "decided", outcome } : { type: "loaded", sentence: null };
    }
    case "edit": {
      const { sentence, text } = work;
      return { type: "edited", result: readEdited(await edit(editorText(sentence, text)), sentence, text) };
    }
    case "match":
      return await withMemory(project, async ({ matches }) => {
        const found = await lookUp(project, work.row, { matches });
        return { type: "matched", matches: found?.matches ?? [] };
      });
    default:
      return { type: "listed", rows: await listSentences(project, work.query) };
  }
}

/** The sentences of the chosen stories and languages for which a query holds, story by story; an empty one asks for all that wants a look. */
export async function listSentences(project: Project, query: string): Promise<readonly ReviewRow[]> {
  const { settings, targets, chosen } = project;
  const parsed = query === "" ? null : parseQuery(query, { finding: checkNames, target: settings.targets });
  const rows: ReviewRow[] = [];
  for (const target of targets) rows.push(...(await reviewSegments(project, target)));
  const wanted = rows.filter((row) => (parsed ? matchesQuery(parsed, row) : row.reasons.length > 0));
  const byStory = Map.groupBy(wanted, ({ story }) => story);
  return chosen.flatMap(({ id }) => byStory.get(id) ?? []);
}
