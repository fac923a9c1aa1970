import type { BlockKind, InlineRole, UnitKind } from "../../model.ts";

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements without content or end tag (HTML §13.1.2). */
export const voidElements: ReadonlySet<string> = names(
  "area base br col embed hr img input link meta param source track wbr",
);

/** Inline elements whose text is kept as it is: `<code>npm ci</code>`. */
export const codeElements: ReadonlySet<string> = names("code samp var tt");

/** Elements that show no text of the page to a reader with scripts: `<script>`, `<template>`. */
export const hiddenElements: ReadonlySet<string> = names(
  "script style template noscript head title meta link base source track param col colgroup datalist",
);

/** Elements kept whole: what is in them is no running text. */
export const opaqueElements: ReadonlySet<string> = names(
  "svg math iframe object embed canvas video audio picture textarea select map applet frameset",
);

/** Elements that end a line of text (the user agent style sheet's `display: block`, list and table parts). */
export const blockElements: ReadonlySet<string> = names(
  "html body address article aside blockquote center details summary dialog dd div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre search section table caption tbody thead tfoot tr td th ul xmp",
);

/** Elements whose text keeps its white space: program code. */
export const preformattedElements: ReadonlySet<string> = names("pre listing xmp plaintext");

/** Depth of a heading element. */
export const headingLevels: ReadonlyMap<string, number> = table({ h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 });

/** Elements that make one block of a story; other block elements are looked into. */
export const blockKinds: ReadonlyMap<string, BlockKind> = table({
  p: "paragraph",
  ul: "list",
  ol: "list",
  menu: "list",
  dl: "list",
  blockquote: "quote",
  table: "table",
  figure: "figure",
  details: "paragraph",
  pre: "code",
  listing: "code",
  xmp: "code",
  plaintext: "code",
  hr: "raw",
});

/** What the text directly inside an element is; an element that is not here takes its parent's kind. */
export const unitKinds: ReadonlyMap<string, UnitKind> = table({
  li: "list-item",
  dt: "list-item",
  dd: "list-item",
  blockquote: "quote",
  td: "table-cell",
  th: "table-cell",
  caption: "caption",
  figcaption: "caption",
  legend: "caption",
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
});

/** What an inline element's code stands for; others are `html`. */
export const inlineRoles: ReadonlyMap<string, InlineRole> = table({
  strong: "strong",
  b: "strong",
  em: "emphasis",
  i: "emphasis",
  del: "delete",
  s: "delete",
  strike: "delete",
  a: "link",
  br: "break",
  img: "image",
  code: "code",
  samp: "code",
  var: "code",
  tt: "code",
});

/** Attributes that a reader sees or hears, by their property name in the tree, with the kind of their unit. */
export const visibleAttributes: ReadonlyMap<string, UnitKind> = table({
  alt: "image-alt",
  title: "caption",
  ariaLabel: "caption",
  ariaDescription: "caption",
  placeholder: "caption",
  label: "caption",
});

/** `name` or `property` of the `<meta>` elements whose content a reader sees. */
export const visibleMeta: ReadonlySet<string> = names(
  "description abstract og:title og:description og:image:alt twitter:title twitter:description twitter:image:alt",
);

/** A map, so that a tag called `constructor` finds nothing. */
function table<T>(rows: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(rows));
}
