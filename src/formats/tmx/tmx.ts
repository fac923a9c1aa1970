import type { Lng } from "../../model.ts";

/** Attributes of an element that the DTD has, by name; `xml:lang` of a `<tuv>` is `TmxVariant.lng`. */
export type TmxAttributes = Readonly<Record<string, string>>;

/** A `<note>` or `<prop>` (a property has its `type` among the attributes). */
export interface TmxRemark {
  readonly type: "note" | "prop";
  readonly attributes: TmxAttributes;
  readonly text: string;
}

/** A `<ude>`: characters that the file's maker encoded in his own way. */
export interface TmxEncoding {
  readonly attributes: TmxAttributes;
  readonly maps: readonly TmxAttributes[];
}

/** What a file says of itself. */
export interface TmxHeader {
  readonly attributes: TmxAttributes;
  readonly remarks: readonly TmxRemark[];
  readonly encodings: readonly TmxEncoding[];
}

/** Elements that are one inline code each; `<hi>` is two, its ends, and `text` is a private-use character as such. */
export type TmxCodeElement = "bpt" | "ept" | "it" | "ph" | "ut" | "hi" | "/hi" | "text";

/** An inline code of a `<seg>`. */
export interface TmxCode {
  readonly element: TmxCodeElement;
  readonly attributes: TmxAttributes;
  /** What stands inside, as XML in canonical form: text and `<sub>`; of `text` the character. */
  readonly content: string;
}

/** A text in one language; each inline code is one character of `text`, as in a `Unit`, and stands there once. */
export interface TmxVariant {
  readonly lng: Lng;
  readonly attributes: TmxAttributes;
  readonly remarks: readonly TmxRemark[];
  readonly text: string;
  readonly codes: readonly TmxCode[];
}

/** A `<tu>`: one text in several languages. */
export interface TmxUnit {
  readonly attributes: TmxAttributes;
  readonly remarks: readonly TmxRemark[];
  readonly variants: readonly TmxVariant[];
}

/** What a reader gives, in file order: one header, then the units, each with the 1-based line where it begins. */
export type TmxItem =
  | { readonly type: "header"; readonly header: TmxHeader }
  | { readonly type: "unit"; readonly line: number; readonly unit: TmxUnit }
  /** An element that TMX 1.4b does not have, read over with all that is in it. */
  | { readonly type: "unknown"; readonly line: number; readonly name: string };
