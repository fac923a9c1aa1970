import type { JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { Workspace } from "../../api.ts";
import { SegmentLine } from "../parts/segment-line.tsx";
import { VirtualList } from "../parts/virtual-list.tsx";
import { Preview } from "../parts/preview.tsx";
import { activeIndex, type Line, lines, openSegment } from "../state/active.ts";
import { moveToSegment } from "../state/cursor.ts";
import { story } from "../state/data.ts";
import { isPreviewOpen } from "../state/panels.ts";
import { addressOf } from "../state/address.ts";
import { route } from "../state/route.ts";
import { workOn } from "../state/work.ts";

/** A story in a language, its sentences and their translations face to face. */
export function StoryView({ workspace }: { readonly workspace: Workspace }): JSX.Element {
  const shown = story.value;
  useOpenSegment();
  if (!shown)
    return (
      <main class="story" id="main">
        <p class="waiting">Reading the story…</p>
      </main>
    );
  return (
    <main class="story" id="main">
      <header class="story-head">
        <h2 lang={workspace.source.lng} dir={workspace.source.direction}>
          {shown.title}
        </h2>
        <p class="about">
          <a href={addressOf({ target: shown.target })}>All segments</a> · {shown.file}
          {shown.changed !== null &&
            shown.changed >= 0.5 &&
            ` · ${Math.round(shown.changed)} % changed from the machine's`}
        </p>
      </header>
      <div class={`columns ${isPreviewOpen.value ? "columns-preview" : ""}`}>
        <VirtualList
          items={lines.value}
          keyOf={({ key }) => key}
          estimate={72}
          active={activeIndex.value}
          label="Sentences"
          render={(line, index) => (
            <StoryLine line={line} isActive={index === activeIndex.value} workspace={workspace} />
          )}
        />
        {isPreviewOpen.value && <Preview />}
      </div>
    </main>
  );
}

interface StoryLineProps {
  readonly line: Line;
  readonly isActive: boolean;
  readonly workspace: Workspace;
}

function StoryLine({ line, isActive, workspace }: StoryLineProps): JSX.Element {
  if (line.type === "segment")
    return <SegmentLine unit={line.unit} segment={line.segment} isActive={isActive} workspace={workspace} />;
  const { id, heading } = line.section;
  return (
    <h3 class="section-head" lang={heading === null ? "en" : workspace.source.lng}>
      {heading ?? unnamed[id] ?? id}
    </h3>
  );
}

/** Sections that have no heading in the story. */
const unnamed: Readonly<Record<string, string>> = { story: "Title", lede: "Opening" };

/** The segment that the address names is open for editing; a story that is opened without one, at the first that wants a look. */
function useOpenSegment(): void {
  const { story: name, target } = route.value;
  const shown = story.value;
  const open = openSegment.value;
  const isShown = shown !== null && shown.story === name && shown.target === target;
  // Before the next key: what it does, it does to the segment that is seen.
  useLayoutEffect(() => {
    if (!isShown || !open || name === null || target === null) return;
    const { id: segment, stamp, source, version } = open;
    workOn({ story: name, target, segment, stamp, source, text: version.target ?? "" });
    moveToSegment({ story: name, segment });
  }, [open, isShown, name, target]);
  useLayoutEffect(() => () => workOn(null), []);
}
