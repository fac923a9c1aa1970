import type { JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { Workspace } from "../../api.ts";
import { Bulk } from "../parts/bulk.tsx";
import { Filters } from "../parts/filters.tsx";
import { ListRow } from "../parts/list-row.tsx";
import { VirtualList } from "../parts/virtual-list.tsx";
import { list } from "../state/data.ts";
import { cursor } from "../state/cursor.ts";
import { filter, shown, usualFilter } from "../state/filter.ts";
import { keyOf } from "../state/row-key.ts";

interface ListViewProps {
  readonly workspace: Workspace;
  readonly target: string;
}

/** All segments of a language: filtered, gone through with the keyboard, decided on together. */
export function ListView({ workspace, target }: ListViewProps): JSX.Element {
  const language = workspace.targets.find(({ lng }) => lng === target) ?? workspace.source;
  const rows = shown.value;
  useFocusAtCursor();
  return (
    <main class="list" id="main">
      <h2 class="spoken">{`Segments in ${language.name}`}</h2>
      <Filters />
      <Bulk />
      {list.value === null ? (
        <p class="waiting">Reading the stories…</p>
      ) : (
        <VirtualList
          items={rows}
          keyOf={keyOf}
          estimate={58}
          active={cursor.value}
          label={`Segments in ${language.name}`}
          render={(row, index) => (
            <ListRow
              row={row}
              isActive={index === cursor.value}
              source={workspace.source}
              language={language}
              index={index}
            />
          )}
        />
      )}
      {list.value !== null && rows.length === 0 && <Nothing />}
    </main>
  );
}

function Nothing(): JSX.Element {
  const all = list.value?.rows.length ?? 0;
  if (all === 0) return <p class="waiting">There is no sentence to translate yet: put stories into the workspace.</p>;
  const isUsual = Object.entries(usualFilter).every(
    ([name, value]) => filter.value[name as keyof typeof usualFilter] === value,
  );
  return (
    <p class="waiting">
      {isUsual ? "Nothing wants a look any more." : "Nothing is as the filters ask."}{" "}
      <button type="button" onClick={() => (filter.value = { ...usualFilter, reason: "" })}>
        Show all segments
      </button>
    </p>
  );
}

/** The focus is at the row that keys act on, unless somebody is at a field or a button elsewhere. */
function useFocusAtCursor(): void {
  const row = shown.value[cursor.value];
  const key = row && keyOf(row);
  // Before the next key: a late focus would take the cursor back to where it was.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    const isFree = focused === null || focused === document.body || focused.closest(".virtual-list") !== null;
    const isMark = focused instanceof HTMLInputElement;
    const wanted = document.querySelector<HTMLElement>(isMark ? ".row-active input" : ".row-active a");
    if (isFree && wanted !== focused) wanted?.focus({ preventScroll: true });
  }, [key]);
}
