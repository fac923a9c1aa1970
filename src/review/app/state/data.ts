import { type Signal, signal } from "@preact/signals";
import type { Overview, SegmentList, Story, Workspace } from "../../api.ts";
import { client } from "../client.ts";
import { tell } from "./messages.ts";

/** What the page has been told of the workspace; null until it has. */
export const workspace: Signal<Workspace | null> = signal(null);
export const overview: Signal<Overview | null> = signal(null);
/** All segments of the language that is open. */
export const list: Signal<SegmentList | null> = signal(null);
/** The story that is open. */
export const story: Signal<Story | null> = signal(null);

/** Asks for something and keeps it, unless something else was asked for meanwhile. */
async function keep<T>(kept: Signal<T | null>, asked: () => Promise<T>): Promise<void> {
  const turn = (turns.get(kept) ?? 0) + 1;
  turns.set(kept, turn);
  try {
    const answer = await asked();
    if (turns.get(kept) === turn) kept.value = answer;
  } catch (error) {
    tell(error);
  }
}

const turns = new Map<unknown, number>();

/** What is the same in all languages. */
export async function loadWorkspace(): Promise<void> {
  await Promise.all([keep(workspace, client.workspace), loadOverview()]);
}

/** How far each story is. */
export async function loadOverview(): Promise<void> {
  await keep(overview, client.overview);
}

/** The segments of a language. */
export async function loadList(target: string): Promise<void> {
  if (list.value?.target !== target) list.value = null;
  await keep(list, async () => await client.segments(target, null));
}

/** The segments of one story of a language whose other segments are known. */
export async function loadListOf(name: string, target: string): Promise<void> {
  await keep(list, async () => {
    const { rows } = await client.segments(target, name);
    const known = list.peek();
    const from = known?.target === target ? known.rows.findIndex((row) => row.story === name) : -1;
    if (!known || from < 0) return await client.segments(target, null);
    const after = known.rows.findLastIndex((row) => row.story === name) + 1;
    return { target, rows: [...known.rows.slice(0, from), ...rows, ...known.rows.slice(after)] };
  });
}

/** A story in a language. */
export async function loadStory(name: string, target: string): Promise<void> {
  if (story.value?.story !== name || story.value.target !== target) story.value = null;
  await keep(story, async () => await client.story(name, target));
}
