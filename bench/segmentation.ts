import { readFileSync } from "node:fs";
import { argv } from "node:process";
import { sentenceSplitter } from "../src/segment/split.ts";

/** How well the splitter finds the sentence boundaries of known sentences. */
interface SegmentationScore {
  readonly sentences: number;
  /** Boundaries inside paragraphs; the end of a paragraph is no merit. */
  readonly boundaries: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

interface Miss {
  readonly type: "missed" | "extra";
  /** The text around the boundary, `‖` where it stands. */
  readonly text: string;
}

const paragraphLength = 5;

/** Joins sentences by a space into paragraphs of five, splits them again, and compares the boundaries. */
export function scoreSegmentation(
  sentences: readonly string[],
  lng: string,
): { readonly score: SegmentationScore; readonly misses: readonly Miss[] } {
  const misses: Miss[] = [];
  let hits = 0;
  for (let index = 0; index < sentences.length; index += paragraphLength) {
    const { text, expected } = joinParagraph(sentences.slice(index, index + paragraphLength));
    const starts = sentenceSplitter(lng)(text, []).slice(1);
    const actual = new Set(starts.map((range) => range.start));
    const around = (offset: number): string =>
      `${text.slice(Math.max(0, offset - 40), offset)}‖${text.slice(offset, offset + 30)}`;
    for (const offset of expected) {
      if (actual.has(offset)) hits++;
      else misses.push({ type: "missed", text: around(offset) });
    }
    for (const offset of actual) if (!expected.has(offset)) misses.push({ type: "extra", text: around(offset) });
  }
  return { score: summarize(sentences.length, hits, misses), misses };
}

function joinParagraph(sentences: readonly string[]): {
  readonly text: string;
  readonly expected: ReadonlySet<number>;
} {
  const expected = new Set<number>();
  let text = "";
  for (const sentence of sentences) {
    if (text !== "") {
      text += " ";
      expected.add(text.length);
    }
    text += sentence;
  }
  return { text, expected };
}

function summarize(sentences: number, hits: number, misses: readonly Miss[]): SegmentationScore {
  const missed = misses.filter((miss) => miss.type === "missed").length;
  const extra = misses.length - missed;
  const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : Number((part / whole).toFixed(4)));
  return {
    sentences,
    boundaries: hits + missed,
    precision: ratio(hits, hits + extra),
    recall: ratio(hits, hits + missed),
    f1: ratio(2 * hits, 2 * hits + missed + extra),
  };
}

const usage = "node bench/segmentation.ts FILE [LANGUAGE] [--misses]: FILE has one sentence a line; prints JSON";

if (import.meta.main) {
  const [file, lng = "fr"] = argv.slice(2).filter((argument) => !argument.startsWith("--"));
  if (file === undefined) {
    console.error(usage);
    process.exitCode = 2;
  } else {
    const lines = readFileSync(file, "utf8").split(/\r?\n/u);
    const sentences = lines.map((line) => line.trim()).filter((line) => line !== "");
    const { score, misses } = scoreSegmentation(sentences, lng);
    console.log(JSON.stringify(argv.includes("--misses") ? { ...score, misses } : score, null, 2));
  }
}
