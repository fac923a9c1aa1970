import type { ReviewRow } from "../../diff/row.ts";
import type { Lng } from "../../model.ts";
import type { StoryFile } from "../../workspace/stories.ts";
import type { Project } from "../project.ts";
import type { StoryReport } from "../report.ts";
import { inputStamp } from "../stamps.ts";
import type { StoryView } from "../view.ts";

/** Keeps what was found out about stories, each for as long as none of its files changes. */
interface StoryMemo<Value> {
  readonly of: (file: StoryFile, make: () => Promise<Value> | Value) => Promise<Value>;
  /** Takes in what is known of a story whose files have just been written and have this stamp. */
  readonly keep: (file: StoryFile, stamp: string, value: Value) => void;
}

/** What a review that goes on for hours has found out about its workspace. */
export interface ReviewMemo {
  readonly views: StoryMemo<StoryView>;
  readonly reports: StoryMemo<StoryReport>;
  readonly rows: (target: Lng) => StoryMemo<readonly ReviewRow[]>;
}

/** So many stories are kept as they were read: the one under review, and those that it is compared with. */
const openStories = 16;

const memos = new WeakMap<Project, ReviewMemo>();

/** The memo of an open project: it goes with it. */
export function reviewMemo(project: Project): ReviewMemo {
  const memo = memos.get(project) ?? newMemo(project);
  memos.set(project, memo);
  return memo;
}

function newMemo(project: Project): ReviewMemo {
  const rows = new Map<Lng, StoryMemo<readonly ReviewRow[]>>();
  return {
    views: storyMemo(project, openStories),
    reports: storyMemo(project, Infinity),
    rows: (target) => {
      const memo = rows.get(target) ?? storyMemo(project, Infinity);
      rows.set(target, memo);
      return memo;
    },
  };
}

function storyMemo<Value>(project: Project, limit: number): StoryMemo<Value> {
  const known = new Map<string, { readonly stamp: string; readonly value: Value }>();
  const keep: StoryMemo<Value>["keep"] = ({ id }, stamp, value) => {
    known.delete(id);
    known.set(id, { stamp, value });
    const [oldest] = known.keys();
    if (known.size > limit && oldest !== undefined) known.delete(oldest);
  };
  return {
    keep,
    of: async (file, make) => {
      // Taken before the files are read: what changes while they are is found out the next time.
      const stamp = inputStamp(project, file);
      const before = known.get(file.id);
      const value = before?.stamp === stamp ? before.value : await make();
      keep(file, stamp, value);
      return value;
    },
  };
}
