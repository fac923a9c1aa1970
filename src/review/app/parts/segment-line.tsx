import type { JSX } from "preact";
import type { ReviewSegment, ReviewUnit } from "../../../model.ts";
import type { Language, Workspace } from "../../api.ts";
import { addressOf } from "../state/address.ts";
import { route } from "../state/route.ts";
import { editing } from "../state/draft.ts";
import { draftKey, stored } from "../state/stored.ts";
import { ChangedText, CodedText } from "./coded-text.tsx";
import { Details } from "./details.tsx";
import { Editor } from "./editor.tsx";
import { Marks } from "./marks.tsx";

interface SegmentLineProps {
  readonly unit: ReviewUnit;
  readonly segment: ReviewSegment;
  readonly isActive: boolean;
  readonly workspace: Workspace;
}

/** A sentence and its translation, face to face; the open one is edited, with all that is known of it below. */
export function SegmentLine({ unit, segment, isActive, workspace }: SegmentLineProps): JSX.Element {
  const { target, story } = route.value;
  const language = workspace.targets.find(({ lng }) => lng === target) ?? workspace.source;
  const { source } = workspace;
  const key = draftKey({ story: story ?? "", target: target ?? "", segment: segment.id });
  const unitKey = `${story}\n${unit.id}`;
  return (
    <article
      class={`line kind-${unit.kind} ${isActive ? "line-active" : ""}`}
      id={`segment-${segment.id}`}
      aria-current={isActive ? "true" : undefined}
      aria-label={isActive ? "The open sentence" : undefined}
    >
      <Marks segment={segment} isStored={stored.value.has(key)} />
      <Source unit={unit} segment={segment} language={source} unitKey={unitKey} />
      {isActive && editing.value?.segment === segment.id ? (
        <Editor segment={segment.id} unit={unitKey} language={language} />
      ) : (
        <TargetLink unit={unit} segment={segment} language={language} text={stored.value.get(key)?.text} />
      )}
      {isActive && <Details unit={unit} segment={segment} language={language} source={source} />}
    </article>
  );
}

interface CellProps {
  readonly unit: ReviewUnit;
  readonly segment: ReviewSegment;
  readonly language: Language;
}

/** What the sentence is, and where it has changed since it was translated, what it was. */
function Source({ unit, segment, language, unitKey }: CellProps & { readonly unitKey: string }): JSX.Element {
  const { source, previous } = segment;
  const isLong = source.length > longText;
  return (
    <div
      class={`source ${isLong ? "long" : ""}`}
      lang={language.lng}
      dir={language.direction}
      data-unit={unitKey}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be within reach of the keyboard
      tabIndex={isLong ? 0 : undefined}
    >
      {previous && previous.source !== source ? (
        <ChangedText before={previous.source} text={source} codes={unit.codes} />
      ) : (
        <CodedText text={source} codes={unit.codes} />
      )}
    </div>
  );
}

/** A text of more characters than this has a window of its own. */
const longText = 5000;

function TargetLink({ unit, segment, language, text }: CellProps & { readonly text: string | undefined }): JSX.Element {
  const { id, version } = segment;
  const shown = text ?? version.target ?? "";
  return (
    <a
      class={`target ${shown.length > longText ? "long" : ""}`}
      href={addressOf({ ...route.value, segment: id })}
      lang={language.lng}
      dir={language.direction}
      aria-label={shown.trim() === "" && version.target !== null ? `segment ${id}, empty` : undefined}
    >
      <CodedText text={shown} codes={unit.codes} />
      {version.target === null && text === undefined && (
        <span class="missing" lang="en" dir="ltr">
          no translation
        </span>
      )}
    </a>
  );
}
