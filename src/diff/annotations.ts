import type { Annotation, FileLine } from "../model.ts";
import { describeFinding, itemLines, partFindings } from "./describe.ts";
import type { DiffItem } from "./item.ts";
import { visibleText } from "./visible.ts";
import type { Part } from "./words.ts";

/** Where a sentence stands: no line where it is not in the file yet, or any more. */
interface ItemPlace {
  /** In the translation file. */
  readonly translation: FileLine;
  /** In the source file; null for one that is deleted. */
  readonly source: FileLine | null;
}

/** A sentence that wants a look, and where it stands. */
export interface PlacedItem extends DiffItem {
  readonly place: ItemPlace;
}

/** How many of a level GitHub shows of a step. */
const mostShown = 10;

/** What is shown of one text at most, in UTF-16 code units. */
const longest = 2000;

const levels = ["error", "warning", "notice"] as const;

/**
 * What there is to say of the items, at their lines: findings in the translation file, and what changed; an edited
 * sentence in its source file. Errors first, and of each level as many as GitHub shows: the last one counts the rest.
 */
export function itemAnnotations(items: readonly PlacedItem[]): readonly Annotation[] {
  const annotations = items.flatMap((item) => [...findingAnnotations(item), ...changeAnnotation(item)]);
  return levels.flatMap((level) => atMost(annotations.filter((annotation) => annotation.level === level)));
}

function findingAnnotations(item: PlacedItem): readonly Annotation[] {
  return partFindings(item).standing.map((finding) => ({
    level: finding.severity,
    place: item.place.translation,
    title: `${finding.rule} (${visibleText(item.target)})`,
    message: visibleText(describeFinding(finding)),
  }));
}

/** An unchanged sentence is here for its findings alone. */
function changeAnnotation(item: PlacedItem): readonly Annotation[] {
  if (item.change === "finding") return [];
  const { translation, source } = item.place;
  const place = item.change === "edited" && source?.line ? source : translation;
  const lines = itemLines(item).map(
    ({ label, parts }) => `${visibleText(label)}: ${clipped(parts.map(marked).join(""))}`,
  );
  return [{ level: "notice", place, title: `${item.change} (${visibleText(item.target)})`, message: lines.join("\n") }];
}

function marked({ type, text }: Part): string {
  const shown = visibleText(text);
  if (type === "equal") return shown;
  return type === "delete" ? `[-${shown}-]` : `{+${shown}+}`;
}

function clipped(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")} …`;
}

function atMost(annotations: readonly Annotation[]): readonly Annotation[] {
  if (annotations.length <= mostShown) return annotations;
  const shown = annotations.slice(0, mostShown - 1);
  const [first] = annotations;
  const rest = annotations.length - shown.length;
  const message = `${rest} more: 'visavis diff' shows them all`;
  return first ? [...shown, { level: first.level, place: null, title: "visavis", message }] : [];
}
