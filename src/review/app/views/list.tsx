import type { JSX } from "preact";
import type { Workspace } from "../../api.ts";
import { Bulk } from "../parts/bulk.tsx";
import { Filters } from "../parts/filters.tsx";
import { ListRow } from "../parts/list-row.tsx";
import { VirtualList } from "../parts/virtual-list.tsx";
import { list } from "../state/data.ts";
import { cursor } from "../state/cursor.ts";
import { keyOf, shown } from "../state/filter.ts";

/** All segments of a language: filtered, gone through with the keyboard, decided on together. */
export function ListView({
  workspace,
  target,
}: {
  readonly workspace: Workspace;
  readonly target: string;
}): JSX.Element {
  const language = workspace.targets.find(({ lng }) => lng === target) ?? workspace.source;
  const rows = shown.value;
  return (
    <main class="list" id="main">
      <Filters />
      <Bulk />
      {list.value === null ? (
        <p class="waiting">Reading the stories…</p>
      ) : (
        <VirtualList
          items={rows}
          keyOf={keyOf}
          estimate={64}
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
      {list.value !== null && rows.length === 0 && <p class="waiting">Nothing here wants a look.</p>}
    </main>
  );
}
