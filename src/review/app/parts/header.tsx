import type { JSX } from "preact";
import type { Workspace } from "../../api.ts";
import { undo, undoable } from "../state/decide.ts";
import { isHelpOpen, isPreviewOpen } from "../state/panels.ts";
import { addressOf, route } from "../state/route.ts";

/** Whose workspace it is, its languages, who reviews, and what holds everywhere. */
export function Header({ workspace }: { readonly workspace: Workspace }): JSX.Element {
  const { target, story } = route.value;
  return (
    <header class="head">
      <a class="skip" href="#main" onClick={focusMain}>
        To the segments
      </a>
      <h1>
        Vis-à-vis <small>{workspace.name}</small>
      </h1>
      <nav aria-label="Languages">
        {workspace.targets.map(({ lng, name }) => (
          <a
            key={lng}
            href={addressOf({ target: lng, story })}
            aria-current={lng === target ? "true" : undefined}
            title={name}
          >
            {lng}
            <span class="spoken">{` ${name}`}</span>
          </a>
        ))}
      </nav>
      <span class="about">{`reviewing as ${workspace.reviewer}${workspace.fourEyes ? ", four eyes" : ""}`}</span>
      <span class="tools">
        <button type="button" disabled={undoable.value.length === 0} onClick={() => void undo()}>
          Undo
        </button>
        {story !== null && (
          <button
            type="button"
            aria-pressed={isPreviewOpen.value}
            onClick={() => (isPreviewOpen.value = !isPreviewOpen.value)}
          >
            Page
          </button>
        )}
        <button type="button" aria-label="Keys" onClick={() => (isHelpOpen.value = true)}>
          ?
        </button>
      </span>
    </header>
  );
}

/** The address says where the reviewer is: a link within the page would change it. */
function focusMain(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>("#main [tabindex], #main a, #main input")?.focus();
}
