import type { SplitSentences } from "../../model.ts";
import { fileOffset } from "../../text/anchors.ts";
import { startsWithEmoji } from "./emoji.ts";
import { foldText, type Fragment } from "./fold.ts";
import type { Paragraph } from "./paragraphs.ts";

const longestTitle = 160;

/** A teaser as social media show it, cut behind its first sentence. */
export interface CutTeaser {
  readonly title: Paragraph;
  readonly rest: Paragraph | null;
}

/**
 * Cuts the paragraph above a reference line when it is a teaser: `🔥 OpenAI attaque Microsoft! Le créateur …`. Its first
 * sentence is the title. Null when it has neither an emoji in front nor a first sentence that exclaims or asks.
 */
export function cutTeaser(content: string, paragraph: Paragraph, split: SplitSentences): CutTeaser | null {
  if (paragraph.kind !== "none") return null;
  const folded = foldText(content, paragraph.fragments);
  const end = split(folded.text, folded.codes)[0]?.end ?? 0;
  const sentence = folded.text.slice(0, end).trimEnd();
  if (sentence === "" || sentence.length > longestTitle || !isTeaser(sentence)) return null;
  const cut = fileOffset(folded.anchors, sentence.length - 1) + 1;
  const rest = clip(content, paragraph, { from: cut, to: Number.POSITIVE_INFINITY });
  return { title: clip(content, paragraph, { from: 0, to: cut }), rest: rest.fragments.length > 0 ? rest : null };
}

function isTeaser(sentence: string): boolean {
  return startsWithEmoji.test(sentence) || /[!?]\P{L}*$/u.test(sentence);
}

function clip(content: string, paragraph: Paragraph, at: { readonly from: number; readonly to: number }): Paragraph {
  const fragments = paragraph.fragments.flatMap((part): readonly Fragment[] => {
    const start = Math.max(part.start, at.from);
    const end = Math.min(part.end, at.to);
    const text = start < end ? content.slice(start, end) : "";
    if (text.trim() === "") return [];
    return [{ ...part, start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length }];
  });
  const rows = paragraph.rows.flatMap((row) => {
    const inside = fragments.filter((part) => part.start < row.end && part.end > row.start);
    return inside.length > 0
      ? [{ ...row, start: inside[0]?.start ?? row.start, end: inside.at(-1)?.end ?? row.end }]
      : [];
  });
  return { ...paragraph, rows, fragments };
}
