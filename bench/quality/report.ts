import { counted, renderTable } from "../../src/cli/render/table.ts";
import type { Adherence } from "./adherence.ts";
import { bleuSignature } from "./bleu.ts";
import { chrf2, chrfPlusPlus, chrfSignature } from "./chrf.ts";
import type { Score } from "./score.ts";

/** What was measured of a set. */
export interface QualityReport {
  /** What was translated by whom: `apertium, fr→es, 997 sentences`. */
  readonly title: string;
  readonly scores: readonly Score[];
  /** How far the reference itself keeps to the glossary; null without one. */
  readonly reference: Adherence | null;
}

type Row = readonly [label: string, cell: (score: Score) => string];

const scoreRows: readonly Row[] = [
  ["BLEU", ({ bleu }) => bleu.toFixed(4)],
  ["chrF2", ({ chrF2 }) => chrF2.toFixed(4)],
  ["chrF++", ({ chrFPlusPlus }) => chrFPlusPlus.toFixed(4)],
];

const termRows: readonly Row[] = [
  ["terms, any accepted form", ({ adherence: terms }) => share(terms, terms?.inflected)],
  ["terms, base form", ({ adherence: terms }) => share(terms, terms?.exact)],
];

const engineRows: readonly Row[] = [
  ["sentences failed", ({ failures }) => String(failures.length)],
  ["sentences/s", ({ sentencesPerSecond: rate }) => (rate === null ? "–" : rate.toFixed(rate < 10 ? 1 : 0))],
];

/** The scores side by side, what was counted, and the settings of the metrics as sacrebleu signs them. */
export function renderReport({ title, scores, reference }: QualityReport): string {
  const rows = [
    ...scoreRows,
    ...(reference ? termRows : []),
    ...(scores.some(({ sentencesPerSecond }) => sentencesPerSecond !== null) ? engineRows : []),
  ];
  const table = renderTable([
    ["", ...scores.map(({ name }) => name)],
    ...rows.map(([label, cell]) => [label, ...scores.map(cell)]),
  ]);
  return [title, table, ...(reference ? [termLines(reference)] : []), signatures].join("\n\n");
}

const signatures = [
  `BLEU|${bleuSignature}`,
  `chrF2|${chrfSignature(chrf2)}`,
  `chrF++|${chrfSignature(chrfPlusPlus)}`,
].join("\n");

function termLines(reference: Adherence): string {
  const { terms, sentences, inflected, exact } = reference;
  return [
    `Terms: ${terms} in ${counted(sentences, "sentence")}. The reference itself has ${share(reference, inflected)} of them in an`,
    `accepted form, ${share(reference, exact)} in the base form.`,
  ].join("\n");
}

function share(terms: Adherence | null, kept = 0): string {
  return terms === null || terms.terms === 0 ? "–" : `${((100 * kept) / terms.terms).toFixed(2)} %`;
}

/** The failures of a translation, the first few with their reason; empty when there is none. */
export function renderFailures({ name, failures }: Score): string {
  if (failures.length === 0) return "";
  const shown = failures.slice(0, 5).map(({ line, error }) => `  line ${line}: ${error.message}`);
  const more = failures.length > shown.length ? [`  and ${failures.length - shown.length} more`] : [];
  return [`${name}: ${counted(failures.length, "sentence")} failed, to be scored as empty`, ...shown, ...more].join(
    "\n",
  );
}

/** The report as plain data, for `--out`. */
export function reportJson({ title, scores, reference }: QualityReport): string {
  const plain = scores.map((score) => ({
    ...score,
    failures: score.failures.map(({ line, error }) => ({ line, code: error.code, message: error.message })),
  }));
  const signature = { bleu: bleuSignature, chrF2: chrfSignature(chrf2), "chrF++": chrfSignature(chrfPlusPlus) };
  return `${JSON.stringify({ title, signature, reference, scores: plain }, null, 2)}\n`;
}
