import { diffArrays } from "diff";
import { words as plainWords } from "../text/words.ts";

export interface Part {
  readonly type: "equal" | "delete" | "insert";
  readonly text: string;
}

/** Below this share of common text a word diff is confetti: two whole texts say more. */
const leastSimilar = 0.3;

/** Two texts further apart than this many words get no word diff, so that a hostile text costs no minutes. */
const mostEdits = 2000;

const code = /(‹[^‹›]{1,80}›)/u;

/** The text in words, spaces, marks and readable inline codes (`‹1›`), one token each; joined they are the text. */
export function words(text: string): readonly string[] {
  return text.split(code).flatMap((part, index) => {
    if (part === "") return [];
    return index % 2 === 1 ? [part] : plainWords(part);
  });
}

/**
 * What has to be deleted from `before` and inserted to give `after`, word by word; each deletion stands before its
 * insertion. Texts with too little in common are one deletion and one insertion.
 */
export function diffWords(before: string, after: string): readonly Part[] {
  if (before === after) return compact([{ type: "equal", text: after }]);
  const whole = compact([
    { type: "delete", text: before },
    { type: "insert", text: after },
  ]);
  const found = diffArrays([...words(before)], [...words(after)], { maxEditLength: mostEdits });
  if (found === undefined) return whole;
  const parts = found.map(({ added, removed, value }): Part => {
    const type = added ? "insert" : removed ? "delete" : "equal";
    return { type, text: value.join("") };
  });
  return similarity(parts) < leastSimilar ? whole : compact(joinRuns(slideSpaces(parts)));
}

/** Share of the text that both have in common, 0 to 1; white space does not count. */
function similarity(parts: readonly Part[]): number {
  let common = 0;
  let total = 0;
  for (const { type, text } of parts) {
    const length = text.replace(/\s+/gu, "").length;
    total += type === "equal" ? 2 * length : length;
    common += type === "equal" ? 2 * length : 0;
  }
  return total === 0 ? 1 : common / total;
}

/** Two insertions with a space between are one when the space can stand behind: `{+,+} {+qui rit, +}sort` → `{+, qui rit,+} sort`. */
function slideSpaces(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const [change, space] = result.slice(-2);
    const slides = space?.type === "equal" && space.text.trim() === "" && part.text.endsWith(space.text);
    if (slides && part.type !== "equal" && change?.type === part.type) {
      const text = change.text + space.text + part.text.slice(0, -space.text.length);
      result.splice(-2, 2, { type: part.type, text }, space);
    } else {
      result.push(part);
    }
  }
  return result;
}

/** Changes that only a space keeps apart read as one: `[-deux mots-]{+three words+}`. */
function joinRuns(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  let deleted = "";
  let inserted = "";
  const flush = (): void => {
    result.push({ type: "delete", text: deleted }, { type: "insert", text: inserted });
    deleted = "";
    inserted = "";
  };
  for (const [index, part] of parts.entries()) {
    const between = index + 1 < parts.length && deleted !== "" && inserted !== "" && part.text.trim() === "";
    if (part.type === "equal" && !between) {
      flush();
      result.push(part);
    } else {
      if (part.type !== "insert") deleted += part.text;
      if (part.type !== "delete") inserted += part.text;
    }
  }
  flush();
  return result;
}

/** Without empty parts, and equal neighbours as one. */
function compact(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of parts.filter(({ text }) => text !== "")) {
    const last = result.at(-1);
    if (last?.type === "equal" && part.type === "equal") result.splice(-1, 1, { ...last, text: last.text + part.text });
    else result.push(part);
  }
  return result;
}
