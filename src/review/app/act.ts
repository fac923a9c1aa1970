import type { Action } from "./keys.ts";
import { missingCodes, putIn } from "./parts/buttons.tsx";
import { cursor, moveCursor } from "./state/cursor.ts";
import { decide, undo } from "./state/decide.ts";
import { editing, give, matches } from "./state/draft.ts";
import { mark, markAll, shown } from "./state/filter.ts";
import { isHelpOpen, isPreviewOpen } from "./state/panels.ts";
import { activeIndex, lines } from "./state/active.ts";
import { go, route } from "./state/route.ts";
import { keepTyped, move, openPlace, saveAndNext } from "./state/work.ts";

type Act = (digit: number) => void;

const inStory: Readonly<Partial<Record<Action, Act>>> = {
  save: () => void saveAndNext("reviewed"),
  approve: () => void saveAndNext("final"),
  up: () => void move(-1),
  down: () => void move(1),
  match: (digit) => {
    const match = matches.value[digit - 1];
    if (match) give(match.proposal);
  },
  codes: () => {
    const line = lines.value[activeIndex.value];
    if (line?.type !== "segment") return;
    const [next] = missingCodes(line.segment.source, editing.value?.text ?? "");
    if (next !== undefined) putIn(next, line.unit.codes);
  },
  unchanged: () => {
    const place = openPlace();
    if (place) void decide(place, { type: "unchanged" });
  },
  comment: () => document.getElementById("comment")?.focus(),
  preview: () => (isPreviewOpen.value = !isPreviewOpen.value),
  close: () => void keepTyped().then(() => go({ target: route.value.target })),
};

const inList: Readonly<Partial<Record<Action, Act>>> = {
  up: () => moveCursor(-1),
  down: () => moveCursor(1),
  search: () => document.getElementById("filter")?.focus(),
  open: () => {
    const row = shown.value[cursor.value];
    if (row) go({ target: route.value.target, story: row.story, segment: row.segment });
  },
  mark: () => {
    const row = shown.value[cursor.value];
    if (row) mark(row);
  },
  "mark-all": markAll,
  "approve-marked": () => document.querySelector<HTMLElement>("[data-bulk='final']")?.click(),
  close: () => document.querySelector<HTMLElement>(".virtual-list")?.focus(),
};

const everywhere: Readonly<Partial<Record<Action, Act>>> = {
  undo: () => void undo(),
  help: () => (isHelpOpen.value = true),
};

/** Does what a key stands for where the reviewer is. */
export function act(action: Action, digit: number): void {
  const here = route.value.story === null ? inList : inStory;
  (here[action] ?? everywhere[action])?.(digit);
}
