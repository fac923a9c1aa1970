import { hash } from "node:crypto";
import type { Element, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { Lng } from "../../model.ts";
import { groupItems, type Group } from "../describe.ts";
import { type DiffItem, summarise } from "../item.ts";
import { classesOf, filterRules, type Filter, filtersOf, renderFilters } from "./filters.ts";
import { languageOf, renderItem } from "./item.ts";
import { counted, languageName } from "./wording.ts";
import { renderSummary } from "./summary.ts";
import { name } from "./texts.ts";

/** The report's look, and what it does where scripts run; neither holds `</style` or `</script`. */
interface ReportPage {
  readonly style: string;
  readonly script: string;
}

export interface ReportOptions extends ReportPage {
  readonly source: Lng;
}

/**
 * The items as one HTML document that loads nothing, asks for nothing and runs nothing but its own script, without which
 * it can be read, filtered and printed as well. The same items give the same bytes. Texts are text, whatever they hold.
 */
export function renderReport(items: readonly DiffItem[], { source, style, script }: ReportOptions): string {
  const filters = filtersOf(items);
  const look = style + filterRules(filters);
  const root: Root = {
    type: "root",
    children: [
      { type: "doctype" },
      h("html", { lang: "en", dir: "ltr" }, [
        h("head", headNodes(look, script)),
        h("body", [...bodyNodes(items, { filters, source }), h("script", script)]),
      ]),
    ],
  };
  return `${toHtml(root, { omitOptionalTags: true, bogusComments: false })}\n`;
}

function headNodes(style: string, script: string): Element[] {
  return [
    h("meta", { charSet: "utf-8" }),
    h("meta", { httpEquiv: "content-security-policy", content: policy(style, script) }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "referrer", content: "no-referrer" }),
    h("meta", { name: "color-scheme", content: "light dark" }),
    h("title", "Translations to review"),
    h("style", style),
  ];
}

/** Content Security Policy, level 3: this style and this script, and nothing else at all. */
function policy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src ${source(style)}`,
    `script-src ${source(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

function source(content: string): string {
  return `'sha256-${hash("sha256", content, "base64")}'`;
}

interface BodyOptions {
  readonly filters: readonly Filter[];
  readonly source: Lng;
}

function bodyNodes(items: readonly DiffItem[], options: BodyOptions): Element[] {
  const summary = summarise(items);
  const languages = Object.keys(summary.targets).length;
  const amount = `${counted(items.length, "sentence")} in ${counted(languages, "language")}`;
  return [
    h("a.skip", { href: "#sentences" }, "Go to the sentences"),
    h("header", [
      h("h1", "Translations to review"),
      h("p", items.length === 0 ? "Nothing to review." : `${amount}, from ${languageName(options.source)}.`),
      ...(items.length === 0 ? [] : [renderSummary(summary), renderFilters(options.filters, items)]),
    ]),
    h(
      "main#sentences",
      groupItems(items).map((group) => renderGroup(group, options)),
    ),
    h("footer", [
      h("p", "Made by visavis diff --format html. This page loads nothing and sends nothing."),
      h("p", ["Where a line must not break, a space looks like ", h("span.space", "\u00A0\u00A0"), "."]),
      h("noscript", h("p", "Where scripts run, you can also decide here and save your decisions as a file.")),
    ]),
  ];
}

function renderGroup({ story, target, items }: Group, { filters, source }: BodyOptions): Element {
  return h("section", { class: ["story", ...classesOf(items, filters)] }, [
    h("h2", [name(story), " → ", languageName(target), h("small", ` ${counted(items.length, "sentence")}`)]),
    h("p.sides.columns", { ariaHidden: "true" }, [
      h("span", languageName(source)),
      h("span", languageOf(target), h("bdi", { dir: "ltr" }, languageName(target))),
    ]),
    ...items.map((item) => renderItem(item, { source, classes: classesOf([item], filters) })),
  ]);
}
