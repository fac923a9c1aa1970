import type { JSX } from "preact";
import type { Workspace } from "../../api.ts";
import { overview } from "../state/data.ts";
import { undo, undoable } from "../state/decide.ts";
import { isHelpOpen, isPreviewOpen } from "../state/panels.ts";
import { addressOf } from "../state/address.ts";
import { route } from "../state/route.ts";

/** Whose workspace it is, its languages and how far each is, who reviews, and what holds everywhere. */
export function Header({ workspace }: { readonly workspace: Workspace }): JSX.Element {
  const { story } = route.value;
  const hasNone = undoable.value.length === 0;
  return (
    <header class="head">
      <a class="skip" href="#main" onClick={focusMain}>
        To the segments
      </a>
      <h1>
        Vis-à-vis <small>{workspace.name}</small>
      </h1>
      <Languages workspace={workspace} />
      <span class="about">{`reviewing as ${workspace.reviewer}${workspace.fourEyes ? ", four eyes" : ""}`}</span>
      <span class="tools">
        <button type="button" aria-disabled={hasNone} onClick={() => void undo()} title="Ctrl Alt Z">
          Undo
        </button>
        {story !== null && (
          <button
            type="button"
            aria-pressed={isPreviewOpen.value}
            title="Ctrl Alt P"
            onClick={() => (isPreviewOpen.value = !isPreviewOpen.value)}
          >
            Page
          </button>
        )}
        <button type="button" aria-label="Keys" title="?" onClick={() => (isHelpOpen.value = true)}>
          ?
        </button>
      </span>
    </header>
  );
}

function Languages({ workspace }: { readonly workspace: Workspace }): JSX.Element {
  const { target, story } = route.value;
  return (
    <nav aria-label="Languages">
      {workspace.targets.map(({ lng, name }) => (
        <a
          key={lng}
          href={addressOf({ target: lng, story })}
          aria-current={lng === target ? "true" : undefined}
          title={name}
        >
          {lng}
          <span class="spoken">{` ${name}, `}</span> <small>{shareOf(lng)}</small>
        </a>
      ))}
    </nav>
  );
}

/** How much of a language people have looked at; never 100 % while something is left. */
function shareOf(lng: string): string {
  const total = overview.value?.totals[lng];
  if (!total || total.segments === 0) return "";
  return `${Math.floor((100 * (total.states.reviewed + total.states.final)) / total.segments)} %`;
}

/** The address says where the reviewer is: a link within the page would change it. */
function focusMain(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#editor, .row-active a, #main a, #main input")?.focus();
}
