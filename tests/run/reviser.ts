import type { Decision, DecisionOutcome, PlacedDecision, TranslatedSegment } from "../../src/model.ts";
import { parseXliff } from "../../src/formats/xliff/parse.ts";
import { withProject } from "../../src/run/project.ts";
import { reviseStories, type Reviser } from "../../src/run/revise.ts";
import { readText } from "../../src/workspace/files.ts";

/** Camille decides, while others may work on the same files. */
export async function decide(
  root: string,
  decisions: readonly PlacedDecision[],
  more: Partial<Reviser> = {},
): Promise<readonly DecisionOutcome[]> {
  const reviser = { by: "Camille", at: "2026-11-20T18:50:57Z", ...more };
  return await withProject({ root, write: true, lock: null }, async (project) =>
    reviseStories(project, decisions, reviser),
  );
}

/** The segments of a translation file, in order. */
export function segmentsIn(root: string, path: string): readonly TranslatedSegment[] {
  const { sections } = parseXliff(readText(root, path) ?? "", { path, story: "lait" });
  return sections.flatMap(({ units }) => units.flatMap(({ segments }) => segments));
}

/** A decision on the English of a French sentence of the story `lait`. */
export function on(root: string, source: string, decision: Decision): PlacedDecision {
  const found = segmentsIn(root, "translations/en/lait.xlf").find((segment) => segment.source === source);
  return { story: "lait", target: "en", segment: found?.id ?? "none", stamp: null, decision };
}

export const edit = (text: string): Decision => ({ type: "edit", text, state: "reviewed" });
