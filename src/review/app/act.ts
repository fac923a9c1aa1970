import type { Action } from "./keys.ts";
import { missingCodes } from "./edit/coded.ts";
import { cursor, moveCursor } from "./state/cursor.ts";
import { decide, undo } from "./state/decide.ts";
import { draft, editing, give, matches } from "./state/draft.ts";
import { mark, markAll, shown } from "./state/filter.ts";
import { isHelpOpen, isPreviewOpen } from "./state/panels.ts";
import { openSegment } from "./state/active.ts";
import { go, route } from "./state/route.ts";
import { focusEditor, putIn } from "./state/surface.ts";
import { move, openPlace, saveAndNext } from "./state/work.ts";

type Act = (digit: number) => void;

const inStory: Readonly<Partial<Record<Action, Act>>> = {
  save: () => void saveAndNext("reviewed"),
  approve: () => void saveAndNext("final"),
  up: () => move(-1),
  down: () => move(1),
  match: (digit) => {
    const match = matches.value[digit - 1];
    if (match) give(match.proposal);
  },
  term: (digit) => {
    const term = (draft.value?.terms ?? openSegment.value?.terms ?? [])[digit - 1];
    if (term) putIn(term.expected);
  },
  codes: () => {
    const [next] = missingCodes(openSegment.value?.source ?? "", editing.value?.text ?? "");
    if (next !== undefined) putIn(next);
  },
  unchanged: () => {
    const place = openPlace();
    if (place) void decide(place, { type: "unchanged" });
  },
  comment: () => document.getElementById("comment")?.focus(),
  preview: () => (isPreviewOpen.value = !isPreviewOpen.value),
  close: () => {
    const editor = document.getElementById("editor");
    if (!editor || editor === document.activeElement) go({ target: route.value.target });
    else focusEditor();
  },
};

const inList: Readonly<Partial<Record<Action, Act>>> = {
  up: () => moveCursor(-1),
  down: () => moveCursor(1),
  first: () => moveCursor(-Infinity),
  last: () => moveCursor(Infinity),
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
  close: () => document.querySelector<HTMLElement>(".row-active a")?.focus(),
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
