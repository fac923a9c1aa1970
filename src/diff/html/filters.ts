import type { Element } from "hast";
import { h } from "hastscript";
import type { Reason } from "../../model.ts";
import { type DiffItem, changes } from "../item.ts";
import { changeNames, reasonNames, stateNames } from "../names.ts";
import { languageName } from "./wording.ts";

/** One answer to a question that a reader filters by; `id` is a class of the items that it holds for. */
interface FilterOption {
  readonly id: string;
  readonly label: string;
  readonly holds: (item: DiffItem) => boolean;
}

export interface Filter {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly FilterOption[];
}

/** What the items can be filtered by, with the answers that hold for any of them. */
export function filtersOf(items: readonly DiffItem[]): readonly Filter[] {
  return [
    { name: "language", legend: "Language", options: languageOptions(items) },
    { name: "why", legend: "Why", options: whyOptions },
    { name: "state", legend: "State", options: stateOptions },
    { name: "findings", legend: "Findings", options: findingOptions },
  ].map(({ options, ...filter }) => ({ ...filter, options: options.filter(({ holds }) => items.some(holds)) }));
}

function languageOptions(items: readonly DiffItem[]): readonly FilterOption[] {
  const targets = [...new Set(items.map(({ target }) => target))].sort();
  return targets.map((lng, index) => ({
    id: `language-${index}`,
    label: languageName(lng),
    holds: ({ target }) => target === lng,
  }));
}

/** Those that say more than what became of the sentence. */
export const otherReasons: readonly Reason[] = ["source-changed", "stale-terms"];

const whyOptions: readonly FilterOption[] = [
  ...changes.map((change) => ({
    id: `why-${change}`,
    label: changeNames[change].name,
    holds: (item: DiffItem) => item.change === change,
  })),
  ...otherReasons.map((reason) => ({
    id: `why-${reason}`,
    label: reasonNames[reason],
    holds: ({ reasons }: DiffItem) => reasons.includes(reason),
  })),
];

const stateOptions: readonly FilterOption[] = (["initial", "translated", "reviewed", "final"] as const).map(
  (state) => ({
    id: `state-${state}`,
    label: stateNames[state].name,
    holds: (item) => item.state === state,
  }),
);

const findingOptions: readonly FilterOption[] = [
  {
    id: "findings-error",
    label: "errors",
    holds: ({ findings }) => findings.some(({ severity, waiver }) => severity === "error" && waiver === null),
  },
  {
    id: "findings-warning",
    label: "warnings",
    holds: ({ findings }) => findings.some(({ severity, waiver }) => severity === "warning" && waiver === null),
  },
  {
    id: "findings-waived",
    label: "waived",
    holds: ({ findings }) => findings.some(({ waiver }) => waiver !== null),
  },
  { id: "findings-none", label: "none", holds: ({ findings }) => findings.length === 0 },
];

/** The classes of items together: every answer that holds for any of them. */
export function classesOf(items: readonly DiffItem[], filters: readonly Filter[]): readonly string[] {
  return filters.flatMap(({ options }) => options.filter(({ holds }) => items.some(holds)).map(({ id }) => id));
}

/** The questions, as far as there is anything to choose: radio buttons that the style acts on, without a script. */
export function renderFilters(filters: readonly Filter[], items: readonly DiffItem[]): Element {
  const groups = filters.filter(({ options }) => options.length > 1);
  return h("search", [
    h("form.filters", { autoComplete: "off", ariaLabel: "Filters" }, [
      ...groups.map(({ name, legend, options }) =>
        h("fieldset", [
          h("legend", legend),
          choice(name, { id: `${name}-all`, label: "all", count: items.length }),
          ...options.map(({ id, label, holds }) => choice(name, { id, label, count: items.filter(holds).length })),
        ]),
      ),
      ...(groups.length > 0 ? [h("p", h("button", { type: "reset" }, "Show all"))] : []),
    ]),
  ]);
}

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

function choice(name: string, { id, label, count }: Choice): Element {
  const input = h("input", { type: "radio", id, name, value: id, checked: id === `${name}-all` });
  return h("label", [input, ` ${label} `, h("span.count", count.toLocaleString("en"))]);
}

/**
 * What makes the choices work: items, and stories, for which the chosen answer does not hold are not shown. A browser
 * looks for the choice in the header only: from the root, ten thousand items would take it seconds.
 */
export function filterRules(filters: readonly Filter[]): string {
  const ids = filters.flatMap(({ options }) => options.map(({ id }) => id));
  return ids.map((id) => `header:has(#${id}:checked)+main :is(.item,.story):not(.${id}){display:none}\n`).join("");
}
