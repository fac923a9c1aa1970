import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Workspace } from "../../api.ts";
import { SegmentLine } from "../parts/segment-line.tsx";
import { VirtualList } from "../parts/virtual-list.tsx";
import { Preview } from "../parts/preview.tsx";
import { activeIndex, type Line, lines } from "../state/active.ts";
import { story } from "../state/data.ts";
import { edit, editing, stopEditing } from "../state/draft.ts";
import { isPreviewOpen } from "../state/panels.ts";
import { addressOf, route } from "../state/route.ts";

/** A story in a language, its sentences and their translations face to face. */
export function StoryView({ workspace }: { readonly workspace: Workspace }): JSX.Element {
  const shown = story.value;
  useOpenSegment();
  if (!shown) return <p class="waiting">Reading the story…</p>;
  return (
    <main class="story" id="main">
      <header class="story-head">
        <h2 lang={workspace.source.lng} dir={workspace.source.direction}>
          {shown.title}
        </h2>
        <p class="about">
          <a href={addressOf({ target: shown.target })}>All stories</a> · {shown.file}
          {shown.changed !== null && ` · ${Math.round(shown.changed)} % changed from the machine's`}
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
      {heading ?? id}
    </h3>
  );
}

/** The segment that the address names is open for editing, as its file has it now. */
function useOpenSegment(): void {
  const line = lines.value[activeIndex.value];
  const { story: name, target } = route.value;
  const open = line?.type === "segment" ? line.segment : null;
  useEffect(() => {
    const isOpen = open !== null && name !== null && target !== null;
    if (!isOpen) return stopEditing();
    const isSame = editing.value?.segment === open.id && editing.value.stamp === open.stamp;
    if (isSame) return;
    edit({ story: name, target, segment: open.id, stamp: open.stamp, text: open.version.target ?? "" });
  }, [open, name, target]);
}
