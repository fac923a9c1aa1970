import type { Element } from "hast";
import { h, s } from "hastscript";
import { type Change, type DiffSummary, changes } from "../item.ts";
import { changeNames } from "../names.ts";
import { counted, languageName } from "./wording.ts";

type TargetSummary = DiffSummary["targets"][string];

/** How much there is to look at in each language: a bar, and in words what it shows. */
export function renderSummary({ targets }: DiffSummary): Element {
  const languages = Object.entries(targets);
  return h("section.summary", { ariaLabelledBy: "summary" }, [
    h("h2#summary", "Languages"),
    h(
      "ul",
      languages.map(([target, summary]) => h("li", languageNodes(target, summary))),
    ),
  ]);
}

function languageNodes(target: string, { changes: counts, findings }: TargetSummary): Element[] {
  const total = changes.reduce((sum, change) => sum + counts[change], 0);
  const found = [
    ...(findings.error > 0 ? [h("span.error", `✕ ${counted(findings.error, "error")}`)] : []),
    ...(findings.warning > 0 ? [h("span.warning", `! ${counted(findings.warning, "warning")}`)] : []),
  ];
  return [
    h("h3", [languageName(target), h("small", ` ${counted(total, "sentence")}`)]),
    bar(counts, total),
    h("p.legend", [...changes.flatMap((change) => key(change, counts[change])), ...found]),
  ];
}

/** Wide as the page whatever the counts are: those that are shared out among as many units. */
function bar(counts: TargetSummary["changes"], total: number): Element {
  let x = 0;
  const parts = changes.flatMap((change) => {
    const [from, width] = [x, counts[change]];
    x += width;
    return width > 0 ? [s("rect", { class: `bar-${change}`, x: from, y: 0, width, height: 1 })] : [];
  });
  return s("svg.bar", { viewBox: `0 0 ${total} 1`, preserveAspectRatio: "none", ariaHidden: "true" }, parts);
}

function key(change: Change, count: number): readonly Element[] {
  if (count === 0) return [];
  const swatch = s("svg.swatch", { viewBox: "0 0 1 1", ariaHidden: "true" }, [
    s("rect", { class: `bar-${change}`, width: 1, height: 1 }),
  ]);
  return [h("span", [swatch, `${count.toLocaleString("en")} ${changeNames[change].name}`])];
}
