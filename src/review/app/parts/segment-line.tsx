import type { JSX } from "preact";
import type { ReviewSegment, ReviewUnit } from "../../../model.ts";
import type { Workspace } from "../../api.ts";
import { addressOf, route } from "../state/route.ts";
import { editing } from "../state/draft.ts";
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
  const { target } = route.value;
  const language = workspace.targets.find(({ lng }) => lng === target) ?? workspace.source;
  const { source } = workspace;
  const to = { ...route.value, segment: segment.id };
  return (
    <article
      class={`line kind-${unit.kind} ${isActive ? "line-active" : ""}`}
      id={`segment-${segment.id}`}
      aria-current={isActive ? "true" : undefined}
    >
      <Marks segment={segment} />
      <p class="source" lang={source.lng} dir={source.direction}>
        {isActive && segment.previous ? (
          <ChangedText before={segment.previous.source} text={segment.source} codes={unit.codes} />
        ) : (
          <CodedText text={segment.source} codes={unit.codes} />
        )}
      </p>
      {isActive && editing.value?.segment === segment.id ? (
        <Editor segment={segment.id} codes={unit.codes} language={language} />
      ) : (
        <a
          class="target"
          href={addressOf(to)}
          lang={language.lng}
          dir={language.direction}
          aria-label={nameOf(segment)}
        >
          <CodedText text={segment.version.target ?? ""} codes={unit.codes} />
          {segment.version.target === null && (
            <span class="missing" lang="en" dir="ltr">
              no translation
            </span>
          )}
        </a>
      )}
      {isActive && <Details unit={unit} segment={segment} language={language} source={source} />}
    </article>
  );
}

/** Only a link without words needs a name. */
function nameOf({ version, id }: ReviewSegment): string | undefined {
  return version.target === "" ? `segment ${id}, empty` : undefined;
}
