import type { Examination } from "../../diff/segment.ts";
import { reviewRows, type ReviewRow } from "../../diff/row.ts";
import { reviewedStory } from "../../diff/story.ts";
import { isRemark } from "../../memory/remarks.ts";
import type { Finding, Lng, LocatedFinding, Translation } from "../../model.ts";
import type { StoryFile } from "../../workspace/stories.ts";
import { examinedById } from "../examine.ts";
import type { Project } from "../project.ts";
import type { StoryReport, TargetReport } from "../report.ts";
import { knownReports, type KnownReports } from "../reports.ts";
import { translationPath } from "../stamps.ts";
import { loadTranslation, viewStory, type Recall } from "../view.ts";
import { withMemory } from "../with-memory.ts";
import { reviewMemo } from "./memo.ts";

/**
 * A row for each segment of the chosen stories (or of one of them) in a language, in their order. A story is read once
 * and again when one of its files has changed; of one that the last run has finished, the translation file alone.
 */
export async function reviewSegments(
  project: Project,
  target: Lng,
  story: string | null = null,
): Promise<readonly ReviewRow[]> {
  const memo = reviewMemo(project).rows(target);
  const files = story === null ? project.chosen : project.chosen.filter(({ id }) => id === story);
  return await withMemory(project, async ({ recall }) => {
    const make = rowMaker(project, target, recall);
    const rows: (readonly ReviewRow[])[] = [];
    for (const file of files) rows.push(await memo.of(file, () => make(file)));
    return rows.flat();
  });
}

/** Makes the rows of a story; what that takes is opened with the first one. */
function rowMaker(project: Project, target: Lng, recall: Recall): (file: StoryFile) => Promise<readonly ReviewRow[]> {
  let known: KnownReports | null = null;
  return async (file) => {
    known ??= knownReports(project);
    const report = known.valid(file);
    const written = report ? writtenRows(project, report, target) : null;
    if (written) return written;
    const view = await viewStory(project, file, recall);
    const translation = view.translations.get(target);
    return translation ? rowsOf(project, translation, examinedById(project, translation, view.lost.get(target))) : [];
  };
}

/** A translation file that has not changed since its report was made is up to date with its source, and checked. */
function writtenRows(project: Project, { id, targets }: StoryReport, target: Lng): readonly ReviewRow[] | null {
  const report = targets[target];
  const translation = report ? loadTranslation(project, id, target) : null;
  return report && translation ? rowsOf(project, translation, reported(translation, report)) : null;
}

function rowsOf(
  project: Project,
  translation: Translation,
  examined: ReadonlyMap<string, Examination>,
): readonly ReviewRow[] {
  const file = translationPath(project, translation.story, translation.target);
  return reviewRows(reviewedStory({ translation, file, examined }));
}

/** What rows show of the checks, from the report; it has no ranges and no terms. */
function reported(translation: Translation, report: TargetReport): ReadonlyMap<string, Examination> {
  const findings = Map.groupBy(report.findings, ({ segment }) => segment);
  const stale = new Set(report.staleSegments);
  const units = translation.sections.flatMap((section) => section.units);
  return new Map(
    units.flatMap(({ notes, segments }) =>
      segments.map(({ id }): [string, Examination] => [
        id,
        {
          findings: (findings.get(id) ?? []).map(findingOf),
          terms: [],
          otherTerms: stale.has(id),
          remarks: notes.filter((note) => note.about === id && isRemark(note)),
        },
      ]),
    ),
  );
}

function findingOf({ rule, type, severity, message, expected, actual }: LocatedFinding): Finding {
  return { type: "finding", rule, issue: type, severity, range: null, message, expected, actual };
}
