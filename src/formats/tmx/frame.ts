import type { TmxItem } from "./tmx.ts";

/** A start tag, with its attributes as the parser gives them. */
export interface TmxTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** 1-based line of the tag's `<`. */
  readonly line: number;
}

/** What reads the inside of one element: `open` gives the reader of a child. */
export interface TmxFrame {
  readonly open: (tag: TmxTag) => TmxFrame;
  readonly text: (text: string) => void;
  readonly close: () => void;
}

/** Where a reader's frames put what they have read, and how they refuse what cannot be read. */
export interface TmxSink {
  readonly item: (item: TmxItem) => void;
  /** Throws, with the place of the last start tag. */
  readonly refuse: (message: string, hint: string) => never;
}
