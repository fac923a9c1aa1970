import type { ValueName } from "./values.ts";

/** What an element may hold: the schemas of XLIFF 2.1 as data, with what the text of the standard adds to them. */
export interface ElementSpec {
  /** Children in their order: keys (see `keyOf`) with `|` between, and `?`, `*` or `+`. `other` is another namespace. */
  readonly content: readonly string[];
  readonly text: boolean;
  /** Attributes without a namespace; `!` after a name says that it must be there. */
  readonly attributes: Readonly<Record<string, ValueName>>;
  /**
   * Which attributes with a namespace it takes: codes cannot be extended, theirs are of the Format Style and the Size and
   * Length Restriction modules only ("No other attributes MUST be used").
   */
  readonly others: "any" | "codes" | "none";
  /** Its `xml:` attributes, where they are not all those of an extension point. */
  readonly xml?: Readonly<Record<string, ValueName>>;
  /** Elements that it may stand in, where that is not said by their content. */
  readonly places?: readonly string[];
}

const inline = ["cp|ph|pc|sc|ec|mrk|sm|em*"];
const heritable = {
  canResegment: "yesNo",
  translate: "yesNo",
  srcDir: "direction",
  trgDir: "direction",
} as const satisfies ElementSpec["attributes"];
const editing = {
  canCopy: "yesNo",
  canDelete: "yesNo",
  canReorder: "reorder",
  copyOf: "nmtoken",
  type: "codeType",
  subType: "userDefined",
} as const satisfies ElementSpec["attributes"];
const code = { ...editing, dataRef: "nmtoken", subFlows: "nmtokens", disp: "text", equiv: "text" } as const;
const spanning = { ...code, canOverlap: "yesNo", dir: "direction", isolated: "yesNo" } as const;
const annotation = {
  "id!": "nmtoken",
  translate: "yesNo",
  type: "annotation",
  ref: "text",
  value: "text",
} as const satisfies ElementSpec["attributes"];
const textXml = { lang: "languageOrNone", space: "space" } as const;
/** The elements of XLIFF 2.1 core, by key. */
export const coreElements: Readonly<Record<string, ElementSpec>> = {
  xliff: {
    content: ["file+"],
    text: false,
    attributes: { "version!": "text", "srcLang!": "language", trgLang: "language" },
    others: "any",
  },
  file: {
    content: ["skeleton?", "other*", "notes?", "unit|group+"],
    text: false,
    attributes: { "id!": "nmtoken", original: "text", ...heritable },
    others: "any",
  },
  skeleton: { content: ["other*"], text: true, attributes: { href: "text" }, others: "none" },
  group: {
    content: ["other*", "notes?", "unit|group*"],
    text: false,
    attributes: { "id!": "nmtoken", name: "text", type: "ownDefined", ...heritable },
    others: "any",
  },
  unit: {
    content: ["other*", "notes?", "originalData?", "segment|ignorable+"],
    text: false,
    attributes: { "id!": "nmtoken", name: "text", type: "ownDefined", ...heritable },
    others: "any",
  },
  segment: {
    content: ["source", "target?"],
    text: false,
    attributes: { id: "nmtoken", canResegment: "yesNo", state: "state", subState: "ownDefined" },
    others: "none",
  },
  ignorable: { content: ["source", "target?"], text: false, attributes: { id: "nmtoken" }, others: "none" },
  notes: { content: ["note+"], text: false, attributes: {}, others: "none" },
  note: {
    content: [],
    text: true,
    attributes: { id: "nmtoken", appliesTo: "side", category: "text", priority: "priority" },
    others: "any",
  },
  originalData: { content: ["data+"], text: false, attributes: {}, others: "none" },
  data: {
    content: ["cp*"],
    text: true,
    attributes: { "id!": "nmtoken", dir: "direction" },
    others: "none",
    xml: { space: "preserve" },
  },
  source: { content: inline, text: true, attributes: {}, others: "none", xml: textXml },
  target: { content: inline, text: true, attributes: { order: "positive" }, others: "none", xml: textXml },
  cp: { content: [], text: false, attributes: { "hex!": "hex" }, others: "none" },
  ph: { content: [], text: false, attributes: { "id!": "nmtoken", ...code }, others: "codes" },
  pc: {
    content: inline,
    text: true,
    attributes: {
      "id!": "nmtoken",
      ...editing,
      canOverlap: "yesNo",
      dir: "direction",
      dispStart: "text",
      dispEnd: "text",
      equivStart: "text",
      equivEnd: "text",
      dataRefStart: "nmtoken",
      dataRefEnd: "nmtoken",
      subFlowsStart: "nmtokens",
      subFlowsEnd: "nmtokens",
    },
    others: "codes",
  },
  sc: { content: [], text: false, attributes: { "id!": "nmtoken", ...spanning }, others: "codes" },
  ec: { content: [], text: false, attributes: { id: "nmtoken", startRef: "nmtoken", ...spanning }, others: "codes" },
  // "The XML namespace must not be used at this extension point" (mrk, sm: Constraints).
  mrk: { content: inline, text: true, attributes: annotation, others: "any", xml: {} },
  sm: { content: [], text: false, attributes: annotation, others: "any", xml: {} },
  em: { content: [], text: false, attributes: { "startRef!": "nmtoken" }, others: "none" },
};
