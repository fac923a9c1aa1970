import type { JSX } from "preact";
import type { ReviewCounts } from "../../../diff/counts.ts";
import type { Overview } from "../../api.ts";
import { overview } from "../state/data.ts";
import { addressOf } from "../state/address.ts";
import { route } from "../state/route.ts";
import { isNarrow } from "../state/panels.ts";

type StoryRow = Overview["stories"][number];

/** The stories with how far each is in the language that is open; folded away where there is little room. */
export function Sidebar({ target }: { readonly target: string }): JSX.Element {
  const stories = overview.value?.stories ?? [];
  const links = (
    <>
      <a class="all" href={addressOf({ target })} aria-current={route.value.story === null ? "page" : undefined}>
        All segments
      </a>
      <ul>
        {stories.map((story) => (
          <StoryLink key={story.story} story={story} target={target} />
        ))}
      </ul>
    </>
  );
  return (
    <nav class="sidebar" aria-label="Stories">
      {isNarrow.value ? (
        <details>
          <summary>{`Stories (${stories.length})`}</summary>
          {links}
        </details>
      ) : (
        links
      )}
    </nav>
  );
}

function StoryLink({ story, target }: { readonly story: StoryRow; readonly target: string }): JSX.Element {
  const progress = story.targets[target];
  const isOpen = route.value.story === story.story;
  return (
    <li>
      <a href={addressOf({ target, story: story.story })} aria-current={isOpen ? "page" : undefined}>
        <bdi class="story-title" lang={overview.value?.source}>
          {story.title || story.story}
        </bdi>
        {progress && <Bar progress={progress} />}
      </a>
    </li>
  );
}

/** Share of each state as a bar; the numbers stand below it. */
function Bar({ progress }: { readonly progress: ReviewCounts }): JSX.Element {
  const { segments, states, findings } = progress;
  const seen = states.reviewed + states.final;
  const errors = findings.error > 0 ? `, ${findings.error} with errors` : "";
  return (
    <span class="progress">
      <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        {barParts(progress).map(({ state, start, width }) => (
          <rect key={state} class={`bar-${state}`} x={start} y="0" width={width} height="4" />
        ))}
      </svg>
      <span class="about">{`${seen} of ${segments} looked at${errors}`}</span>
    </span>
  );
}

const barStates = ["final", "reviewed", "translated"] as const;

function barParts({ segments, states }: ReviewCounts): readonly { state: string; start: number; width: number }[] {
  let start = 0;
  return barStates.map((state) => {
    const width = segments === 0 ? 0 : (100 * states[state]) / segments;
    const part = { state, start, width };
    start += width;
    return part;
  });
}
