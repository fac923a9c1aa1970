import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { textDirection } from "../../text/direction.ts";
import type { DiffItem } from "../item.ts";
import { addressOf } from "./address.ts";
import { renderFindings, renderMore, renderNotes, type Sides } from "./details.ts";
import { visibleText } from "../visible.ts";
import { changeNames, reasonNames, stateNames } from "../names.ts";
import { otherReasons } from "./filters.ts";
import { comparedText, name } from "./texts.ts";

/** A sentence face to face with its translation, what became of both, and all that is known of them. */
export function renderItem(
  item: DiffItem,
  { source, classes }: { source: string; classes: readonly string[] },
): Element {
  const address = addressOf(item);
  const sides: Sides = { source: languageOf(source), target: languageOf(item.target) };
  const properties = {
    id: address,
    class: ["item", ...classes],
    ...(item.stamp === null ? {} : { dataStamp: item.stamp }),
    ...(item.text === null ? {} : { dataText: item.text }),
  };
  return h("article", properties, [
    h("h3", [h("a", { href: `#${address}` }, [name(item.heading ?? item.section), visibleText(` · ${item.segment}`)])]),
    h("p.marks", marks(item)),
    h("div.sides", [h("p", sides.source, comparedText(item.previousSource, item.source)), targetSide(item, sides)]),
    ...renderFindings(item.findings),
    ...renderNotes(item.notes),
    ...renderMore(item, sides),
  ]);
}

/** The attributes of a text in a language. */
export function languageOf(lng: string): Sides["source"] {
  return { lang: lng, dir: textDirection(lng) };
}

function targetSide({ previousText, text }: DiffItem, { target }: Sides): Element {
  if (text === null && previousText === null) return h("p.none", "no translation");
  return h("p", target, comparedText(previousText, text));
}

/** Why it is shown, how far it has come, who made it: each in words. */
function marks({ change, reasons, state, origin, similarity, repaired, changed, kind }: DiffItem): ElementContent[] {
  const [why, how] = [changeNames[change], stateNames[state]];
  const others = otherReasons.filter((reason) => reasons.includes(reason)).map((reason) => reasonNames[reason]);
  const match = similarity === null ? [] : [`${similarity} % match${repaired ? ", repaired" : ""}`];
  const share = changed === null || changed === 0 ? [] : [`${changed} % changed from the machine's text`];
  return [
    h(`span.mark.change-${change}`, [sign(why.sign), why.name]),
    h("span.mark", [sign(how.sign), how.name, ...(origin === "" ? [] : [" by ", name(origin)])]),
    ...[...others, ...match, ...share, ...(kind === "paragraph" ? [] : [kind])].map((text) => h("span.mark", text)),
  ];
}

function sign(text: string): Element {
  return h("span.icon", { ariaHidden: "true" }, `${text} `);
}
