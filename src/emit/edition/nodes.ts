import type { Literal, Parent, PhrasingContent } from "mdast";

/** Mark-up of the source that is written as it is; `isBreak` when it ends the line. */
export interface Verbatim extends Literal {
  type: "verbatim";
  isBreak: boolean;
}

/** A web or e-mail address that is a link by itself: `https://example.org`. */
export interface LiteralLink extends Literal {
  type: "literalLink";
}

/** Phrasing between two pieces of mark-up that are written as they are: a link, an HTML element. */
export interface Wrapped extends Parent {
  type: "wrapped";
  open: string;
  close: string;
  isLink: boolean;
  children: PhrasingContent[];
}

/** The alternative text of an image. */
export interface ImageLabel extends Literal {
  type: "imageLabel";
}

declare module "mdast-util-to-markdown" {
  interface ConstructNameMap {
    strikethrough: "strikethrough";
  }
}

declare module "mdast" {
  interface PhrasingContentMap {
    verbatim: Verbatim;
    literalLink: LiteralLink;
    wrapped: Wrapped;
    imageLabel: ImageLabel;
  }
  interface RootContentMap {
    verbatim: Verbatim;
    literalLink: LiteralLink;
    wrapped: Wrapped;
    imageLabel: ImageLabel;
  }
  interface EmphasisData {
    marker?: string;
  }
  interface StrongData {
    marker?: string;
  }
  interface DeleteData {
    marker?: string;
  }
}
