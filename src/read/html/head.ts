import type { Element } from "hast";
import type { Range, Unit } from "../../model.ts";
import { makeUnit } from "../unit.ts";
import { attributeUnit } from "./attributes.ts";
import { visibleMeta } from "./elements.ts";
import { htmlRange, type HtmlContext } from "./parse.ts";
import { readRun } from "./run.ts";

/** What a page says of itself in its head. */
export interface Head {
  /** The text of `<title>`. */
  readonly title: { readonly range: Range; readonly unit: (kind: "title" | "front-matter") => Unit } | null;
  /** `<meta>` texts that a reader sees, in file order. */
  readonly fields: readonly Unit[];
  /** The canonical URL. */
  readonly reference: string | null;
}

/** Reads title, descriptions and canonical URL among the elements of a page, in file order. */
export function readHead(elements: readonly Element[], context: HtmlContext): Head {
  const title = elements.find((element) => element.tagName === "title");
  const canonical = elements.map((element) => canonicalUrl(element)).find((url) => url !== null);
  return {
    title: title ? titleOf(title, context) : null,
    fields: elements.flatMap((element) => metaUnits(element, context)),
    reference: canonical ?? null,
  };
}

function titleOf(element: Element, context: HtmlContext): Head["title"] {
  const run = readRun(element.children, context);
  const range = htmlRange(element, context);
  if (run.type !== "text" || !run.inline.range || !range) return null;
  const parts = { ...run.inline, range: run.inline.range, name: "title" };
  return { range, unit: (kind) => makeUnit({ kind, ...parts }, context) };
}

function metaUnits(element: Element, context: HtmlContext): readonly Unit[] {
  if (element.tagName !== "meta") return [];
  const as = String(element.properties["name"] ?? element.properties["property"] ?? "").toLowerCase();
  return visibleMeta.has(as) ? attributeUnit(element, { name: "content", kind: "front-matter", as }, context) : [];
}

function canonicalUrl(element: Element): string | null {
  const { rel, href } = element.properties;
  if (element.tagName !== "link" || !Array.isArray(rel) || !rel.includes("canonical")) return null;
  return typeof href === "string" && /^https?:\/\//iu.test(href) ? href : null;
}
